/** Who speaks on a page: experts and bystanders, by role and then by name (研究员赵启明说 … 赵启明认为). Their lists are no measures. */
import { SPEECH_VERBS } from '../tables/measures.zh.ts';
import {
  BYSTANDER_ROLES,
  EXPERT_ROLES,
  LEARNED_PLACES,
  LEARNED_TITLES,
  OPINION_PIECE,
  PRIVATE_SPEAKER,
  PRIVATE_TITLES,
  SURNAMES,
} from '../tables/people.zh.ts';
import type { Reading } from './reading.ts';

/** What a page’s speakers mean for its lists and sentences. */
export type Speakers = {
  /** True when the whole page is a paper's own opinion. */
  opinion: boolean;
  /** True when an expert or bystander speaks in `words`, which come before what is said. */
  expertSays(words: string): boolean;
  /** True when `words`, which come after direct speech, give it to an expert or bystander. */
  expertSaysAfter(words: string): boolean;
};

/** A page quotes a handful of people. */
const MOST_NAMES = 40;

/** 王女士, 李先生, 刘某: people of whom a story is told. */
const PRIVATE_PERSON = `(?:${SURNAMES})(?:${PRIVATE_TITLES})`;

/** Finds the experts and bystanders of a page, at most forty by name. */
export function speakersOf({ article, text }: Reading): Speakers {
  const names = new Set<string>();
  const forms = [
    `(?:${EXPERT_ROLES}|${BYSTANDER_ROLES})((?:${SURNAMES})[\\u3400-\\u9fff]{1,2}?)(?=${SPEECH_VERBS}|，|的|在|也|对|等)`,
    // 明德大学房地产研究中心主任孙浩然: his place makes him an expert.
    `(?:${LEARNED_PLACES})[\\u3400-\\u9fff]{0,10}(?:${LEARNED_TITLES})((?:${SURNAMES})[\\u3400-\\u9fff]{1,2}?)(?=${SPEECH_VERBS}|，)`,
  ];
  for (const form of forms) for (const match of text.matchAll(new RegExp(form, 'g'))) names.add(match[1] as string);
  const known = [...[...names].slice(0, MOST_NAMES), EXPERT_ROLES, BYSTANDER_ROLES, PRIVATE_PERSON].join('|');
  // 研究员赵启明说, 网友们表示, 业内人士预计: a role or a known name, then within a few words a verb of speech.
  const before = new RegExp(
    `(?:${known})[\\u3400-\\u9fff·]{0,6}?(?:${SPEECH_VERBS})|(?:${EXPERT_ROLES})[\\u3400-\\u9fff·]{0,14}?(?:${SPEECH_VERBS})`,
  );
  const after = new RegExp(
    `^[”\\s]*(?:[\\u3400-\\u9fffA-Za-z·（）]{0,24}?)(?:${known})[\\u3400-\\u9fff·]{0,6}?(?:${SPEECH_VERBS})`,
  );
  return {
    opinion: OPINION_PIECE.test(`${article.title}\n${text.slice(0, 60)}`),
    expertSays: (words) => before.test(words) || PRIVATE_SPEAKER.test(words),
    expertSaysAfter: (words) => words.startsWith('”') && after.test(words.split('\n')[0] as string),
  };
}
