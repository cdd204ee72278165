import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repairText } from './repair-text.ts';
import { replayRepairs, undoRepairs } from './replay-repairs.ts';
import { toCodePoints } from './spans.ts';

/** Pieces of damaged and sound pages, thrown together in any order. */
const PIECES = [
  '國(guó)家',
  '發(fā)展',
  '網(wǎng)絡(luò)',
  '?cái)嚯娦啪W(wǎng)',
  '規(guī);、精準',
  '遏制!痹撠(fù)責',
  '長(zhǎng)',
  '?shù)',
  '近日,',
  '“断卡”',
  '行动。',
  '后',
  '復雜',
  '防范',
  '&nbsp;',
  '&amp;',
  '\u200b',
  '\ufeff',
  '\ue000',
  '\0',
  'å›½å®¶',
  'ÖÐ¹ú',
  '\ud800',
  '\udc00',
  '𠮷',
  '👨\u200d👩',
  '囧(jiǒng)',
  '\n',
  '  ',
  '2022-03-30 09:50',
  '(',
  ')',
  '?',
  '!',
  ';',
  '仁寿县| '.repeat(9),
  '锟斤拷',
  '\ufffd',
  'a',
  '著',
  '「',
  '後',
];
const anyPage = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('laws: replaying gives the text, undoing the input, and repairing again changes nothing', () => {
  fc.assert(
    fc.property(anyPage, (text) => {
      const { value, diagnostics } = repairText(text);
      expect(replayRepairs(text, value.repairs)).toBe(value.text);
      expect(undoRepairs(value.text, value.repairs)).toBe(text);
      expect(repairText(value.text).value).toEqual({ text: value.text, repairs: [] });
      const [from, to] = [toCodePoints(text), toCodePoints(value.text)];
      let [fromEnd, toEnd] = [0, 0];
      for (const repair of value.repairs) {
        expect(from.slice(repair.from.start, repair.from.end).join('')).toBe(repair.before);
        expect(to.slice(repair.to.start, repair.to.end).join('')).toBe(repair.after);
        expect(repair.from.start).toBeGreaterThanOrEqual(fromEnd);
        expect(repair.to.start).toBeGreaterThanOrEqual(toEnd);
        expect(repair.before).not.toBe(repair.after);
        [fromEnd, toEnd] = [repair.from.end, repair.to.end];
      }
      for (const { span } of diagnostics) {
        if (span) expect(span.end).toBeLessThanOrEqual(from.length);
      }
    }),
    { numRuns: 400 },
  );
});

test('a sentence with all of it', () => {
  const text = '國(guó)家反詐中心部署,堅(jiān)決斬?cái)嚯娦啪W(wǎng)絡(luò)詐騙犯罪鏈條,加強防范。';
  expect(repairText(text).value.text).toBe('国家反诈中心部署，坚决斩断电信网络诈骗犯罪链条，加强防范。');
});

test('a place that can’t be decided stays, and is named by its span', () => {
  // Two bytes of the run are gone, a figure among them.
  const text = '國(guó)家網(wǎng)絡(luò)發(fā)展,民?shǐ)?诵畔?讣?700余起。';
  const { value, diagnostics } = repairText(text);
  expect(value.text).toContain('700余起');
  const [place] = diagnostics.filter(({ code }) => code === 'DAMAGED_PLACE');
  expect(place?.message).toContain('is damaged');
  expect(toCodePoints(text).slice(place?.span?.start, place?.span?.end).join('')).toContain('?shǐ)');
});

test('a page of question marks', () => {
  const { value, diagnostics } = repairText('?????? ?????\n???????');
  expect(value.repairs).toEqual([]);
  expect(diagnostics.map(({ code }) => code)).toEqual(['NOTHING_TO_RESTORE']);
});
