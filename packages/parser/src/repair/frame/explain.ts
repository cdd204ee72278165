/** A frame shift's reason in plain words: which bytes were lost, why they are these, and what reads when they are put back. */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import type { Certainty } from '../../parsed-page.ts';
import type { Undone } from './hypothesis.ts';
import { NEAR } from './rivals.ts';

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');
const pairHex = (pair: number) => `${hex(pair >> 8)} ${hex(pair & 0xff)}`;

/** A shift is certain where the page's own reading names the one lost byte, nothing else is gone, and no other text comes near. */
const FAR_AHEAD = 6;

export function explain(
  undone: readonly Undone[],
  margin: number,
  after: string,
): { certainty: Certainty; rule: string; reason: string } {
  const guessed = undone.some((step) => step.kind !== 'KEY');
  const rule = undone.some((step) => step.kind === 'MARK') ? 'straddling-punctuation' : 'straddling-pinyin';
  const clauses = undone.map(clauseOf).filter(Boolean);
  const choice = guessed
    ? ` The rest follows from the language of the news and of this page; the next reading lies ${margin < NEAR ? `${margin.toFixed(1)} nats` : 'far'} behind.`
    : '';
  return {
    certainty: !guessed && margin >= FAR_AHEAD ? 'CERTAIN' : 'PROBABLE',
    rule,
    reason: `${clauses.join('; ')}. Everything behind it was read one byte off; with the bytes put back it reads “${after}”.${choice}`,
  };
}

function clauseOf(step: Undone): string {
  const { charOf } = gbkCodec();
  switch (step.kind) {
    case 'KEY':
      return step.free
        ? `The site put “(${step.syllable})” behind the bytes ${pairHex(step.pair)} (${charOf[step.pair]}), and ${hex(step.pair & 0xff)} was swallowed with the bracket as “?”`
        : `the reading “(${step.syllable})” belongs to the bytes ${pairHex(step.pair)} (${charOf[step.pair]})`;
    case 'LOST_PAIR':
      return `a “?” stands for the lost bytes ${pairHex(step.pair)}`;
    case 'MARK':
      return `“${charOf[step.mark]}” was found in the bytes ${pairHex(step.mark)}, which straddled two characters, and ${hex(step.lost)} before it was dropped`;
    case 'DROPPED':
      return `${hex(step.pair & 0xff)} was dropped where the frames met`;
  }
}
