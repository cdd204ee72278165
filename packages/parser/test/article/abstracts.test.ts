/** An abstract cut from the article's opening stands on the page twice and is read once; one in words of its own is the author's. */
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';

const TITLE = '南浦三中新校区秋季开学';
const LEAD = '9月1日，南浦市第三中学新校区迎来首批一千四百名学生，缓解了城南片区多年的大班额问题。';
const SECOND = '新校区占地八十亩，建有四十八间教室和一座室内体育馆，食堂后厨全程接入监管平台。';
const TEXT = `${LEAD}\n${SECOND}`;

const abstracts = [
  `摘要：${LEAD.slice(0, 24)}……`,
  `导读：${LEAD.slice(0, 26)}...`,
  `【摘要】${LEAD}`,
  `本文导读：${LEAD.slice(0, 28)}…`,
  `摘 要：${LEAD.slice(0, 33)}……【详细】`,
  `简介：${(LEAD + SECOND).slice(0, 60)}……`,
  `提要：${SECOND.slice(0, 25)}……`,
  `${LEAD.slice(0, 30)}……`,
  `${LEAD.slice(0, 34)}...[详情]`,
  LEAD.slice(0, 30),
  `摘要：${LEAD.slice(0, 30).replace('新校区', '新校?')}……`,
];

const own = [
  '编者按：教育资源扩容，关键在规划。本报今起推出一组报道，看各地如何补上学位缺口。',
  '导读：一座新校区，怎样化解一片老城区的难题？',
  '一千四百个孩子，为何等了九年……',
  '新校区启用',
];

describe.each(abstracts)('%s', (line) => {
  test('above the paragraphs of a plain text', () => {
    expect(readPage(`${TITLE}\n2026-09-02 来源：南浦晨报\n\n　　${line}\n\n　　${LEAD}\n\n　　${SECOND}`).text).toBe(
      TEXT,
    );
  });

  test('in an element of its own', () => {
    const page = `<title>${TITLE}</title><h1>${TITLE}</h1><p>2026-09-02</p><div class="wrap"><div class="box">${line}</div><div><p>${LEAD}</p><p>${SECOND}</p></div></div>`;
    expect(readPage(page).text).toBe(TEXT);
  });
});

test.each(own)('%s stays', (line) => {
  expect(readPage(`${TITLE}\n2026-09-02 来源：南浦晨报\n\n　　${line}\n\n　　${LEAD}\n\n　　${SECOND}`).text).toBe(
    `${line}\n${TEXT}`,
  );
});
