/** Habits of mirrors and of old content systems around an article, one at a time, in invented pages; see also `scraped-pages.test.ts`. */
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
    name: 'title and credits below the text',
    page: `${TEXT}\n${TITLE}\n临水市人民政府门户网站 www.linshui.example 时间：2026-07-01 来源：市公安局\n扫一扫在手机打开当前页`,
    expected: { title: TITLE, originalPublisher: '市公安局', publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'a house’s brand before the title, as the source, and in a line of its own',
    page: `开云体育app（中国）官方网站-登录入口\n首页 新闻动态 公司简介 联系我们\n当前位置：首页>新闻动态>行业新闻\n\n开云体育app_${TITLE}\n发布日期：2026-07-01 浏览：88 来源：开云体育app\n\n本文来源：沃野报 记者：陈晓\n${TEXT}\n🎰🎲点击下方领取新人礼包🎁`,
    expected: {
      title: TITLE,
      originalPublisher: '沃野报',
      byline: [{ name: '陈晓', role: '记者' }],
      publishedAt: day('2026-07-01'),
      text: TEXT,
    },
  },
  {
    name: 'two or three words of a spam row only',
    page: `国产在线精品导航，免费影院大全，日韩高清\n\n${TITLE}\n来源：临水市公安局 发布时间：2026-07-01\n\n${TEXT}\n日韩影院大全，91久久高清在线`,
    expected: { title: TITLE, originalPublisher: '临水市公安局', text: TEXT },
  },
  {
    name: 'a bar in place of the colon, labels stretched by spaces',
    page: `${TITLE}\n来　源|临水日报 作　者|陈晓 2026-07-01\n\n|\n${TEXT}\n|`,
    expected: { originalPublisher: '临水日报', byline: [{ name: '陈晓', role: '作者' }], text: TEXT },
  },
  {
    name: 'votes and a dividing line of an old content system',
    page: `欢迎光临临水新闻网！\n设为首页 | 加入收藏\n\n当前位置：主页 > 法治 > 正文\n\n${TITLE}\n\n时间：2026-07-01 08:55来源：临水日报 作者：陈晓 点击：42次\n\n${TEXT}\n------分隔线----------------------------\n顶一下\n(0)\n0%\n踩一下\n(0)\n0%\n发表评论 请自觉遵守互联网相关规定`,
    expected: {
      title: TITLE,
      site: '临水新闻网',
      originalPublisher: '临水日报',
      byline: [{ name: '陈晓', role: '作者' }],
      publishedAt: minute('2026-07-01T08:55'),
      text: TEXT,
    },
  },
  {
    name: 'a second headline, then the reporter’s line set apart',
    page: `您的位置：首页->要闻->正文\n\n${TITLE}\n\n强化责任 狠抓落实\n\n临水新闻网讯（记者 褚云）\n\n${TEXT}\n（本文来源：临水新闻网，发布于2026-07-02）\n责任编辑： 卫青\n执行监制：蒲松　总监制：关山`,
    expected: {
      title: TITLE,
      originalPublisher: '临水新闻网',
      byline: [{ name: '褚云', role: '记者' }],
      editor: '卫青',
      publishedAt: day('2026-07-02'),
      text: TEXT,
    },
  },
  {
    name: 'the part of a series above the title, the authors alone in brackets below the text',
    page: `暑期治安在行动②\n临水：“三起来”守护夏夜平安\n来源：临水日报 编辑：巫明\n\n${TEXT}\n（陈晓 孙立）`,
    expected: {
      kicker: '暑期治安在行动②',
      title: '临水：“三起来”守护夏夜平安',
      byline: [
        { name: '陈晓', role: '作者' },
        { name: '孙立', role: '作者' },
      ],
      editor: '巫明',
      text: TEXT,
    },
  },
  {
    name: 'the outlet before its reporter, buttons and hotlines below, the time last of all',
    page: `- +1\n${TITLE}\n远山新闻记者 邵一鸣\n字号\n${TEXT}\n校对：丁南\n远山新闻报料：000-000000\n远山新闻，未经授权不得转载\n+1\n收藏\n我要举报\n\n查看更多\n2026-07-01 19:20`,
    expected: {
      title: TITLE,
      originalPublisher: '远山新闻',
      byline: [{ name: '邵一鸣', role: '记者' }],
      publishedAt: minute('2026-07-01T19:20'),
      text: TEXT,
    },
  },
  {
    name: 'the editor above the text, the crumb between the two',
    page: `经原财讯 > 金融监管 > 正文\n${TITLE}\n2026年07月01日 18:26   来源：经原财讯   \n查看余下全文\n（责任编辑：程朗）\n当前位置     首页 > 新闻 > 正文\n\n${TEXT}\n\n相关热词：治安 整治\n分享到：\n\n以上文章仅代表作者个人观点，本网只是转载，如涉及版权问题，请及时联系我们。\n主站蜘蛛池模板： 甲市| 乙县|`,
    expected: { title: TITLE, originalPublisher: '经原财讯', editor: '程朗', text: TEXT },
  },
  {
    name: 'an abstract above the title, the reporter before the first word',
    page: `首页>监管>动态>正文\n[摘要]近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地...\n${TITLE}\n2026年07月01日 来源：健康守望报\n  本报记者 左人樾 ${LEAD}\n${SECOND}`,
    expected: {
      title: TITLE,
      originalPublisher: '健康守望报',
      byline: [{ name: '左人樾', role: '记者' }],
      text: `本报记者 左人樾 ${TEXT}`,
    },
  },
  {
    name: 'templates that were never filled, an advertisement’s corner',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n【纠错】\nx 广告\n{nickName} {addTime}\nreplyContent_{id}`,
    expected: { text: TEXT },
  },
  {
    name: 'ASCII marks in the furniture, as crawls leave them',
    page: `当前位置:首页>要闻>正文\n${TITLE}\n发布时间:2026-07-01 08:00 来源:临水日报 作者:陈晓 (责任编辑:吴桐)\n${TEXT}(完)\n[ 责任编辑: 吴桐 ]\n上一篇:外省开展行动\n相关阅读:`,
    expected: {
      title: TITLE,
      originalPublisher: '临水日报',
      byline: [{ name: '陈晓', role: '作者' }],
      editor: '吴桐',
      text: `${TEXT}(完)`,
    },
  },
  {
    name: 'a newspaper’s own page names no source: the paper is it',
    page: `临水日报\n首页 > 法治 > 正文\n\n${TITLE}\n\n2026-07-01\n\n${TEXT}`,
    expected: { site: '临水日报', originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'a day that reports: outlet, date and 号报道 are one line',
    page: `${TITLE}\n\n参江消息网2026-07-01号报道\n\n${TEXT}`,
    expected: { title: TITLE, originalPublisher: '参江消息网', publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'fields in brackets, readings between the author and the empty font tool',
    page: `${TITLE}\n[日期：2026-07-01] 作者：曹莹 1524 次浏览 [字体： ]\n${TEXT}`,
    expected: { title: TITLE, byline: [{ name: '曹莹', role: '作者' }], publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'reporters of a broadcaster and the editor, each in brackets in one line',
    page: `${TITLE}\n2026-07-01 来源：总江新闻\n${TEXT}\n(总江央视记者 陈昱 姚文利) 【编辑:李岩】`,
    expected: {
      byline: [
        { name: '陈昱', role: '记者' },
        { name: '姚文利', role: '记者' },
      ],
      editor: '李岩',
      text: TEXT,
    },
  },
  {
    name: 'an editor invented above the text, the true one in brackets below it',
    page: `${TITLE}\n2026-07-01 来源：小城网 责任编辑：编编\n${TEXT}\n【责任编辑:李岩】`,
    expected: { editor: '李岩', text: TEXT },
  },
  {
    name: 'the author’s field holds the title’s first words, the title stands again under a picture',
    page: `${TITLE}\n2026-07-01 来源：小城网 作者：临水部署\n${LEAD}\n${TITLE}\n图片来源：临水日报\n${SECOND}`,
    expected: { byline: [], originalPublisher: '小城网', text: TEXT },
  },
  {
    name: 'another stolen article behind the first',
    page: `${TITLE}\n2026-07-01 来源：小城网\n${TEXT}\n外省开展“清网”行动******\n外省警方近日开展行动，抓获多人。`,
    expected: { text: TEXT },
  },
  {
    name: 'signs strewn against copying, question marks that were spaces',
    page: `${TITLE}\n2026-07-01 来源：小城网\n????${LEAD}; U L9 b% o4 E2 H\n????${SECOND}\n0 Z) G1 q" ]# i/ V`,
    expected: { text: TEXT },
  },
  {
    name: 'paragraphs joined by question marks that were spaces',
    page: `${TITLE}\n2026-07-01 来源：小城网\n??${LEAD}??${SECOND}`,
    expected: { text: TEXT },
  },
  {
    name: 'paragraphs joined by a space, full stops inside them without one',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}${SECOND} ${SECOND.replace('会议', '市里')}${LEAD.replace('近日', '日前')}`,
    expected: {
      text: `${LEAD}${SECOND}\n${SECOND.replace('会议', '市里')}${LEAD.replace('近日', '日前')}`,
    },
  },
  {
    name: 'paragraphs joined by bars and runs of spaces',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n| ${LEAD}         ${SECOND} | ${LEAD.replace('近日', '日前')}`,
    expected: { text: `${LEAD}\n${SECOND}\n${LEAD.replace('近日', '日前')}` },
  },
  {
    name: 'the title in brackets before the first sentence',
    page: `${TITLE}\n2026-07-01 来源：快江网\n【${TITLE}】${LEAD}\n${SECOND}`,
    expected: { title: TITLE, text: TEXT },
  },
];

