/** Which kind of body a name tells of, read from its words: …人民法院 COURT, …公安局 POLICE, 县林业局 LOCAL_GOVERNMENT. */
import type { OrganizationKind } from '../parsed-page.ts';
import { ORGANIZATION_KINDS } from '../tables/organization-forms.zh.ts';

export function kindOfName(name: string): OrganizationKind {
  return ORGANIZATION_KINDS.find(([words]) => words.test(name))?.[1] ?? 'OTHER';
}
