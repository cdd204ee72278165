/** The damaged pages again, as HTML: the layout must move along with the repairs, or lines lose their elements. */
import { describe, expect, test } from 'vitest';
import { carryLayout } from '../../src/article/carry-layout.ts';
import { extractArticle } from '../../src/extract-article.ts';
import { htmlToText } from '../../src/html-to-text.ts';
import type { Repair } from '../../src/parsed-page.ts';
import { repairText } from '../../src/repair-text.ts';
import { pages, readPageFile } from '../read-page-file.ts';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The lines of a text page in the markup of an old portal, between a menu and a box of links. */
function asHtml(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/^[ 　]+/, ''))
    .filter((line) => line !== '');
  const body = lines.map((line) => `<p>&nbsp;&nbsp;${escaped(line)}</p>`).join('\n');
  const links = (names: string[]) => names.map((name) => `<li><a href="#">${name}</a></li>`).join('');
  return `<body><ul class="nav">${links(['首页', '国内'])}</ul><div class="con">${body}</div><ul>${links(['某地多部门开展行动', '某地高铁开通'])}</ul></body>`;
}

const textPages = pages.filter((name) => readPageFile(name).file.endsWith('.txt'));

describe.each(textPages)('%s', (name) => {
  const { bytes, gold, clean, url } = readPageFile(name);
  const text = new TextDecoder().decode(bytes);

  test('comes back from HTML as it does from text', () => {
    const html = htmlToText(asHtml(text));
    const { text: repaired, repairs } = repairText(html.text).value;
    const layout = { lines: carryLayout(html.lines, repairs), elements: html.elements };
    const article = extractArticle(repaired, { metadata: html.metadata, layout, url: url ?? '' }).value;
    expect(article.text).toBe(clean);
    expect(article.title).toBe(gold.article.title);
    expect(article.publishedAt).toEqual(gold.article.publishedAt);
  });
});

describe('carryLayout', () => {
  const repair = (from: [number, number], to: [number, number]): Repair => ({
    kind: 'PINYIN',
    certainty: 'CERTAIN',
    from: { start: from[0], end: from[1] },
    to: { start: to[0], end: to[1] },
    before: '',
    after: '',
    rule: 'r',
    reason: 'x',
  });
  const line = (start: number, end: number) => ({ start, end, element: 0, linkShare: 0 });

  test('moves lines by what the repairs before them took out or put in', () => {
    const moved = carryLayout(
      [line(0, 9), line(10, 20), line(21, 25)],
      [repair([2, 6], [2, 2]), repair([12, 13], [8, 10])],
    );
    expect(moved.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [6, 17],
      [18, 22],
    ]);
  });

  test('a boundary inside a repair goes where the repair begins', () => {
    expect(carryLayout([line(0, 5), line(6, 9)], [repair([4, 7], [4, 5])]).map(({ start }) => start)).toEqual([0, 4]);
  });
});
