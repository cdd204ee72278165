/**
 * Text pages as scrapers and mirrors leave them: menus, crumbs and lists of provinces above the article, spam words, rows
 * of links and other people's headlines below. Each case is invented and stands for a habit seen on many sites.
 */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/parsed-page.ts';
import { readPage } from './read-page.ts';

type Case = { name: string; page: string; url?: string; expected: Partial<Article> };

const TITLE = '临水部署夏季治安整治';
const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。';
const SECOND = '会议要求，各县区要压实责任，强化协作，确保整治取得实效。';
const TEXT = `${LEAD}\n${SECOND}`;
const minute = (value: string) => ({ value: `${value}:00+08:00`, precision: 'MINUTE' as const });
const day = (value: string) => ({ value, precision: 'DAY' as const });

const headers: Case[] = [
  {
    name: 'each word of the menu a line of its own, the source below its label',
    page: `设为首页\n加入收藏\n首页\n百科\n焦点\n休闲\n娱乐\n当前位置：\n首页\n>\n焦点\n>\n${TITLE}\n发布时间：2026-07-01 22:06:05 来源：\n小城网\n作者：陈晓\n${TEXT}`,
    expected: {
      title: TITLE,
      originalPublisher: '小城网',
      byline: [{ name: '陈晓', role: '作者' }],
      publishedAt: { value: '2026-07-01T22:06:00+08:00', precision: 'MINUTE' },
      text: TEXT,
    },
  },
  {
    name: 'a crumb that repeats its last step, the dateline first, keywords and picture headlines behind',
    page: `首页>要闻>天下 天下\n${TITLE}\n新华社临水7月1日电（记者陈晓、孙立）${LEAD}\n${SECOND}（完）\n编辑：周佳\n关键词：整治 治安\n \n海洋公园为北极熊庆生\n海洋公园为北极熊庆生 高速公路建成通车\n高速公路建成通车 候鸟飞抵湿地越冬\n候鸟飞抵湿地越冬`,
    expected: {
      title: TITLE,
      originalPublisher: '新华社',
      editor: '周佳',
      text: `新华社临水7月1日电（记者陈晓、孙立）${LEAD}\n${SECOND}（完）`,
    },
  },
  {
    name: 'a row of spam words with commas above the title',
    page: `在线免费看电影,日韩视频大片,精品视频一区二区,娱乐平台注册送,国产在线播放网站,久久综合视频网,手机在线观看直播,彩票网站大全\n\n        ?\n\n        ${TITLE}\n\n        2026-07-01 12:10:39 来源：临水日报\n\n${TEXT}`,
    expected: { title: TITLE, originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'the office beside the date above the title, sister sites above the crumb',
    page: `中国人民政府   某省人民政府   临水市人民政府\n信息报送    站群导航      登录        注册   \n关闭\n\n省直\n\n区（县）\n\n东县人民政府 西县人民政府 南满族自治县人民政府\n\n首页>警务公开>警务动态\n\n临水市公安局   2026-07-01 09:10:00  \n${TITLE}\n\n${LEAD}\n\n${SECOND}\n\n\n[纠错]`,
    expected: { title: TITLE, originalPublisher: '临水市公安局', publishedAt: minute('2026-07-01T09:10'), text: TEXT },
  },
  {
    name: 'the date and the author stand against each other',
    page: `APP下载\n\n${TITLE}\n\n2026-07-01陈晓东\n\n关键词：治安整治责任\n\n${TEXT}`,
    expected: { title: TITLE, byline: [{ name: '陈晓东', role: '作者' }], publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'the source names people, the date stands at the end, a hotline on top',
    page: `新闻热线：0000-65179835 投稿邮箱：news@linshui.example\n${TITLE}\n来源：通讯员 林公新 记者 李斐 阅读量：10000 2026-07-01 15:01:04\n\n${TEXT}`,
    expected: {
      title: TITLE,
      byline: [
        { name: '林公新', role: '通讯员' },
        { name: '李斐', role: '记者' },
      ],
      publishedAt: { value: '2026-07-01T15:01:00+08:00', precision: 'MINUTE' },
      text: TEXT,
    },
  },
  {
    name: 'the site with its address beside the date, the time in words',
    page: `当前位置： 首页>> 今日临水>> 要闻\n \n${TITLE}\n临水市政府门户网站 www.linshui.example   2026年07月01日 16时59分   来源：新华社\n\n    ${LEAD}\n\n    ${SECOND}\n\n \n \n 相关链接\n· 外省开展“清网”行动\n· 别市部署消防检查`,
    expected: { title: TITLE, originalPublisher: '新华社', publishedAt: minute('2026-07-01T16:59'), text: TEXT },
  },
  {
    name: 'today’s date of the page on top, the article’s own below the title, a count of readers at the end',
    page: `2026年12月16日 星期二\n\n网站首页 专题 详情\n\n${TITLE}\n\n2026-07-01 08:52:11\n\n■ 融媒体记者 陈 晓\n\n \n\n本报讯 ${LEAD}\n\n${SECOND}\n\n856`,
    expected: {
      title: TITLE,
      byline: [{ name: '陈晓', role: '融媒体记者' }],
      publishedAt: { value: '2026-07-01T08:52:00+08:00', precision: 'MINUTE' },
      text: `本报讯 ${TEXT}`,
    },
  },
  {
    name: 'a house’s crumb with doubled arrows names the site',
    page: `临水网\n临水网>>临江频道>>要闻\n\n${TITLE}\n\n2026年07月01日08:56 | 来源：临水日报\n小字号\n\n  ${LEAD}\n\n  ${SECOND}`,
    expected: { title: TITLE, site: '临水网', originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'an editor’s label without a name, a note about the picture',
    page: `${TITLE}\n2026-07-01 21:23:44 来源：新华网 编辑：\n\n\n（相关资料图）\n\n${TEXT}\n关键词：\n\n相关阅读\n分享到：\n版权和免责申明\n\n凡注有“临水传媒网”的稿件，未经许可不得转载。`,
    expected: { title: TITLE, originalPublisher: '新华网', text: TEXT },
  },
  {
    name: 'everything in one line with the crumb first',
    page: `首页 > 新闻 > 正文 ${TITLE} 发布时间：2026-07-01 08:00 浏览：130 次 来源：临水日报 作者：陈晓 编辑：吴桐 字号：大 中 小 分享到： ${LEAD}${SECOND}`,
    expected: {
      title: TITLE,
      originalPublisher: '临水日报',
      byline: [{ name: '陈晓', role: '作者' }],
      editor: '吴桐',
      publishedAt: minute('2026-07-01T08:00'),
      text: `${LEAD}${SECOND}`,
    },
  },
  {
    name: 'a search engine’s date glued before the text',
    page: ` date 2026-07-01 ${LEAD}\n\n${SECOND}`,
    expected: { publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'the tab’s title first, a menu, then the title again',
    page: `${TITLE}_法治_临水新闻网\n首页\n新闻\n法治\n视频\n专题\n评论\n${TITLE}\n2026-07-01 08:00 来源：临水日报\n${TEXT}`,
    expected: { title: TITLE, site: '临水新闻网', originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'a list of provinces above the article',
    page: `北京\n天津\n河北\n山西\n内蒙古\n辽宁\n吉林\n黑龙江\n上海\n江苏\n浙江\n安徽\n福建\n江西\n山东\n河南\n湖北\n湖南\n广东\n广西\n海南\n重庆\n四川\n贵州\n云南\n西藏\n陕西\n甘肃\n青海\n宁夏\n新疆\n兵团\n香港\n澳门\n台湾\n手机版\n邮箱\n登录\n注册\n法治频道\n滚动新闻\n${TITLE}\n2026-07-01 08:00 来源：临水日报\n${TEXT}`,
    expected: { title: TITLE, originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'an abstract that only repeats the beginning',
    page: `${TITLE}\n\n2026-07-01 07:04:46  来源：临水广播网  \n\n\n[摘要]近日，临水市公安局召开会议，部署夏季社会治安整治工作...\n\n  ${LEAD}\n\n  ${SECOND}`,
    expected: { title: TITLE, originalPublisher: '临水广播网', text: TEXT },
  },
  {
    name: 'fields of a document in brackets, two in a row',
    page: `您当前的位置：首页>政务公开>法定主动公开内容\n\n[ 索引号 ] 1150023/2026-00160 [ 发文字号 ] 临府办发〔2026〕132号\n[ 主题分类 ] 其他 [ 体裁分类 ] 行政规范性文件\n[ 发布机构 ] 临水市人民政府办公室\n[ 成文日期 ] 2026-07-01 [ 发布日期 ] 2026-07-02\n\n关于开展夏季治安整治的通知\n\n各乡镇人民政府：\n${TEXT}`,
    expected: {
      title: '关于开展夏季治安整治的通知',
      originalPublisher: '临水市人民政府办公室',
      text: `各乡镇人民政府：\n${TEXT}`,
    },
  },
  {
    name: 'the paper’s own page line, then number of readers and a reading aloud button',
    page: `A1：临水*要闻总第3311期 >2026-07-01编印\n\n${TITLE}\n刊发日期：2026-07-01 阅读次数： 作者：陈晓  语音阅读：语音阅读\n  ${LEAD}\n  ${SECOND}`,
    expected: { title: TITLE, byline: [{ name: '陈晓', role: '作者' }], publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'search box, weather and slogan before the article',
    page: `请输入关键字\n搜索\n今天是：2026年7月2日 星期四\n临水 多云 26℃~33℃\n传播临水声音，服务百万群众。\n${TITLE}\n2026-07-01 08:00 来源：临水日报 点击：[130]\n${TEXT}`,
    expected: { title: TITLE, publishedAt: minute('2026-07-01T08:00'), text: TEXT },
  },
];

const footers: Case[] = [
  {
    name: 'the reporter in brackets, the editor, an account to follow, a code to scan',
    page: `大听网 发布时间：2026-07-01\n${LEAD}\n${SECOND}（记者 秦添）\n编辑：成欣\n关注临水在线网微信公众号\n长按或扫描二维码 ，获取更多最新资讯\n其他`,
    expected: {
      byline: [{ name: '秦添', role: '记者' }],
      editor: '成欣',
      publishedAt: day('2026-07-01'),
      text: `${LEAD}\n${SECOND}（记者 秦添）`,
    },
  },
  {
    name: 'the paper and its page behind the text',
    page: `${TITLE}\n本报临水7月1日电 （记者陈晓）${LEAD}\n${SECOND}\n《 临水日报海外版 》（ 2026年07月01日 第 03 版）`,
    expected: { originalPublisher: '临水日报海外版', publishedAt: day('2026-07-01'), title: TITLE },
  },
  {
    name: 'the whole text twice, as pages for two kinds of screens have it',
    page: `${TITLE}\n临江云新闻 2026-07-01 16:15:10\n${TEXT}\n责任编辑 解清\n\n${TEXT}`,
    expected: { title: TITLE, editor: '解清', text: TEXT },
  },
  {
    name: 'a label before the row of spam links',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n主站蜘蛛池模板： 甲县| 乙市| 丙市| 丁县| 戊县| 己县| 庚市| 辛县|`,
    expected: { text: TEXT },
  },
  {
    name: 'tools between bars, then more lists',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT} |\n相关阅读：\n打印 | 收藏 | 发给好友 【字号 大 中 小】 |\n更多>>专题专栏\n更多>>企业风采`,
    expected: { text: TEXT },
  },
  {
    name: 'headlines of other articles without any heading over them',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n外省开展“清网”行动抓获多人\n别市多部门联合检查消防安全\n某地高铁今日正式开通运营\n专家提醒夏季注意防溺水\n多地气温突破历史同期极值`,
    expected: { text: TEXT },
  },
  {
    name: 'headlines with their dates',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n外省开展“清网”行动 2026-06-30\n别市多部门联合检查 2026-06-29\n某地高铁正式开通 2026-06-28`,
    expected: { publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'a mirror’s statement and its mail address',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n声明：临水信息网内容版权所有，未经许可不得转载。`,
    expected: { text: TEXT },
  },
  {
    name: 'readers’ comments under a count, names and times',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${TEXT}\n（责任编辑：吴桐）\n网友评论（2条）\n临水网友 2026-07-02 08:11\n支持！希望整治能够坚持下去，不要一阵风。\n匿名用户 2026-07-02 09:30\n我们小区最近确实安静多了。`,
    expected: { editor: '吴桐', publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'the page is cut off within the text',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n会议要求，各县区要压实责任，强化`,
    expected: { text: `${LEAD}\n会议要求，各县区要压实责任，强化` },
  },
  {
    name: 'page numbers between the two halves of a text',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n[1] [2] 下一页\n${SECOND}\n第1页 第2页 尾页`,
    expected: { text: TEXT },
  },
  {
    name: 'Markdown of a converter: pictures, rules, a quotation mark before each line',
    page: `![logo](https://linshui.example/logo.png)\n\n# ${TITLE}\n\n2026-07-01 来源：临水日报\n\n---\n\n${LEAD}\n\n![图片](https://linshui.example/1.jpg)\n\n${SECOND}\n\n* * *\n\n[上一篇：外省开展行动](https://linshui.example/2.html)`,
    expected: { title: TITLE, originalPublisher: '临水日报', text: TEXT },
  },
];

const negative: Case[] = [
  {
    name: 'a list of short items without marks is the article’s',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n${LEAD}\n整治重点如下：\n1.人员密集场所\n2.出租房屋\n3.网吧和旅馆\n4.校园周边`,
    expected: { text: `${LEAD}\n整治重点如下：\n1.人员密集场所\n2.出租房屋\n3.网吧和旅馆\n4.校园周边` },
  },
  {
    name: 'signature, date and a list of enclosures stay',
    page: `关于开展整治的通知\n2026-07-01\n各县区公安局：\n${LEAD}\n附件：1.整治重点清单\n2.工作联系表\n临水市公安局\n临水市教育局\n临水市民政局\n2026年7月1日`,
    expected: {
      text: `各县区公安局：\n${LEAD}\n附件：1.整治重点清单\n2.工作联系表\n临水市公安局\n临水市教育局\n临水市民政局\n2026年7月1日`,
    },
  },
  {
    name: 'a sentence that stands twice for emphasis stays when it is short',
    page: `${TITLE}\n2026-07-01\n平安是福！\n${LEAD}\n平安是福！\n${SECOND}`,
    expected: { text: `平安是福！\n${LEAD}\n平安是福！\n${SECOND}` },
  },
  {
    name: 'lines of a call without marks are text when all of the article is so',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n临水市公安局今日召开会议\n部署夏季社会治安整治工作\n要求各地迅速行动\n会议指出\n各县区要压实责任\n确保整治取得实效`,
    expected: {
      text: '临水市公安局今日召开会议\n部署夏季社会治安整治工作\n要求各地迅速行动\n会议指出\n各县区要压实责任\n确保整治取得实效',
    },
  },
  {
    name: '核心提示 that says more than the text stays',
    page: `${TITLE}\n2026-07-01 来源：临水日报\n核心提示：整治今起启动，三个月内完成。\n${TEXT}`,
    expected: { text: `核心提示：整治今起启动，三个月内完成。\n${TEXT}` },
  },
];

describe('what stands above the article', () => {
  test.each(headers)('$name', ({ page, url, expected }) => {
    expect(readPage(page, url)).toMatchObject(expected);
  });
});

describe('what stands below it', () => {
  test.each(footers)('$name', ({ page, url, expected }) => {
    expect(readPage(page, url)).toMatchObject(expected);
  });
});

describe('what only looks like furniture', () => {
  test.each(negative)('$name', ({ page, url, expected }) => {
    expect(readPage(page, url)).toMatchObject(expected);
  });
});
