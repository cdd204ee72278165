/** The small pieces both endpoints stand on. */
import { expect, test } from 'vitest';
import { clientAddress } from '../http/client-address.ts';
import { chooseMediaType } from '../http/media-type.ts';
import { inLanguage } from '../partner/localized.ts';
import { CostBuckets } from './cost-bucket.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { normalizeStrings } from './normalize-strings.ts';
import { conceptCode, day, instant, languageTag, webAddress } from './scalars.ts';
import { searchQuery } from './search-query.ts';

test('a bucket pays until it is empty, says when it is not, and never holds more than its size', () => {
  let now = 0;
  const buckets = new CostBuckets(() => now);
  const budget = { size: 100, perSecond: 10 };
  expect(buckets.take('a', 80, budget)).toEqual({ taken: true, available: 20, retryAfter: 0 });
  expect(buckets.take('a', 50, budget)).toEqual({ taken: false, available: 20, retryAfter: 3 });
  expect(buckets.take('b', 50, budget)).toMatchObject({ taken: true });
  now += 3_000;
  expect(buckets.take('a', 50, budget)).toMatchObject({ taken: true, available: 0 });
  now += 3_600_000;
  expect(buckets.take('a', 0, budget)).toMatchObject({ available: 100 });
});

test('a crowd of other callers refills nobody’s bucket, and the crowd’s own buckets stay few', () => {
  const buckets = new CostBuckets(() => 0);
  const key = { size: 1_000, perSecond: 10 };
  const anonymous = { size: 100, perSecond: 1 };
  buckets.take('key', 500, key);
  for (let address = 0; address < 9_999; address++) buckets.take(`${address}`, 1, anonymous);
  expect(buckets.take('key', 0, key)).toMatchObject({ available: 500 });
  for (let address = 10_000; address < 15_000; address++) buckets.take(`${address}`, 1, anonymous);
  expect(buckets.take('key', 0, key)).toMatchObject({ available: 500 });
  expect(buckets.size).toBe(10_000);
});

const UUID = '0190b5f0-0000-7000-8000-000000000001';
test('a cursor comes back as it was, under its own order only', () => {
  for (const value of ['断卡', null, '2022-03-30 01:50:00+00'])
    expect(decodeCursor('LABEL', encodeCursor('LABEL', { value, id: UUID }), () => true)).toEqual({ value, id: UUID });
  const cursor = encodeCursor('LABEL', { value: 'x', id: UUID });
  expect(() => decodeCursor('UPDATED_AT', cursor, () => true)).toThrow(/another order/);
});

test.each([
  '',
  'nonsense',
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('["LABEL","x","not a uuid"]').toString('base64url'),
  Buffer.from(`["LABEL",{"x":1},"${UUID}"]`).toString('base64url'),
  Buffer.from(`["LABEL","'; DROP","${UUID}"]`).toString('base64url'),
])('%j is no cursor', (text) => {
  expect(() => decodeCursor('LABEL', text, (value) => /^\d+$/.test(value))).toThrow(/not a cursor/);
});

test('strings are NFC; NUL and half surrogates are refused, however deep', () => {
  expect(normalizeStrings({ a: ['e\u0301'], b: 1, c: null })).toEqual({ a: ['é'], b: 1, c: null });
  expect(() => normalizeStrings({ filter: { sites: ['a\0b'] } })).toThrow(/NUL/);
  expect(() => normalizeStrings({ q: '\ud800' })).toThrow(/surrogate/);
});

test.each([
  ['断卡行动', "'断卡' <1> '卡行' <1> '行动'"],
  ['斷卡行動', "'断卡' <1> '卡行' <1> '行动'"],
  ['电信 詐騙', "'电信' & '诈骗'"],
  ['断', "'断':*"],
  ['SIM卡', "'sim' <3> '卡':*"],
  ["o'neil", "'o' <2> 'neil'"],
])('%s is searched as %s', (asked, query) => {
  expect(searchQuery(asked)).toBe(query);
});

test.each(['', '   ', '！？', '字'.repeat(201)])('%j can’t be searched for', (asked) => {
  expect(() => searchQuery(asked)).toThrow(/search/i);
});

const JSON_TYPE = 'application/json';
const RESPONSE = 'application/graphql-response+json';
test.each([
  [undefined, JSON_TYPE],
  ['*/*', JSON_TYPE],
  [RESPONSE, RESPONSE],
  [`${JSON_TYPE}, ${RESPONSE}`, JSON_TYPE],
  [`${JSON_TYPE};q=0.5, ${RESPONSE};charset=utf-8`, RESPONSE],
  [`${RESPONSE};charset=utf-16, ${JSON_TYPE}`, JSON_TYPE],
])('Accept: %s is answered in %s', (accept, type) => {
  expect(chooseMediaType(accept)).toBe(type);
});
test.each(['text/html', 'application/json;q=0', 'text/event-stream'])('Accept: %s can’t be served', (accept) => {
  expect(() => chooseMediaType(accept)).toThrow(/Accept/);
});

const from = (forwarded?: string) =>
  ({ socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': forwarded } }) as never;
test('an address is believed from as many proxies as are trusted, counted from our side', () => {
  expect(clientAddress(from('6.6.6.6'), 0)).toBe('10.0.0.1');
  expect(clientAddress(from('6.6.6.6, 203.0.113.9'), 1)).toBe('203.0.113.9');
  expect(clientAddress(from('6.6.6.6, 203.0.113.9, 10.0.0.2'), 2)).toBe('203.0.113.9');
  expect(clientAddress(from(), 1)).toBe('10.0.0.1');
});

const NAMES = [
  { language: 'en', value: 'Duanka' },
  { language: 'zh-Hans', value: '断卡' },
  { language: 'zh-Hant', value: '斷卡' },
];
test.each([
  ['en-GB', 'Duanka'],
  ['zh-Hant-HK', '斷卡'],
  ['zh', '断卡'],
  ['fr', '断卡'],
])('asked in %s the answer is %s', (language, value) => {
  expect(inLanguage(NAMES, language, '').value).toBe(value);
});

test.each([
  [instant, '2022-03-30T09:50:00+08:00', ['2022-03-30', '2022-13-01T00:00:00Z', 'now', 5]],
  [day, '2022-02-28', ['2022-02-30', '2022-2-1', '', 20220228]],
  [webAddress, 'https://example.org/a?b', ['javascript:alert(1)', 'example.org', 'ftp://x']],
  [languageTag, 'zh-Hans', ['', 'zh_Hans', "en'; --"]],
  [conceptCode, 'functions:prevent', ['prevent', 'functions:防', 'a:b:c']],
])('%s takes %s and refuses %j', (scalar, good, bad) => {
  expect(() => scalar.parseValue(good)).not.toThrow();
  for (const value of bad) expect(() => scalar.parseValue(value)).toThrow(scalar.name);
});