const negative: Case[] = [
  {
    name: 'a portal names no source: nobody is',
    page: `中国临水网\n首页 > 法治 > 正文\n\n${TITLE}\n\n2026-07-01\n\n${TEXT}`,
    expected: { site: '中国临水网', text: TEXT },
  },
  {
    name: 'news about films and games of chance is no spam',
    page: `国产大片亮相亚洲电影展\n2026-07-01 来源：临水日报\n近日，多部国产影片亮相亚洲电影展，主办方免费开放高清放映厅。\n警方同日通报，捣毁一处博彩窝点，抓获涉案人员十二名。`,
    expected: {
      title: '国产大片亮相亚洲电影展',
      text: '近日，多部国产影片亮相亚洲电影展，主办方免费开放高清放映厅。\n警方同日通报，捣毁一处博彩窝点，抓获涉案人员十二名。',
    },
  },
  {
    name: 'a call to follow an account inside a sentence stays',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n关注“临水公安”微信公众号，可随时查询整治进展。`,
    expected: { text: `${LEAD}\n关注“临水公安”微信公众号，可随时查询整治进展。` },
  },
  {
    name: 'a space behind every full stop is a habit of the page',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD} ${SECOND} ${LEAD.replace('近日', '日前')}`,
    expected: { text: `${LEAD} ${SECOND} ${LEAD.replace('近日', '日前')}` },
  },
  {
    name: 'questions in a row, and an abbreviation alone in a line',
    page: `${TITLE}\n2026-07-01 来源：小城网\n整治由谁负责？？何时结束？\n${LEAD}\nIP/TV 5G`,
    expected: { text: `整治由谁负责？？何时结束？\n${LEAD}\nIP/TV 5G` },
  },
  {
    name: 'a remark in brackets below the text is no author',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n（草案）`,
    expected: { byline: [], text: `${TEXT}\n（草案）` },
  },
];

describe('around the article on mirrors', () => {
  test.each(cases)('$name', ({ page, url, expected }) => {
    expect(readPage(page, url)).toMatchObject(expected);
  });

  test.each(negative)('$name', ({ name, page, url, expected }) => {
    const article = readPage(page, url);
    expect(article).toMatchObject(expected);
    if (name.startsWith('a portal')) expect(article.originalPublisher).toBeUndefined();
  });
});
