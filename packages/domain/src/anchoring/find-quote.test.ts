import { expect, it } from 'vitest';
import { quoteFinder } from './find-quote.ts';

const BEFORE = '据悉，近期部署会后，';
const AFTER = '通报了下一步的安排，要求各地抓好落实。';
const quote = { exact: '东岭市公安局', prefix: BEFORE, suffix: AFTER };
const find = (text: string, oldText = '', runs: { from: number; to: number; length: number }[] = []) =>
  quoteFinder(oldText, text, Array.from(text), runs).find(quote);
const at = (text: string, start: number) => ({ start, end: start + Array.from(text).length });

it('takes the one place whose surroundings are those remembered', () => {
  const text = `${BEFORE}东岭市公安局${AFTER}\n此外，省厅和东岭市公安局另有两项工作。`;
  expect(find(text).place).toMatchObject({ ...at('东岭市公安局', BEFORE.length), same: true });
});

it('takes none of two that are alike, and names both', () => {
  const once = `${BEFORE}东岭市公安局${AFTER}\n`;
  const { place, candidates } = find(once + once);
  expect(place).toBeNull();
  expect(candidates).toEqual([at('东岭市公安局', BEFORE.length), at('东岭市公安局', once.length + BEFORE.length)]);
});

it('takes no place whose surroundings are others', () => {
  const { place, candidates } = find('此外，省厅和东岭市公安局另有两项工作。');
  expect([place, candidates.length]).toEqual([null, 1]);
});

it('leaves out what was there before, for that is another quotation of the same words', () => {
  const text = `${BEFORE}东岭市公安局${AFTER}`;
  expect(find(text).place).not.toBeNull();
  expect(find(text, text, [{ from: 0, to: 0, length: text.length }]).place).toBeNull();
});

it('finds long words that stand once wherever they went, repaired ones by their surroundings', () => {
  const sentence = '持续深入推进专项行动依法严厉打击各类违法犯罪';
  const finder = (text: string) => quoteFinder(sentence, text, Array.from(text), []);
  expect(finder(`全新的段落。${sentence}。`).find({ exact: sentence, prefix: '甲', suffix: '乙' }).place?.start).toBe(
    6,
  );
  const repaired = `甲${sentence.replace('深入', '纵深')}乙`;
  expect(finder(repaired).find({ exact: sentence, prefix: '甲', suffix: '乙' }).place).toMatchObject({
    start: 1,
    same: false,
  });
});
