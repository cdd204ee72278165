import { describe, expect, it } from 'vitest';
import { PARSER, pageOf } from '../../test/page.ts';
import { sha256Hex } from '../sha256.ts';
import { articleRow } from './article-row.ts';

const ids = { id: 'article', storyId: 'story' };
const snapshot = { id: 'snapshot', sourceId: 'source', url: 'https://example.org/fetched' };
const row = (about: Parameters<typeof pageOf>[1] = {}, text = '正文𠮷。') =>
  articleRow(ids, snapshot, pageOf(text, about));

describe('articleRow', () => {
  it('counts and hashes the text as PostgreSQL does', () => {
    expect(row()).toMatchObject({
      ...ids,
      text: '正文𠮷。',
      textLength: 4,
      textSha256: sha256Hex('正文𠮷。'),
      parserVersion: PARSER,
    });
  });

  it('has null, not an empty text, for what the page does not say', () => {
    expect(row({ site: '', byline: [] })).toMatchObject({
      ...{ site: null, kicker: null, series: null, editor: null, originalPublisher: null, byline: [] },
    });
  });

  it('prefers the page’s own address to that it was fetched from', () => {
    expect(row({ url: 'https://example.org/canonical' }).url).toBe('https://example.org/canonical');
    expect(row().url).toBe('https://example.org/fetched');
  });

  it.each([
    [{ value: '2023-05-04T09:30:00+08:00', precision: 'MINUTE' }, '2023-05-04T09:30:00+08:00', null],
    [{ value: '2023-05', precision: 'MONTH' }, '2023-05', null],
    [{ value: '近日', precision: 'UNKNOWN' }, null, '近日'],
  ] as const)('stores the date %j', (publishedAt, value, text) => {
    expect(row({ publishedAt })).toMatchObject({ publishedValue: value, publishedText: text });
  });

  it('takes a short beginning of the text for a missing title', () => {
    expect(row({ title: '' }, '\n 通知全文如下。\n第二行').title).toBe(' 通知全文如下。');
    expect(row({ title: '' }, '长'.repeat(50)).title).toBe(`${'长'.repeat(40)}…`);
  });

  it('keys the repairs, all of them applied', () => {
    const page = pageOf('正文。');
    const span = { start: 0, end: 1 };
    const repair = {
      kind: 'PINYIN',
      certainty: 'CERTAIN',
      from: span,
      to: span,
      before: 'a',
      after: 'b',
      rule: 'r',
      reason: 'R.',
    } as const;
    page.repairs.push(repair, repair);
    expect(articleRow(ids, snapshot, page).repairs).toEqual([
      { key: 'r1', ...repair, applied: true },
      { key: 'r2', ...repair, applied: true },
    ]);
  });
});
