/** Texts made to break rules: extraction must not throw, and must stay linear in the length of the text. */
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { extractFacts } from '../../src/extract-facts.ts';

const facts = (text: string) => extractFacts(cleanArticle({ text, article: { title: '通知' }, input: { file: '' } }));

const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['line ends', '\n\n\n'],
  ['open quotation marks', '“'.repeat(20_000)],
  ['open book marks', '《'.repeat(20_000)],
  ['brackets in brackets', `${'（'.repeat(10_000)}${'）'.repeat(10_000)}`],
  ['one long run of Han characters', '国家公安部的局'.repeat(8_000)],
  ['enumerators only', '一是二是三是一要二要要要'.repeat(4_000)],
  ['numbered lines', Array.from({ length: 5_000 }, (_, i) => `${(i % 9) + 1}.加强监管。`).join('\n')],
  ['campaigns only', '“断卡”“长城”行动'.repeat(4_000)],
  ['figures only', '1.2万3,456亿7千万元'.repeat(4_000)],
  ['commas only', '，'.repeat(40_000)],
  ['lone surrogates and astral characters', '\ud800公安部𠮷要开展“𠮷”行动。\udfff'.repeat(1_000)],
  ['a name that never ends', `国务院${'打击治理'.repeat(10_000)}部际联席会议`],
  ['one body a hundred thousand times', '公安部的'.repeat(150_000)],
  ['a list of a hundred thousand items', '一要查。'.repeat(100_000)],
  ['bullets without end', '——查\n'.repeat(100_000)],
  ['laws and systems', '推动反诈法出台，依托反诈平台，《意见》《办法》。'.repeat(3_000)],
];

describe('hostile texts', () => {
  it.each(HOSTILE)(
    '%s',
    (_, text) => {
      const started = performance.now();
      expect(() => facts(text)).not.toThrow();
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );

  it('takes about twice the time for twice the text', () => {
    const unit = '公安部要求，各地要深入推进“断卡”行动。一是加强监管，查处案件12万起；二是完善国家反诈平台。\n';
    time(unit.repeat(200));
    // Quadratic growth would be 16; the slack is for a busy machine.
    expect(time(unit.repeat(2_000)) / time(unit.repeat(500))).toBeLessThan(12);
  });

  // What is looked up once a list or a measure shows only in a long text; quadratic growth would be 16.
  it.each([
    ['short lists in one paragraph', 4_000, () => '一是甲；二是乙；三是丙。'],
    ['drives of different names', 6_000, (i: number) => `“夜鹰${numeral(i)}”行动将持续到9月底。`],
  ] as const)(
    'takes about four times the time for four times the text: %s',
    (_, count, unit) => {
      const text = (units: number) => Array.from({ length: units }, (_, i) => unit(i)).join('');
      time(text(count));
      expect(time(text(count * 4)) / time(text(count))).toBeLessThan(10);
    },
    120_000,
  );
});

/** Milliseconds that the facts of `text` take. */
function time(text: string): number {
  const started = performance.now();
  facts(text);
  return performance.now() - started;
}

/** A word of five Han characters for each number up to a hundred thousand. */
const numeral = (number: number) =>
  [...String(number).padStart(5, '0')].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
