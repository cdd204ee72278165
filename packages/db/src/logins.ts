/** The login roles; each may do only what its group role may (see the roles migration). */
export const LOGINS = { editor: 'cm_editor', partner: 'cm_partner', keys: 'cm_keys' } as const;
