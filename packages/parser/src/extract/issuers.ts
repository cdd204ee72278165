/**
 * Who issued the document on a page: who signed it above its date, else the bodies in its title (望江县卫生健康局关于规范药品管理的通知 →
 * 望江县卫生健康局).
 */
import type { Actor } from '../parsed-page.ts';
import { BODY_BY_FORM, ISSUED_BY, SIGNED_ON } from '../tables/actors.zh.ts';
import type { FoundOrganization } from './group-organizations.ts';
import type { Reading } from './reading.ts';

/** Empty unless a line of bodies alone stands above a date, or the title names nobody but bodies before 关于. */
export function issuersOf(
  { article, text, paragraphs }: Reading,
  organizations: readonly FoundOrganization[],
): Actor[] {
  const lines = paragraphs.slice(-SIGNATURE_NEAR).map(({ start, end }) => text.slice(start, end).trim());
  const date = lines.findLastIndex((line) => SIGNED_ON.test(line));
  const signed = date > 0 ? actorsOf(lines[date - 1] as string, organizations) : [];
  return signed.length > 0 ? signed : actorsOf(ISSUED_BY.exec(article.title)?.[1] ?? '', organizations);
}

/** A date and what is annexed may stand below a signature. */
const SIGNATURE_NEAR = 12;

/** The bodies of `line`, when it names nobody else. */
function actorsOf(line: string, organizations: readonly FoundOrganization[]): Actor[] {
  const names = line.split(/[、\s]+/).filter((name) => name !== '');
  const known = names.map(
    (name) =>
      organizations.find((one) => one.name === name || one.aliases.includes(name))?.name ??
      (BODY_BY_FORM.test(name) ? name : undefined),
  );
  return known.flatMap((name) => (name === undefined ? [] : [{ name, role: 'IMPLEMENTER' as const }]));
}
