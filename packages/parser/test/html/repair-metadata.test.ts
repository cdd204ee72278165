/** Strings of the template are mended as the page is: parsed whole, because the page's habits are the evidence. */
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../src/html-to-text.ts';
import { visiblePage } from '../../src/visible-page.ts';

const BODY =
  '全國(guó)公安機(jī)關(guān)開(kāi)展專項(xiàng)行動(dòng)，臨水網(wǎng)記者從公安機(jī)關(guān)獲悉，網(wǎng)絡(luò)治理取得進(jìn)展。';
const metaOf = (html: string) =>
  visiblePage({
    text: html,
    encoding: 'utf-8',
    certainty: 'CERTAIN',
    layers: [],
    mediaType: 'text/html',
    byteOffset: 0,
  }).html?.metadata;

describe('repairMetadata', () => {
  test('inserted readings and converted script in attributes and JSON-LD', () => {
    const metadata = metaOf(
      `<head><meta property="og:site_name" content="臨水網(wǎng)"><script type="application/ld+json">{"@type":"NewsArticle","headline":"公安機(jī)關(guān)開(kāi)展行動(dòng)","author":{"name":"陳曉"},"publisher":{"name":"臨水日報(bào)"}}</script></head><p>${BODY}</p>`,
    );
    expect(metadata?.meta.get('og:site_name')).toBe('临水网');
    expect(metadata?.jsonLd[0]).toMatchObject({
      headline: '公安机关开展行动',
      publisher: '临水日报',
      authors: [{ name: '陈晓' }],
    });
  });

  test('a genuine page’s strings stay as they are', () => {
    const html =
      '<meta property="og:site_name" content="維港網"><p>警務處今日公布，行動中拘捕十二人，涉款約四億元。</p>';
    expect(metaOf(html)).toEqual(htmlToText(html).metadata);
  });

  test('addresses and dates are not touched', () => {
    const metadata = metaOf(
      `<meta property="og:url" content="https://linshui.example/a(wang)"><meta name="pubdate" content="2026-07-01"><p>${BODY}</p>`,
    );
    expect(metadata?.meta.get('og:url')).toBe('https://linshui.example/a(wang)');
    expect(metadata?.meta.get('pubdate')).toBe('2026-07-01');
  });
});
