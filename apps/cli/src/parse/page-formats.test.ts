/** One damaged page in every form in which `countermeasure parse` shows it. */
import { parsePage } from '@countermeasure/parser';
import { expect, test } from 'vitest';
import { campaignTitle } from './campaign-title.ts';
import { explainRepairs, explanationText } from './explain-repairs.ts';
import { pageMarkdown } from './page-markdown.ts';
import { pageSummary } from './page-summary.ts';
import { printable } from './printable.ts';

const source = [
  '公安部部署“净土”行動(dòng)',
  '2026-03-01 08:00:00',
  '來(lái)源:新華社',
  '',
  '  公安部3月1日部署開(kāi)展“淨土”專項(xiàng)行動(dòng),依法嚴(yán)厲打擊電信網(wǎng)絡(luò)詐騙。公安部有關負責人說,下一步將重點(diǎn)做好兩項(xiàng)工作。',
  '  一是嚴(yán)打犯罪。對窩點(diǎn)一查到底。',
  '  二是加強(qiáng)宣傳。組織民警進(jìn)村入戶。',
  '',
].join('\n');
const bytes = new TextEncoder().encode(source);
const page = parsePage(bytes);

test('the page was repaired', () => {
  expect(page.article.text).toContain('公安部3月1日部署开展“净土”专项行动，依法严厉打击电信网络诈骗。');
});

test('an explanation is there for each repair, with its line, its bytes and its surroundings', () => {
  const explanations = explainRepairs(page, bytes, {});
  expect(explanations).toHaveLength(page.repairs.length);
  for (const { bytes: range, before, from } of explanations) {
    expect(new TextDecoder().decode(bytes.subarray(range?.start, range?.end))).toBe(before);
    expect(Array.from(source).slice(from.start, from.end).join('')).toBe(before);
  }
  expect(explanations.find(({ before }) => before === '(kāi)')).toMatchObject({
    line: 5,
    kind: 'PINYIN',
    context: expect.stringContaining('部署開[-(kāi)-]展'),
  });
});

test('the explanation in words shows each change in its line, and why below', () => {
  const text = explanationText(page, bytes, {}, (_, shown) => shown);
  expect(text).toMatch(/^line 5 .*部署[^\n]*\[-\(kāi\)-]展/m);
  expect(text).toMatch(/PINYIN.*\[-\(kāi\)-] bytes \d+–\d+/);
  expect(text).toMatch(/“kāi” is the reading of “開”/);
  expect(text).toMatch(/\d+ repairs, \d+ of them only probable\.\n/);
});

test('a clean page needs no explanation', () => {
  const clean = '公安部部署行动\n2026-03-01\n\n  公安部部署开展行动。\n';
  expect(explanationText(parsePage(clean), clean, {}, (_, shown) => shown)).toBe('Nothing was repaired.\n');
});

test('markdown has title, metadata, body and the measures with their spans', () => {
  const markdown = pageMarkdown(page);
  expect(markdown).toMatch(/^# 公安部部署“净土”行动\n\n- Published: 2026-03-01T08:00:00\+08:00\n- Publisher: 新华社\n/);
  expect(markdown).toContain('\n## Measures\n');
  const [, start, end, exact] = /\*\*严打犯罪\*\*.*\[(\d+)–(\d+)]: (.*)/.exec(markdown) ?? [];
  expect(Array.from(page.article.text).slice(Number(start), Number(end)).join('')).toBe(exact);
  expect(markdown).not.toContain('## Repairs');
  expect(pageMarkdown(page, explainRepairs(page, bytes, {}))).toMatch(/## Repairs\n\n- line 1: /);
});

test('what a page writes is no markup', () => {
  const hostile = parsePage(
    '标题 <b>*粗*</b>\n2026-03-01\n\n  # 公安部部署<script>alert(1)</script>行动。\n  1. 甲。\n',
  );
  const markdown = pageMarkdown(hostile);
  expect(markdown).not.toMatch(/(?<!\\)<(?:b|script)/);
  expect(markdown).not.toMatch(/^(?:# 公安部|1\. 甲)/m);
});

test('the summary of a terminal names quality, repairs, measures and campaigns', () => {
  const summary = pageSummary(page, (_, shown) => shown);
  expect(summary).toMatch(/^公安部部署“净土”行动\n/);
  expect(summary).toMatch(/Quality: \d+ of 100\n/);
  expect(summary).toMatch(/Repairs .*PINYIN/);
  expect(summary).toMatch(/Measures \(\d+\)[\s\S]*严打犯罪/);
  expect(summary).toMatch(/“净土”专项行动/);
});

test('nothing on a page steers a terminal', () => {
  expect(printable('a\u001b[2Jb\u202ec\nd\te')).toBe('a<U+001B>[2Jb<U+202E>c\nd\te');
  const page = parsePage('题\u001b]0;x\u0007目\n2026-03-01\n\n  正文\u001b[31m红。\n');
  expect(pageSummary(page, (_, shown) => shown)).not.toMatch(/[\u001b\u0007]/);
});

test('a campaign whose name ends in its head is not written with it twice', () => {
  expect(campaignTitle({ name: '断卡', head: '行动' })).toBe('“断卡”行动');
  expect(campaignTitle({ name: '网络安全宣传周', head: '宣传周' })).toBe('“网络安全宣传周”');
});
