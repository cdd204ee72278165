/** Lists without numbers within a sentence, behind words that demand: 提出要求：统筹调度，…；加快进度，…；加强引导，…. */
import { DEMANDS_BEHIND } from '../tables/lead-ins.zh.ts';
import { ACT_VERBS } from '../tables/measures.zh.ts';
import { SHORT_VERB } from '../tables/run-in-heads.zh.ts';
import type { RawList } from './build-lists.ts';
import type { Enumerator } from './find-enumerators.ts';
import { clausesOf, type Reading } from './reading.ts';

const ACT_AHEAD = new RegExp(`^(?:${ACT_VERBS})`);
/** Fewer parts are told as they are. */
const FEWEST = 3;

/** Three parts or more that each begin with an act, from the colon to the end of the sentence. */
export function semicolonLists(reading: Reading): RawList[] {
  const { text } = reading;
  return reading.sentences.flatMap((sentence) => {
    const colon = DEMANDS_BEHIND.exec(text.slice(sentence.start, sentence.end));
    if (!colon) return [];
    const from = sentence.start + colon.index + colon[0].length;
    const parts = clausesOf(reading, { start: from, end: sentence.end }, '；');
    const acts = parts.filter(({ start }) => {
      const words = text.slice(start, start + 8);
      return ACT_AHEAD.test(words) || SHORT_VERB.test(words);
    });
    if (parts.length < FEWEST || acts.length < parts.length) return [];
    const items = parts.map(
      ({ start }, index): Enumerator => ({
        start,
        end: start,
        family: '—',
        ordinal: index + 1,
        paragraph: sentence.paragraph,
        opens: false,
        body: start,
      }),
    );
    return [{ items }];
  });
}
