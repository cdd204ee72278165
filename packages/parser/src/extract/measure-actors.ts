/**
 * Who carries a measure out: the subject of the lead-in or of the clause, the body of the official who speaks (公安部 of
 * 公安部刑侦局负责人), those it acts with (会同…) and the nearest subject before. The speaker himself is no actor.
 */
import type { Actor, ActorRole, Span } from '../parsed-page.ts';
import {
  COORDINATOR_BEFORE,
  LEAD_BEFORE,
  PARTNER_BEFORE,
  SPEAKS_FOR,
  SUBJECT_AHEAD,
  TARGET_BEFORE,
} from '../tables/actors.zh.ts';
import { GENERIC_ACTORS } from '../tables/measures.zh.ts';
import type { FoundOrganization } from './group-organizations.ts';
import { exactText, type Reading } from './reading.ts';
import { type SpanSet, spanSet } from './span-set.ts';

type Named = Span & { name: string; parent?: string; generic: boolean };

/** Every named body and generic actor of the text, in order. */
export function actorMentions(reading: Reading, organizations: readonly FoundOrganization[]): SpanSet<Named> {
  const byKey = new Map(
    organizations.flatMap((organization) => organization.keys.map((key) => [key, organization] as const)),
  );
  const named: Named[] = organizations
    .filter(({ kind }) => kind !== 'MEDIA')
    .flatMap((organization) => {
      const parent = organization.parent === undefined ? undefined : byKey.get(organization.parent);
      const parentName = parent?.name ?? organization.parent;
      return organization.evidence.map(({ start, end }) => ({
        start,
        end,
        name: organization.name,
        ...(parentName ? { parent: parentName } : {}),
        generic: false,
      }));
    });
  const bodies = spanSet(named);
  const generic: Named[] = [];
  for (const match of reading.text.matchAll(GENERIC_ACTORS)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!bodies.overlaps(span)) generic.push({ ...span, name: exactText(reading, span), generic: true });
  }
  return spanSet([...named, ...generic]);
}

/** The subject of a lead-in: who stands right before 将, 要 or the verb, else the body of who speaks, else the nearest named body before. */
export function listActor(
  reading: Reading,
  mentions: SpanSet<Named>,
  leadIn: Span | undefined,
  start: number,
): Actor | undefined {
  const inside = leadIn ? mentions.within(leadIn) : [];
  const subject = inside.findLast((one) => isSubject(reading, one));
  const found =
    subject ??
    inside.find((one) => !one.generic) ??
    inside[0] ??
    mentions.before(start, 40).find((one) => !one.generic);
  return found && { name: actorName(reading, found), role: 'IMPLEMENTER' };
}

/** The bodies of one measure: its own subject or the list's, then those that its text names as partners. */
export function measureActors(
  reading: Reading,
  mentions: SpanSet<Named>,
  span: Span,
  inherited: Actor | undefined,
): Actor[] {
  const inside = mentions.within(span);
  const subject = inside.find((one) => isSubject(reading, one) && roleOf(reading, one) === undefined);
  const actors: Actor[] = subject
    ? [{ name: actorName(reading, subject), role: 'IMPLEMENTER' }]
    : inherited
      ? [inherited]
      : [];
  for (const one of inside) {
    const role = roleOf(reading, one);
    if (role !== undefined && !actors.some(({ name }) => name === one.name)) actors.push({ name: one.name, role });
  }
  return actors;
}

/** The body of an official who speaks acts as the whole: 交通运输部 for 交通运输部公路局负责人. */
function actorName({ text }: Reading, mention: Named): string {
  const speaks = SPEAKS_FOR.test(text.slice(mention.end, mention.end + 12));
  return mention.parent && speaks ? mention.parent : mention.name;
}

function isSubject({ text }: Reading, mention: Named): boolean {
  return SUBJECT_AHEAD.test(text.slice(mention.end, mention.end + 14));
}

function roleOf({ text }: Reading, mention: Named): ActorRole | undefined {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('\n')) +
      1,
  );
  if (TARGET_BEFORE.test(clause)) return 'TARGET';
  if (LEAD_BEFORE.test(clause)) return 'LEAD';
  if (COORDINATOR_BEFORE.test(clause)) return 'COORDINATOR';
  if (PARTNER_BEFORE.test(clause)) return 'IMPLEMENTER';
  if (clause.endsWith('由') && text.startsWith('牵头', mention.end)) return 'LEAD';
  return undefined;
}
