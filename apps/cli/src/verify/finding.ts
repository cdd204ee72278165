/** One thing that is not as it was written. */
export type Finding = { check: 'audit' | 'editions' | 'evidence' | 'published'; where: string; what: string };
