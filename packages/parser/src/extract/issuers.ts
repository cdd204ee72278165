/** Who issued the document on a page, by its title: 望江县卫生健康局关于规范药品管理的通知 → 望江县卫生健康局. */
import type { Actor, Article } from '../parsed-page.ts';
import { BODY_BY_FORM, ISSUED_BY } from '../tables/actors.zh.ts';
import type { FoundOrganization } from './group-organizations.ts';

/** Empty unless the title names nobody but bodies before 关于. */
export function issuersOf({ title }: Article, organizations: readonly FoundOrganization[]): Actor[] {
  const before = ISSUED_BY.exec(title)?.[1];
  if (before === undefined) return [];
  const names = before.split(/[、\s]+/).filter((name) => name !== '');
  const known = names.map(
    (name) =>
      organizations.find((one) => one.name === name || one.aliases.includes(name))?.name ??
      (BODY_BY_FORM.test(name) ? name : undefined),
  );
  return known.flatMap((name) => (name === undefined ? [] : [{ name, role: 'IMPLEMENTER' as const }]));
}
