/** What stands between, behind and around the lines of an article on pages of many makers; each habit in other words than it was seen. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/parsed-page.ts';
import { readPage } from './read-page.ts';

type Case = { name: string; page: string; url?: string; expected: Partial<Article> };

const TITLE = '临水部署夏季治安整治';
const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。';
const SECOND = '会议要求，各县区要压实责任，强化协作，确保整治取得实效。';
const TEXT = `${LEAD}\n${SECOND}`;
const day = (value: string) => ({ value, precision: 'DAY' as const });
const minute = (value: string) => ({ value: `${value}:00+08:00`, precision: 'MINUTE' as const });

const cases: Case[] = [
  {
    name: 'messages of a script between credits and text',
    page: `${TITLE}\n2026-07-01 17:52来源： 经江参考报\n\n评论正在加载，请稍后\n您的浏览器版本过低\n\n${TEXT}`,
    expected: { originalPublisher: '经江参考报', text: TEXT },
  },
  {
    name: 'staff behind the text, then the house’s mark and licences',
    page: `${TITLE}\n2026-07-01\n${TEXT}\n监制：方可\n记者：许怀\n设计：南音\n临水融媒工作室荣誉出品\nCopyright © 2026 All Rights Reserved`,
    expected: { byline: [{ name: '许怀', role: '记者' }], text: TEXT },
  },
  {
    name: 'an app’s lottery and an outlet’s advice below a Taiwanese text',
    page: `2026/07/01 15:46\n\n警方掃蕩詐騙機房 查獲多人\n\n〔記者林沛安／臺北報導〕警方今日宣布，聯合各縣市掃蕩詐騙機房，查獲多人。\n\n☆島嶼日報關心您：網路交友請小心☆\n打開APP看直播 抽好禮\n點我看活動`,
    expected: {
      title: '警方掃蕩詐騙機房 查獲多人',
      text: '〔記者林沛安／臺北報導〕警方今日宣布，聯合各縣市掃蕩詐騙機房，查獲多人。',
    },
  },
  {
    name: 'a stolen title with stars below the mirror’s own name',
    page: `大赢注册| 官方版本下载 - 最新app下载V6.8.6\n大赢注册2026-07-01 16:05\n\n大赢注册\n\n${TITLE}******\n\n${TEXT}\n\n搜索\n\n首页 _ 大赢注册 _ 客服`,
    expected: { title: TITLE, publishedAt: minute('2026-07-01T16:05'), text: TEXT },
  },
  {
    name: 'the author signs in brackets within the last paragraph',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n${SECOND}（陈晓 孙立）`,
    expected: {
      byline: [
        { name: '陈晓', role: '作者' },
        { name: '孙立', role: '作者' },
      ],
      text: `${LEAD}\n${SECOND}（陈晓 孙立）`,
    },
  },
  {
    name: 'emoji, then other stories with writers and days',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n🌙🎈🍀\n（撰稿：孙立）某风电场建成投产\n2026/06/30陈晓🌊`,
    expected: { byline: [], text: TEXT },
  },
  {
    name: 'a login name, section and counts around the day',
    page: `${TITLE}\n\nadmin 健康 2026-07-01 27 0\n\n${TEXT}`,
    expected: { title: TITLE, publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'an electronic paper in bars',
    page: `| 2026-07-01 第03版：民生 | 【字体】 | 大 | | 默认 | | 小  |\n | ${TITLE} |\n | 作者：\n记者任远山 特约记者温故  来源：石岭报  字数：412 |\n | \n         |\n${LEAD}${SECOND}         ⑴${SECOND} |`,
    expected: {
      title: TITLE,
      originalPublisher: '石岭报',
      publishedAt: day('2026-07-01'),
      text: `${LEAD}${SECOND}\n⑴${SECOND}`,
    },
  },
  {
    name: 'a government’s press release: the end, the day, the hour',
    page: `新聞公報\n警方聯同銀行業界打擊騙案\n**********************\n  警方今日公布打擊騙案的新措施，銀行業界將加強監察。\n\n完\n2026年7月1日（星期三）\n香港時間17時05分\n\n即日新聞 上一篇 回主頁 下一篇`,
    expected: {
      title: '警方聯同銀行業界打擊騙案',
      publishedAt: minute('2026-07-01T17:05'),
      text: '警方今日公布打擊騙案的新措施，銀行業界將加強監察。',
    },
  },
  {
    name: 'an account of an office beside the time',
    page: `新闻首页 | 社会 | 法治\n\n${TITLE}\n2026年07月01日 14:26 河阳发布\n\n${TEXT}\n（编辑：古月）`,
    expected: { originalPublisher: '河阳发布', editor: '古月', text: TEXT },
  },
  {
    name: 'the document’s fields, label and value in turn',
    page: `索引号：\n000-2026-1\n发布机构：\n临水市公安局\n生成日期：\n2026-07-01\n\n${TITLE}\n\n浏览次数： 字体：[ 大 中 小 ]\n\n${TEXT}`,
    expected: { title: TITLE, originalPublisher: '临水市公安局', publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'a forum’s print view: the field of the title twice, an answer below',
    page: `临水论坛\n标题: ${TITLE} [打印本页]\n\n作者: 陈晓    时间: 2026-07-01 10:22\n标题: ${TITLE}\n\n${TEXT}\n\n作者: 孙立    时间: 2026-07-01 11:05\n支持！希望整治能够坚持下去。\n\n欢迎光临 临水论坛 (http://bbs.example/)    Powered by Discuz! X3.4`,
    expected: {
      title: TITLE,
      byline: [{ name: '陈晓', role: '作者' }],
      publishedAt: minute('2026-07-01T10:22'),
      text: TEXT,
    },
  },
  {
    name: 'site, credits and title in one line',
    page: `临水市政府网 时间:2026-07-01 来源:临水发布 【大 中 小】 ${TITLE}\n　　${LEAD}\n　　${SECOND}\n　　（供稿：市府办 审签：陈晓）\n版权所有 临水市人民政府办公室`,
    expected: { title: TITLE, originalPublisher: '临水发布', byline: [], publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'the field 作者 and the text name the same people',
    page: `${TITLE}\n来源：民江报 2026-07-01 作者：陈晓、孙立\n${LEAD}\n${SECOND}（记者 陈晓 孙立）`,
    expected: {
      byline: [
        { name: '陈晓', role: '记者' },
        { name: '孙立', role: '记者' },
      ],
    },
  },
  {
    name: 'fields of a document’s names in an ordinary line of credits',
    page: `关键词:治安 | 会议\n信息来源:江岳日报 发布时间:2026-07-01 07:45 阅读量:3020\n${TITLE}\n${TEXT}\n编辑:陈晓 审核:孙立\n江岳网 2026-07-01`,
    expected: { title: TITLE, originalPublisher: '江岳日报', publishedAt: minute('2026-07-01T07:45'), text: TEXT },
  },
  {
    name: 'files to download below the text',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n附件：1.整治重点清单.docx\n2.工作联系表.xlsx（12KB）`,
    expected: { text: TEXT },
  },
  {
    name: 'an office’s remark on publication, a note on names',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n（此件依申请公开）`,
    expected: { text: TEXT },
  },
  {
    name: 'HTML: the tab shows only the office, the title is large type in a table',
    page: `<html><head><title>临水市人民政府</title></head><body><center><table><tr><td><b>临水市人民政府</b></td></tr></table><table><tr><td width=200><table><tr><td>热点文章</td></tr><tr><td><a href="#">某地高铁开通</a></td></tr></table></td><td><table><tr><td>您的位置：<a>首页</a> → 浏览文章</td></tr><tr><td align=center><font size=5><b>${TITLE}</b></font></td></tr><tr><td>作者：陈晓&nbsp;&nbsp;来源：市公安局&nbsp;&nbsp;日期：2026年7月1日&nbsp;&nbsp;点击：</td></tr><tr><td><P>&nbsp;&nbsp;${LEAD}</P><P>&nbsp;&nbsp;${SECOND}</P></td></tr></table></td></tr></table></center></body></html>`,
    expected: { title: TITLE, originalPublisher: '市公安局', text: TEXT },
  },
  {
    name: 'HTML: one article in full on a page of teasers',
    page: `<html><head><title>平安临水 | 临水发布</title></head><body><div>栏目：平安临水</div><div class="a"><div><b><a href="1">某地开展消防检查</a></b></div><p>某地近日开展消防检查，发现隐患。<a>阅读全文</a></p></div><div class="b"><div><b>${TITLE}</b></div><div>2026-07-01 20:15 来源：临水融媒</div><div><p>${LEAD}</p><p>${SECOND}</p><p>${LEAD.replace('近日', '日前')}</p></div></div></body></html>`,
    expected: { title: TITLE, publishedAt: minute('2026-07-01T20:15') },
  },
];

const negative: Case[] = [
  {
    name: 'a sentence about an app, and one about loading',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n市民可下载“临水公安”APP，随时查询进展。\n若页面正在加载，请稍候再试。`,
    expected: { text: `${LEAD}\n市民可下载“临水公安”APP，随时查询进展。\n若页面正在加载，请稍候再试。` },
  },
  {
    name: 'a place, a draft and a spelling in brackets sign nothing',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n${SECOND}（江西省）`,
    expected: { byline: [], text: `${LEAD}\n${SECOND}（江西省）` },
  },
  {
    name: 'the text goes on behind the reporters’ line',
    page: `${TITLE}\n2026-07-01\n${LEAD}\n记者：许怀\n下一步怎么做\n${SECOND}`,
    expected: { text: `${LEAD}\n下一步怎么做\n${SECOND}` },
  },
  {
    name: 'a heading with a day in it is no credits',
    page: `临水市2026-07-01治安整治会议\n来源：临水日报\n${TEXT}`,
    expected: { title: '临水市2026-07-01治安整治会议', originalPublisher: '临水日报', text: TEXT },
  },
];

describe('odd ends', () => {
  test.each([...cases, ...negative])('$name', ({ page, url, expected }) => {
    expect(readPage(page, url)).toMatchObject(expected);
  });
});
