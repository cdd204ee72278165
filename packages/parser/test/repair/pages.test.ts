/** The pages of test/pages that arrive as text: each repairs to its clean lines, in order, indentation aside. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repairText } from '../../src/repair-text.ts';
import { replayRepairs, undoRepairs } from '../../src/replay-repairs.ts';
import { toCodePoints } from '../../src/spans.ts';

const PAGES = new URL('../pages/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, PAGES), 'utf8');
const pages = readdirSync(PAGES).filter((page) => existsSync(new URL(`${page}/page.txt`, PAGES)));

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** The clean lines that are not found in order. */
function missing(text: string, clean: string): string[] {
  const lines = linesOf(text);
  let at = 0;
  return linesOf(clean).filter((line) => {
    if (line === '') return false;
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

test('there are pages', () => {
  expect(pages.length).toBeGreaterThanOrEqual(15);
});

test.each(pages)('%s comes back as its author wrote it', (page) => {
  const { value } = repairText(read(`${page}/page.txt`));
  expect(missing(value.text, read(`${page}/clean.txt`))).toEqual([]);
});

test.each(pages)('%s: repairs replay, undo, quote their text and need no second run', (page) => {
  const text = read(`${page}/page.txt`);
  const { value } = repairText(text);
  expect(replayRepairs(text, value.repairs)).toBe(value.text);
  expect(undoRepairs(value.text, value.repairs)).toBe(text);
  const [from, to] = [toCodePoints(text), toCodePoints(value.text)];
  for (const repair of value.repairs) {
    expect(from.slice(repair.from.start, repair.from.end).join('')).toBe(repair.before);
    expect(to.slice(repair.to.start, repair.to.end).join('')).toBe(repair.after);
  }
  expect(repairText(value.text).value).toEqual({ text: value.text, repairs: [] });
});

test('the seed page: its three frame shifts, each with its reason', () => {
  const { value } = repairText(read('seed/page.txt'));
  const shifts = value.repairs.filter((repair) => repair.kind === 'FRAME_SHIFT');
  expect(shifts.map(({ before, after, certainty }) => [before, after, certainty])).toEqual([
    [';', '模化', 'PROBABLE'],
    ['!痹撠(fù)', '。”该负', 'PROBABLE'],
    ['?cái)嚯娦啪W(wǎng)', '断电信网', 'CERTAIN'],
  ]);
  expect(shifts[2]?.reason).toContain('D8 94');
});

test('the seed page: every reading is one repair, as are its narrowed marks', () => {
  const { value } = repairText(read('seed/page.txt'));
  const readings = value.repairs.filter((repair) => repair.kind === 'PINYIN');
  expect(readings[0]).toMatchObject({ before: '(guó)', after: '' });
  // The page has 300; the two that stand in frame shifts are undone with them.
  expect(readings).toHaveLength(298);
  expect(value.repairs.filter((repair) => repair.kind === 'PUNCTUATION')).toHaveLength(68);
});
