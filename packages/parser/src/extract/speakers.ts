/** Who speaks on a page: experts and bystanders, by role and then by name (研究员赵启明说 … 赵启明认为). Their lists are no measures. */
import { SPEECH_VERBS } from '../tables/measures.zh.ts';
import { BYSTANDER_ROLES, EXPERT_ROLES, SURNAMES } from '../tables/people.zh.ts';
import type { Reading } from './reading.ts';

export type Speakers = {
  /** True when an expert or bystander speaks in `words`, which come before what is said. */
  expertSays(words: string): boolean;
  /** True when `words`, which come after direct speech, give it to an expert or bystander. */
  expertSaysAfter(words: string): boolean;
};

export function speakersOf({ text }: Reading): Speakers {
  const names = new Set<string>();
  const named = new RegExp(
    `(?:${EXPERT_ROLES}|${BYSTANDER_ROLES})((?:${SURNAMES})[\\u3400-\\u9fff]{1,2}?)(?=${SPEECH_VERBS}|，|的|在|也|对|等)`,
    'g',
  );
  for (const match of text.matchAll(named)) names.add(match[1] as string);
  const known = [...names, EXPERT_ROLES, BYSTANDER_ROLES].join('|');
  // 研究员赵启明说, 网友们表示, 业内人士预计: a role or a known name, then within a few words a verb of speech.
  const before = new RegExp(`(?:${known})[\\u3400-\\u9fff·]{0,6}?(?:${SPEECH_VERBS})`);
  const after = new RegExp(
    `^[”\\s]*(?:[\\u3400-\\u9fffA-Za-z·（）]{0,24}?)(?:${known})[\\u3400-\\u9fff·]{0,6}?(?:${SPEECH_VERBS})`,
  );
  return {
    expertSays: (words) => before.test(words),
    expertSaysAfter: (words) => words.startsWith('”') && after.test(words),
  };
}
