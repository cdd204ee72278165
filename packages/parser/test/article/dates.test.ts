import { describe, expect, test } from 'vitest';
import { claimedDate, dateFromUrl, datelineDay, findDate } from '../../src/article/dates.ts';

describe('findDate', () => {
  test.each([
    ['2022-03-30 09:50:00', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年03月30日 09:50', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年3月30日09:50 | 来源', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022年3月30日（星期三） 下午3时05分', '2022-03-30T15:05:00+08:00', 'MINUTE'],
    ['2022-03-30 07:46:18', '2022-03-30T07:46:00+08:00', 'MINUTE'],
    ['2022-03-30T23:59:59+08:00', '2022-03-30T23:59:00+08:00', 'MINUTE'],
    ['2022/3/30', '2022-03-30', 'DAY'],
    ['2022.03.30', '2022-03-30', 'DAY'],
    ['2022 03/30 09:50', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022-03-30T01:50:00Z', '2022-03-30T09:50:00+08:00', 'MINUTE'],
    ['2022-03-30T23:50:00.123+00:00', '2022-03-31T07:50:00+08:00', 'MINUTE'],
    ['2024-02-29', '2024-02-29', 'DAY'],
    ['2022-01-04 10:53 星期二', '2022-01-04T10:53:00+08:00', 'MINUTE'],
    ['2022年1月4日星期二 10:53', '2022-01-04T10:53:00+08:00', 'MINUTE'],
    ['2022年1月4日（農曆十二月初二）10:53', '2022-01-04T10:53:00+08:00', 'MINUTE'],
    ['2022-01-0410:53', '2022-01-04T10:53:00+08:00', 'MINUTE'],
    ['2022－01－04', '2022-01-04', 'DAY'],
    ['2022-1-4 3:05 PM', '2022-01-04T15:05:00+08:00', 'MINUTE'],
    ['二〇二二年一月四日', '2022-01-04', 'DAY'],
    ['二○二二年十二月三十一日', '2022-12-31', 'DAY'],
    ['二零二二年十月二十日', '2022-10-20', 'DAY'],
    ['民國111年1月4日', '2022-01-04', 'DAY'],
    ['中華民國111年1月4日 10:53', '2022-01-04T10:53:00+08:00', 'MINUTE'],
    ['發布日期：111年12月4日', '2022-12-04', 'DAY'],
    ['Jan 4, 2022', '2022-01-04', 'DAY'],
    ['Tue, 04 Jan 2022 10:53:00 GMT', '2022-01-04T18:53:00+08:00', 'MINUTE'],
    ['01/04/2022', '2022-01-04', 'DAY'],
    ['31/12/2022 10:53', '2022-12-31T10:53:00+08:00', 'MINUTE'],
    ['发布时间：22-01-04 10:53', '2022-01-04T10:53:00+08:00', 'MINUTE'],
  ])('%s', (text, value, precision) => {
    expect(findDate(text)).toMatchObject({ value, precision });
  });

  test.each([
    '2022-13-01',
    '2023-02-29',
    '1.2万条',
    '0000-1234567',
    '12345678901',
    '3月30日',
    '202203301',
    '25:61',
    '昨日 10:53',
    '今天',
    '二〇二二年',
    '22-01-04',
    '13/13/2022',
    '2022—2023年',
    '一百一十一年一月',
  ])('no date: %s', (text) => {
    expect(findDate(text)).toBeUndefined();
  });

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

describe('claimedDate', () => {
  test.each([
    ['1641264780', '2022-01-04T10:53:00+08:00'],
    ['1641264780000', '2022-01-04T10:53:00+08:00'],
    ['20220104', '2022-01-04'],
    ['20220104105300', '2022-01-04T10:53:00+08:00'],
    ['2022-01-04T02:53:00.000Z', '2022-01-04T10:53:00+08:00'],
    ['2022-01', '2022-01'],
  ])('%s', (claim, value) => {
    expect(claimedDate(claim)?.value).toBe(value);
  });

  test.each(['', '0', '99999999', '123456789012345', 'yesterday'])('none: %s', (claim) => {
    expect(claimedDate(claim)).toBeUndefined();
  });
});

describe('datelineDay', () => {
  test('the year comes from elsewhere', () => {
    expect(datelineDay('新华社北京5月30日电（记者陈晓）近日', { year: 2022 })?.value).toBe('2022-05-30');
    expect(datelineDay('中新社北京12月30日电 近日', { year: 2022, notAfter: '2022-01-03' })?.value).toBe('2021-12-30');
  });

  test.each(['近日，5月30日电话会议召开。', '5月30日，会议召开。', '本报北京13月30日电'])('none: %s', (text) => {
    expect(datelineDay(text, { year: 2022 })).toBeUndefined();
  });
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
