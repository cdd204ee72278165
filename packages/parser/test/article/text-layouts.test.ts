/** Text forms that scrapers leave, in small invented pages. Each case names the habit it stands for. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/parsed-page.ts';
import { readPage } from './read-page.ts';

type Case = { name: string; page: string; url?: string; expected: Partial<Article> };

const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作。';
const SECOND = '会议要求，各县区要压实责任，确保整治取得实效。';

const cases: Case[] = [
  {
    name: 'kicker touches the title, the site stands apart',
    page: `临水新闻网\n\n“平安临水”系列报道之三\n临水部署夏季治安整治\n\n2026-07-01 08:00\n来源：临水日报\n\n${LEAD}`,
    expected: {
      site: '临水新闻网',
      kicker: '“平安临水”系列报道之三',
      series: '平安临水',
      title: '临水部署夏季治安整治',
      originalPublisher: '临水日报',
      publishedAt: { value: '2026-07-01T08:00:00+08:00', precision: 'MINUTE' },
      text: LEAD,
    },
  },
  {
    name: 'no empty lines at all',
    page: `临水新闻网\n临水部署夏季治安整治\n2026年07月01日 08:00 来源：临水日报 作者：陈晓\n${LEAD}\n${SECOND}\n责任编辑：吴桐`,
    expected: {
      site: '临水新闻网',
      title: '临水部署夏季治安整治',
      byline: [{ name: '陈晓', role: '作者' }],
      editor: '吴桐',
      text: `${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'the credits stand above the title',
    page: `2026/07/01 来源：临水日报\n\n临水部署夏季治安整治\n\n${LEAD}`,
    expected: { title: '临水部署夏季治安整治', originalPublisher: '临水日报', text: LEAD },
  },
  {
    name: 'title, kicker and credits come again inside the text',
    page: `临水网\n\n临水部署夏季治安整治\n\n2026-07-01\n字号\n\n  治安一线\n\n  临水部署夏季治安整治\n\n  本报记者 陈晓\n\n  ${LEAD}`,
    expected: {
      title: '临水部署夏季治安整治',
      kicker: '治安一线',
      byline: [{ name: '陈晓', role: '记者' }],
      text: LEAD,
    },
  },
  {
    name: 'tools, neighbours and disclaimer behind the text',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n分享到：微信 微博 QQ空间\n【打印】 【关闭】\n上一篇：别处部署冬季整治。\n下一篇：无\n免责声明：本文来源于网络。`,
    expected: { title: '临水部署夏季治安整治', text: LEAD },
  },
  {
    name: 'editor and reviewers in one line, in brackets',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n（责编：吴桐、郑欣  审核：何力）\n相关阅读\n${SECOND}`,
    expected: { editor: '吴桐、郑欣', text: LEAD },
  },
  {
    name: 'a dateline carries the byline and stays in the text',
    page: `临水部署夏季治安整治\n2026-07-01 来源：新华社\n新华社临水7月1日电（记者陈晓、孙立）${LEAD}`,
    expected: {
      byline: [
        { name: '陈晓', role: '记者' },
        { name: '孙立', role: '记者' },
      ],
      text: `新华社临水7月1日电（记者陈晓、孙立）${LEAD}`,
    },
  },
  {
    name: 'bylines of two roles, with a stretched name',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n${SECOND}（本报记者 陈 晓 通讯员 司马长风）`,
    expected: {
      byline: [
        { name: '陈晓', role: '记者' },
        { name: '司马长风', role: '通讯员' },
      ],
    },
  },
  {
    name: 'a menu above the title is no kicker',
    page: `国内要闻\n社会民生\n平安法治\n图说临水\n临水部署夏季治安整治\n2026-07-01 来源：临水日报\n${LEAD}`,
    expected: { title: '临水部署夏季治安整治', text: LEAD },
  },
  {
    name: 'a subtitle behind dashes belongs to the title, not to the text',
    page: `守住钱袋子\n——临水市打击电信网络诈骗纪实\n2026-07-01\n${LEAD}`,
    expected: { title: '守住钱袋子', text: LEAD },
  },
  {
    name: 'no credits at all: the first short line is the title',
    page: `临水部署夏季治安整治\n\n${LEAD}\n\n${SECOND}`,
    expected: { title: '临水部署夏季治安整治', text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'the year stands only in the address',
    page: `快讯\n\n临水部署夏季治安整治\n\n07-01 12:30\n\n${LEAD}`,
    url: 'https://news.example/n1/2026/0701/c1001-1.html',
    expected: { publishedAt: { value: '2026-07-01T12:30:00+08:00', precision: 'MINUTE' }, text: LEAD },
  },
  {
    name: 'a date only in the address',
    page: `临水部署夏季治安整治\n\n${LEAD}`,
    url: 'https://gov.example/art/202607/t20260701_55.html',
    expected: { publishedAt: { value: '2026-07-01', precision: 'DAY' } },
  },
  {
    name: 'a row of spam links ends the text',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n甲县| 彩票| 乙县| 丙市| 丁市| 戊县| 己县| 庚市|`,
    expected: { text: LEAD },
  },
  {
    name: 'a newspaper’s page: its number, the date alone above the title, the paper’s name below',
    page: `第04版：要闻\n上一版 下一版\n2026年07月01日 星期三\n上一篇 下一篇\n放大 缩小 默认\n\n临水部署夏季治安整治\n\n本报记者 陈晓\n\n《临水日报》（2026年07月01日 第 04 版）\n\n${LEAD}`,
    expected: {
      title: '临水部署夏季治安整治',
      originalPublisher: '临水日报',
      byline: [{ name: '陈晓', role: '记者' }],
      publishedAt: { value: '2026-07-01', precision: 'DAY' },
      text: LEAD,
    },
  },
  {
    name: 'credits in Markdown, headings with their marks',
    page: `# 临水部署夏季治安整治\n\n**来源：临水日报**  2026-07-01\n\n${LEAD}\n\n## 一、突出重点\n\n${SECOND}`,
    expected: {
      title: '临水部署夏季治安整治',
      originalPublisher: '临水日报',
      text: `${LEAD}\n一、突出重点\n${SECOND}`,
    },
  },
  {
    name: 'all credits behind the text, staff among them',
    page: `临水部署夏季治安整治\n${LEAD}\n来源：临水日报\n编辑：吴桐\n校对：何力\n审核：郑欣\n扫一扫在手机打开当前页`,
    expected: { title: '临水部署夏季治安整治', originalPublisher: '临水日报', editor: '吴桐', text: LEAD },
  },
  {
    name: 'labels that stand against each other',
    page: `临水部署夏季治安整治\n2026-07-01来源：临水日报作者：陈晓编辑：吴桐\n${LEAD}`,
    expected: { originalPublisher: '临水日报', byline: [{ name: '陈晓', role: '作者' }], editor: '吴桐', text: LEAD },
  },
  {
    name: 'a title that ends like a sentence',
    page: `临水如何守住群众的“钱袋子”？\n2026-07-01 来源：临水日报\n${LEAD}`,
    expected: { title: '临水如何守住群众的“钱袋子”？', text: LEAD },
  },
  {
    name: 'the dateline’s agency published first where no source is named',
    page: `临水网\n\n临水部署夏季治安整治\n\n2026-07-01\n\n新华社临水7月1日电 ${LEAD}`,
    expected: { site: '临水网', originalPublisher: '新华社' },
  },
  {
    name: 'the source in brackets at the end of the text',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}（来源：临水日报）`,
    expected: { originalPublisher: '临水日报', text: `${LEAD}（来源：临水日报）` },
  },
  {
    name: 'a document’s data above its text',
    page: `临水市人民政府\n索 引 号：000-2026-1\n发文机关：临水市人民政府\n成文日期：2026年07月01日\n标　　题：关于开展整治的通知\n\n关于开展整治的通知\n\n各县区公安局：\n${LEAD}`,
    expected: { title: '关于开展整治的通知', text: `各县区公安局：\n${LEAD}` },
  },
  {
    name: 'advertising between the paragraphs, （完） in a line of its own',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n【广告】年货节满300减50，点击领取优惠券！\n${SECOND}\n（完）`,
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'a slogan with an exclamation mark above the title',
    page: `临水网——为您服务！\n\n临水部署夏季治安整治\n\n2026-07-01 来源：临水日报\n关键词：治安；整治\n\n${LEAD}`,
    expected: { title: '临水部署夏季治安整治', originalPublisher: '临水日报', text: LEAD },
  },
  {
    name: 'every field with its name, the title too',
    page: `标题：临水部署夏季治安整治\n时间：2026-07-01 08:00\n来源：临水日报\n正文\n${LEAD}`,
    expected: {
      title: '临水部署夏季治安整治',
      publishedAt: { value: '2026-07-01T08:00:00+08:00', precision: 'MINUTE' },
      originalPublisher: '临水日报',
      text: LEAD,
    },
  },
  {
    name: 'a title of more than sixty characters',
    page: `临水市人民政府办公室关于印发临水市夏季社会治安打击整治行动实施方案和临水市夏季消防安全专项整治行动实施方案的通知（试行）\n2026-07-01\n${LEAD}`,
    expected: {
      title:
        '临水市人民政府办公室关于印发临水市夏季社会治安打击整治行动实施方案和临水市夏季消防安全专项整治行动实施方案的通知（试行）',
      text: LEAD,
    },
  },
  {
    name: 'traditional text of Taiwan',
    page: `島嶼新聞網\n\n警政署啟動專案掃蕩詐騙\n\n2026/02/12 14:25 記者林沛安\n\n〔記者林沛安／臺北報導〕警政署今日宣布，將聯合各縣市警察局掃蕩詐騙機房。`,
    expected: {
      language: 'zh-Hant-TW',
      script: 'Hant',
      byline: [{ name: '林沛安', role: '記者' }],
      text: '〔記者林沛安／臺北報導〕警政署今日宣布，將聯合各縣市警察局掃蕩詐騙機房。',
    },
  },
];

const negative: Case[] = [
  {
    name: 'a speaker named 记者 is no byline',
    page: `发布会实录\n2026-07-01 来源：新声网\n${LEAD}\n新声网记者：请问整治从何时开始？\n负责人：从7月1日开始。`,
    expected: { byline: [], text: `${LEAD}\n新声网记者：请问整治从何时开始？\n负责人：从7月1日开始。` },
  },
  {
    name: '记者从…获悉 is a sentence',
    page: `整治启动\n2026-07-01\n记者从临水市公安局获悉，整治今起启动。`,
    expected: { byline: [], text: '记者从临水市公安局获悉，整治今起启动。' },
  },
  {
    name: '资金来源 and 数据来源 name no publisher',
    page: `经费使用情况\n2026-07-01\n${LEAD}\n资金来源：市级财政安排600万元，县级配套400万元。\n数据来源：临水市财政局`,
    expected: { text: `${LEAD}\n资金来源：市级财政安排600万元，县级配套400万元。\n数据来源：临水市财政局` },
  },
  {
    name: '相关新闻发布会, 声明指出 and 特别提示 begin sentences of the text',
    page: `整治启动\n2026-07-01\n${LEAD}\n相关新闻发布会将于周五举行。\n声明指出，整治将持续三个月。\n特别提示：请市民保管好银行卡。`,
    expected: {
      text: `${LEAD}\n相关新闻发布会将于周五举行。\n声明指出，整治将持续三个月。\n特别提示：请市民保管好银行卡。`,
    },
  },
  {
    name: 'a signature with a date stays in the text',
    page: `关于开展整治的通知\n2026-07-01\n各县区公安局：\n${LEAD}\n临水市公安局\n2026年7月1日`,
    expected: { text: `各县区公安局：\n${LEAD}\n临水市公安局\n2026年7月1日` },
  },
  {
    name: 'one sentence alone is text without a title',
    page: LEAD,
    expected: { title: '', text: LEAD },
  },
  {
    name: 'a heading inside the text is no title and stays',
    page: `临水部署夏季治安整治\n2026-07-01\n${LEAD}\n一、突出打击重点\n${SECOND}`,
    expected: { title: '临水部署夏季治安整治', text: `${LEAD}\n一、突出打击重点\n${SECOND}` },
  },
  {
    name: 'a date inside a heading makes it no credits line',
    page: `公安部2026年3月1日召开发布会\n来源：临水网\n${LEAD}`,
    expected: { title: '公安部2026年3月1日召开发布会', originalPublisher: '临水网', text: LEAD },
  },
  {
    name: 'contact and signature with an office’s name stay in the text',
    page: `关于开展整治的通知\n2026-07-01 来源：临水网\n${LEAD}\n联系人：陈晓 电话：0000-1234567\n临水市公安局 2026年7月1日`,
    expected: { byline: [], text: `${LEAD}\n联系人：陈晓 电话：0000-1234567\n临水市公安局 2026年7月1日` },
  },
  {
    name: 'the section’s short name above the title is no kicker',
    page: `临水网\n\n国内\n临水部署夏季治安整治\n2026-07-01\n${LEAD}`,
    expected: { title: '临水部署夏季治安整治', site: '临水网', text: LEAD },
  },
  {
    name: 'a row of numbers is a row of a table',
    page: `整治情况\n2026-07-01\n${LEAD}\n1206\t148\t12\n${SECOND}`,
    expected: { text: `${LEAD}\n1206\t148\t12\n${SECOND}` },
  },
];

describe('text layouts', () => {
  test.each([...cases, ...negative])('$name', ({ name, page, url, expected }) => {
    const article = readPage(page, url);
    expect(article).toMatchObject(expected);
    if (name.endsWith('is no kicker')) expect(article.kicker).toBeUndefined();
  });
});
