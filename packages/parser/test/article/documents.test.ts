/** Letters, notices and announcements of offices: number, title, addressee, signature and date. Every document is invented. */
import { describe, expect, test } from 'vitest';
import { signatureDay } from '../../src/article/dates.ts';
import { isDocumentNumber, isDocumentTitle } from '../../src/article/document-title.ts';
import type { Article } from '../../src/parsed-page.ts';
import { readPage } from './read-page.ts';

type Document = { name: string; above: string[]; title: string[]; text: string[]; expected: Partial<Article> };

const day = (value: string) => ({ publishedAt: { value, precision: 'DAY' as const } });

const documents: Document[] = [
  {
    name: 'a letterhead, a number and an answer to a delegate',
    above: ['桐江市水利局', '', '桐水函〔2026〕17号', ''],
    title: ['关于市十届人大三次会议第45号建议的答复'],
    text: [
      '林晓岚代表：',
      '您提出的关于加强城区内涝治理的建议收悉，现答复如下。',
      '今年计划改造老旧管网二十六公里，已完成十一公里。',
      '桐江市水利局',
      '2026年7月6日',
    ],
    expected: { title: '关于市十届人大三次会议第45号建议的答复', ...day('2026-07-06') },
  },
  {
    name: 'class, number and signer above the title',
    above: ['类别：B', '', '青教复〔2026〕22号', '', '签发人：彭建', ''],
    title: ['对区政协九届五次会议第108号提案的答复'],
    text: [
      '赵明远委员：',
      '您提出的提案收悉，我局对全区八十三家托管机构进行了摸排，责令整改十九家。',
      '青禾区教育局',
      '2026年5月18日',
    ],
    expected: { title: '对区政协九届五次会议第108号提案的答复', ...day('2026-05-18') },
  },
  {
    name: 'a title in two lines',
    above: ['南应急发〔2026〕9号', ''],
    title: ['关于开展工贸企业粉尘防爆', '专项检查的通知'],
    text: [
      '各县（区）应急管理局，各有关企业：',
      '为防范粉尘爆炸事故，经研究，决定开展专项检查，现就有关事项通知如下：',
      '各地要于10月10日前报送检查总结。',
      '南浦市应急管理局 2026年7月1日',
    ],
    expected: { title: '关于开展工贸企业粉尘防爆专项检查的通知', ...day('2026-07-01') },
  },
  {
    name: 'a body’s name below the number begins the title',
    above: ['北市监〔2026〕31号', ''],
    title: ['北岭县市场监督管理局', '关于做好中秋月饼质量监管工作的意见'],
    text: [
      '各市场监管所，局机关各科室：',
      '中秋将至，为保障月饼质量安全，现提出如下意见。',
      '对辖区十二家月饼生产企业开展全覆盖检查。',
      '北岭县市场监督管理局',
      '二〇二六年八月二十五日',
    ],
    expected: { title: '北岭县市场监督管理局关于做好中秋月饼质量监管工作的意见', ...day('2026-08-25') },
  },
];

describe.each(documents)('$name', ({ above, title, text, expected }) => {
  test('as plain text', () => {
    const page = [...above, ...title, '', ...text.map((line) => `　　${line}`)].join('\n');
    expect(readPage(page)).toMatchObject({ ...expected, text: text.join('\n'), byline: [] });
  });

  test('as centred paragraphs', () => {
    const tags = (lines: string[]) =>
      lines
        .filter((line) => line !== '')
        .map((line) => `<p>${line}</p>`)
        .join('');
    const page = `<body><div class="TRS_Editor">${tags([...above, ...title, ...text])}</div></body>`;
    expect(readPage(page)).toMatchObject({ ...expected, byline: [] });
  });

  test('as a heading set with breaks', () => {
    const page = `<title>${title.join('')}</title><h1>${title.join('<br>')}</h1><div>${text.map((line) => `<p>${line}</p>`).join('')}</div>`;
    expect(readPage(page)).toMatchObject({ ...expected, text: text.join('\n') });
  });
});

test('the day a page shows goes before the day of the signature', () => {
  const page = `关于注销部分企业资质的公告\n发布日期：2026-03-12\n\n下列企业资质有效期届满，现予以注销。\n临港市住建局\n2026年3月9日`;
  expect(readPage(page)).toMatchObject(day('2026-03-12'));
});

test.each([
  '桐水函〔2026〕17号',
  '临住建公告〔2026〕第3号',
  '青税公告2026年第2号',
  '（2026年第6号）',
  '公通字?2025?18号',
  '云财函〔2026〕40号 　　签发人：鲍春来',
])('%s is a number', (text) => {
  expect(isDocumentNumber(text)).toBe(true);
});

test.each([
  '2026年第6号台风“海鸥”登陆',
  '关于9批次食品不合格情况的通告（2026年第14期）',
  '中央一号文件发布',
  '2026年7月1号',
])('%s is none', (text) => {
  expect(isDocumentNumber(text)).toBe(false);
});

test.each([
  ['关于做好秋季森林防火工作的通知', true],
  ['云溪县人民政府办公室关于印发《节约用水办法》的通知', true],
  ['对区政协第108号提案的答复', true],
  ['关于公开征求《办法（草案）》意见的公告（征求意见稿）', true],
  ['关于这件事，他没有回答', false],
  ['关于我们', false],
  ['市领导调研防汛工作', false],
])('%s: %s', (text, expected) => {
  expect(isDocumentTitle(text)).toBe(expected);
});

test.each([
  ['2026年7月6日', '2026-07-06'],
  ['二〇二六年三月九日', '2026-03-09'],
  ['桐江市水利局　2026年7月6日', '2026-07-06'],
  ['截至2026年7月6日', undefined],
  ['2026年7月6日起施行', undefined],
  ['2026年7月', undefined],
])('%s as a signature: %s', (text, value) => {
  expect(signatureDay(text)?.value).toBe(value);
});
