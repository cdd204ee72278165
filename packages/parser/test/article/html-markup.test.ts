/** Markup that editors, converters and content systems leave in an article, in small invented pages: fonts in fonts, hidden text, open tags. */
import { describe, expect, test } from 'vitest';
import { readPage } from './read-page.ts';
import {
  day,
  LEAD,
  minute,
  PARAGRAPHS,
  type PageCase,
  page,
  SECOND,
  TEXT,
  THIRD,
  TITLE,
  withoutNames,
} from './site-pages.ts';

const cases: PageCase[] = [
  {
    name: 'an editor’s styles in the text, each paragraph in fonts in fonts',
    page: page(
      `${TITLE}_临水市公安局`,
      `<h1>${TITLE}</h1><div class="info">时间：2026-07-01　来源：本站</div><div class="view TRS_UEDITOR trs_paper_default trs_web"><style type="text/css">.TRS_Editor P{line-height:2}</style><div class="TRS_Editor"><p align="justify"><font face="宋体"><font size="3"><span lang="EN-US"></span>　　${LEAD}</font></font></p><p><font><font>　　${SECOND.slice(0, 8)}</font><b>${SECOND.slice(8, 14)}</b>${SECOND.slice(14)}</font></p><p>　　${THIRD}</p></div></div>`,
    ),
    expected: { title: TITLE, text: TEXT, publishedAt: day('2026-07-01') },
  },
  {
    name: 'paragraphs in one cell, cut by line breaks and hard spaces',
    page: page(
      TITLE,
      `<center><b>${TITLE}</b></center><table border=0><tr><td class=t14><br>&nbsp;&nbsp;&nbsp;&nbsp;${LEAD}<br><br>　　${SECOND}<BR>\n&nbsp;&nbsp;&nbsp;&nbsp;${THIRD}</td></tr></table>`,
    ),
    expected: { text: TEXT },
  },
  {
    name: 'no html, no body, tags crossed and left open',
    page: `<title>${TITLE} - 临水网</title><h1>${TITLE}<div class=x><b><p>${LEAD}<i></b><p>${SECOND}</i><p>${THIRD}<div class="footer">版权所有`,
    expected: { title: TITLE, text: TEXT },
  },
  {
    name: 'several articles on one page: the longest with the page’s title is the one',
    page: page(
      `${TITLE} - 临水网`,
      `<div class="list"><div class="item"><h3>外省开展“清网”行动</h3><p>外省警方近日开展行动，抓获多人。</p></div><div class="item"><h3>别市检查消防</h3><p>别市多部门联合检查消防安全，发现隐患若干。</p></div></div><div class="detail"><h1>${TITLE}</h1><p class="time">2026-07-01</p><div class="con">${PARAGRAPHS}</div></div>`,
    ),
    expected: { title: TITLE, text: TEXT },
  },
  {
    name: 'page links in the text’s element, numbers without words',
    page: page(
      `${TITLE} - 临水网`,
      `<h1>${TITLE}</h1><div>2026-07-01</div><div class="content">${PARAGRAPHS}<div class="pages"><a>上一页</a><a>1</a> <a>2</a> <a>3</a><a>下一页</a></div><p align="center"><a href="1">1</a> <b>2</b> <a href="3">3</a> 第2页/共3页</p></div>`,
    ),
    expected: { text: TEXT },
  },
  {
    name: 'what is hidden by white ink, by distance, by no height, from assistive technology',
    page: page(
      `${TITLE} - 临水网`,
      `<h1>${TITLE}</h1><div>2026-07-01</div><div class="content">${PARAGRAPHS}<p style="color:#fff">真人娱乐平台注册即送彩金，点击进入网站。</p><p style="position:absolute;left:-9999px">博彩网址大全，欢迎登录体验。</p><div style="height:0;overflow:hidden"><p>棋牌游戏下载，轻松赢取大奖。</p></div><span style="text-indent:-9999em;display:block">代办各类证件，诚信经营多年。</span></div>`,
    ),
    expected: { text: TEXT },
  },
  {
    name: 'templates, scripts, the reader without scripts',
    page: page(
      TITLE,
      `<noscript><p>请启用脚本以便浏览本网站的全部内容。</p></noscript><template><p>模板里的一句话在这里。</p></template><h1>${TITLE}</h1><div class="content">${PARAGRAPHS}</div><script>document.write("<p>脚本里的一句话。</p>")</script>`,
    ),
    expected: { text: TEXT },
  },
  {
    name: 'a reader’s view of a converter: bare headings and paragraphs',
    page: `<h2>${TITLE}</h2><p>来源：临水日报</p><p>发布时间：2026年7月1日</p>${PARAGRAPHS}<p>来源链接：https://linshui.example/1</p>`,
    expected: { title: TITLE, originalPublisher: '临水日报', publishedAt: day('2026-07-01'), text: TEXT },
  },
  {
    name: 'JSON-LD with a Unix time and a list of authors, Open Graph with the site',
    page: page(
      `${TITLE}`,
      `<div class="a"><h1>${TITLE}</h1></div><div class="b">${PARAGRAPHS}</div>`,
      `<meta property="og:site_name" content="临水网"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","datePublished":1782870600,"author":[{"name":"陈晓"},{"name":"孙立"}]}</script>`,
    ),
    expected: {
      site: '临水网',
      publishedAt: minute('2026-07-01T09:50'),
      byline: [
        { name: '陈晓', role: '作者' },
        { name: '孙立', role: '作者' },
      ],
      text: TEXT,
    },
  },
  {
    name: 'a mirror sells links above and below the article',
    page: page(
      `${TITLE}-真人娱乐平台`,
      `<div><a href="/x">真人娱乐</a> <a href="/y">彩票平台</a> <a href="/z">棋牌游戏</a></div><h1>${TITLE}</h1><p>2026-07-01 来源：临水日报</p>${PARAGRAPHS}<div><a>甲县</a>| <a>乙市</a>| <a>丙市</a>| <a>丁县</a>| <a>戊县</a>| <a>己市</a>| <a>庚县</a>|</div>`,
    ),
    expected: { title: TITLE, originalPublisher: '临水日报', text: TEXT },
  },
];

