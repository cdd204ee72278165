/** Every place of a text where somebody is named who can act: bodies by name, 该支队 for the one before, 各地市场监管部门 by what they share. */
import type { Span } from '../parsed-page.ts';
import { ACTOR_PHRASE, BOUND_ACTOR, POINTS_TO } from '../tables/actors.zh.ts';
import { ACT_VERBS, GENERIC_ACTORS } from '../tables/measures.zh.ts';
import type { FoundOrganization } from './group-organizations.ts';
import { exactText, type Reading } from './reading.ts';
import { type SpanSet, spanSet } from './span-set.ts';

const ACT_INSIDE = new RegExp(`(?:${ACT_VERBS})`);

/** Somebody who can act; `generic` when only by what several have in common. */
export type Named = Span & { name: string; parent?: string; generic: boolean; joint?: boolean };

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
        joint: organization.kind === 'JOINT_MECHANISM',
      }));
    });
  const bodies = spanSet(named);
  const generic: Named[] = [];
  const take = (span: Span) => {
    const known = generic.at(-1);
    if (bodies.overlaps(span) || (known && known.end > span.start)) return;
    const name = exactText(reading, span);
    // 该支队 is the one named before.
    const words = POINTS_TO.test(name) ? name.slice(1) : undefined;
    const meant =
      words === undefined ? undefined : bodies.before(span.start, POINT_REACH).find((one) => one.name.endsWith(words));
    generic.push(meant ? { ...meant, ...span } : { ...span, name, generic: true });
  };
  const phrases = [...reading.text.matchAll(ACTOR_PHRASE)].filter(([words]) => !ACT_INSIDE.test(words));
  const shorter = [...reading.text.matchAll(GENERIC_ACTORS), ...reading.text.matchAll(BOUND_ACTOR)];
  for (const match of [...phrases, ...shorter].sort((a, b) => a.index - b.index || b[0].length - a[0].length))
    take({ start: match.index, end: match.index + match[0].length });
  return spanSet([...named, ...generic]);
}

/** How many names back the body may stand that 该支队 means. */
const POINT_REACH = 20;
