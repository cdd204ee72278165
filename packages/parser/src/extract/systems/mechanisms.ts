/** Standing mechanisms that are used: 国务院部际联席会议制度, 集中约谈和挂牌整治制度. Not 长效机制, 建立协作机制: kinds of mechanism, or what isn't there yet. */
import { GENERIC_WORD } from '../../tables/name-limits.zh.ts';
import { GENERIC_MECHANISM, MECHANISM_HEADS, MECHANISM_VERBS, NO_MECHANISM_NAME } from '../../tables/systems.zh.ts';
import type { OrganizationMention } from '../organizations/mention.ts';
import type { SpanSet } from '../span-set.ts';
import { bareSystem, type SystemMention } from './mention.ts';

const USED = new RegExp(`(?:${MECHANISM_VERBS})([\\u3400-\\u9fff]{2,18}?(?:${MECHANISM_HEADS}))(?![改度化])`, 'g');

/** Mechanisms that somebody uses, and the practices they are named after. */
export function mechanisms(text: string, bodies: SpanSet<OrganizationMention>): SystemMention[] {
  const found: SystemMention[] = [];
  for (const match of text.matchAll(USED)) {
    const name = match[1] as string;
    const end = match.index + match[0].length;
    const start = end - name.length;
    const owner = bodies.startingIn({ start, end: start + 1 })[0];
    if (GENERIC_WORD.test(name) || (GENERIC_MECHANISM.test(name) && !owner) || NO_MECHANISM_NAME.test(name)) continue;
    found.push(bareSystem(text, { start, end }, 'MECHANISM', 'used-mechanism', owner ? 88 : 74));
  }
  return [...found, ...practicesOf(text, found)];
}

const MECHANISM_END = new RegExp(`(?:${MECHANISM_HEADS})$`);
/** A page names a few mechanisms; each costs a search of the text. */
const MOST_MECHANISMS = 20;

/** 集中约谈、挂牌整治 elsewhere is the practice that 集中约谈和挂牌整治制度 names. */
function practicesOf(text: string, named: readonly SystemMention[]): SystemMention[] {
  const found: SystemMention[] = [];
  for (const system of named.slice(0, MOST_MECHANISMS)) {
    const parts = system.name.replace(MECHANISM_END, '').split(/和|与|及|、/);
    if (parts.length < 2 || parts.some((part) => part.length < 3)) continue;
    const form = new RegExp(parts.join('(?:、|和|与|及)'), 'g');
    for (const match of text.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.start >= system.start && span.end <= system.end) continue;
      found.push({
        ...span,
        name: system.name,
        nameSpan: span,
        kind: 'MECHANISM',
        rule: 'practice-of-mechanism',
        confidence: 70,
      });
    }
  }
  return found;
}
