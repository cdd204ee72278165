import { describe, expect, test } from 'vitest';
import { dateFromUrl, findDate } from '../../src/article/dates.ts';

describe('findDate', () => {
  test.each([
    ['2022-03-30 09:50:00', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年03月30日 09:50', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年3月30日09:50 | 来源', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年3月30日（星期三） 下午3时05分', '2022-03-30T15:05:00+08:00', 'MINUTE'],
    ['2022/3/30', '2022-03-30', 'DAY'],
    ['2022.03.30', '2022-03-30', 'DAY'],
    ['2022 03/30 09:50', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022-03-30T01:50:00Z', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022-03-30T23:50:00.123+00:00', '2022-03-31T07:50:00+08:00', 'MINUTE'],
    ['2024-02-29', '2024-02-29', 'DAY'],
  ])('%s', (text, value, precision) => {
    expect(findDate(text)).toMatchObject({ value, precision });
  });

  test.each(['2022-13-01', '2023-02-29', '1.2万条', '0000-1234567', '12345678901', '3月30日', '202203301', '25:61'])(
    'no date: %s',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );

  test('month and day with a time take the year given', () => {
    expect(findDate('03-08 12:00', { year: 2026 })).toMatchObject({
      value: '2026-03-08T12:00:00+08:00',
      precision: 'MINUTE',
    });
    expect(findDate('03-08', { year: 2026 })).toBeUndefined();
  });
});

test('a date without a year that would lie after the day of fetching was last year’s', () => {
  const fetched = { year: 2026, notAfter: '2026-01-03' };
  expect(findDate('12-31 20:00', fetched)?.value).toBe('2025-12-31T20:00:00+08:00');
  expect(findDate('01-03 23:59', fetched)?.value).toBe('2026-01-03T23:59:00+08:00');
  expect(findDate('2026-12-31 20:00', fetched)?.value).toBe('2026-12-31T20:00:00+08:00');
});

describe('dateFromUrl', () => {
  test.each([
    ['https://a.example/2022/03/30/1.html', '2022-03-30'],
    ['https://a.example/n1/2022/0330/c1001-32387654.html', '2022-03-30'],
    ['https://a.example/art/202203/t20220330_1234.html', '2022-03-30'],
    ['https://a.example/2022-03/30/content_5.htm', '2022-03-30'],
    ['https://a.example/202203/5.html', '2022-03'],
    ['https://a.example/2022/5.html', '2022'],
  ])('%s', (url, value) => {
    expect(dateFromUrl(url)?.value).toBe(value);
  });

  test.each([
    'https://a.example/c_1128512345.htm',
    'https://20220330.example/a',
    'https://a.example/?d=2022-03-30',
    '',
  ])('none: %s', (url) => {
    expect(dateFromUrl(url)).toBeUndefined();
  });
});