const negative: PageCase[] = [
  {
    name: 'white ink on a dark ground is read',
    page: page(
      TITLE,
      `<h1>${TITLE}</h1><div class="content"><p style="background:#c00;color:#fff">${LEAD}</p><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'a negative indent of a list’s number is no hiding',
    page: page(
      TITLE,
      `<h1>${TITLE}</h1><div class="content"><p style="text-indent:-2em">${LEAD}</p><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'a list in the text is no list of links',
    page: page(
      TITLE,
      `<h1>${TITLE}</h1><div class="content"><p>${LEAD}</p><ul><li>人员密集场所</li><li>出租房屋</li><li>网吧和旅馆</li></ul></div>`,
    ),
    expected: { text: `${LEAD}\n人员密集场所\n出租房屋\n网吧和旅馆` },
  },
  {
    name: 'an article about a table of contents: links inside sentences stay',
    page: page(
      TITLE,
      `<h1>${TITLE}</h1><div class="content"><p>近日，<a href="/g">临水市公安局</a>召开会议，部署<a href="/z">夏季社会治安整治</a>工作。</p><p>${SECOND}</p></div>`,
    ),
    expected: { text: `近日，临水市公安局召开会议，部署夏季社会治安整治工作。\n${SECOND}` },
  },
  {
    name: 'frames show nothing of their own',
    page: '<html><head><title>临水网</title></head><frameset cols="20%,80%"><frame src="menu.html"><frame src="main.html"></frameset></html>',
    expected: { text: '' },
  },
];

test.each(negative)('$name', ({ page: html, url, expected }) => {
  expect(readPage(html, url)).toMatchObject(expected);
});

describe('markup around and in an article', () => {
  test.each(cases)('$name', ({ page: html, url, expected }) => {
    expect(readPage(html, url)).toMatchObject(expected);
  });
});

describe('the same pages without any names', () => {
  test.each(cases)('$name', ({ page: html, url, expected }) => {
    expect(readPage(withoutNames(html), url).text).toBe(expected.text);
  });
});
