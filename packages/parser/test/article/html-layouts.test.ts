/** HTML layouts of portals, newspapers, agencies and government sites, in small invented pages. */
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/parsed-page.ts';
import { readPage } from './read-page.ts';

type Case = { name: string; page: string; url?: string; expected: Partial<Article> };

const LEAD = '近日，临水市公安局召开会议，部署夏季社会治安整治工作，要求各地迅速行动。';
const SECOND = '会议要求，各县区要压实责任，强化协作，确保整治取得实效。';
const MENU = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/gn">国内</a></li></ul></div>';
const page = (title: string, body: string, head = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const cases: Case[] = [
  {
    name: 'a party newspaper: kicker, title, subtitle, source with two houses, editors in brackets',
    page: page(
      '临水部署夏季治安整治--临水网',
      `${MENU}<div class="path"><a href="/">临水网</a>&gt;&gt;<a href="/fz">法治</a></div><div class="col">
<h4 class="pre">平安一线</h4><h1>临水部署夏季治安整治</h1><h4 class="sub"></h4>
<div class="channel"><div>2026年07月01日08:25 | 来源：<a href="#">临水网－临水日报</a></div><div class="message"><a>小字号</a></div></div>
<div class="rm_txt_con"><p style="text-indent: 2em;">&#12288;&#12288;${LEAD}</p><p>${SECOND}</p>
<div class="edit">(责编：吴桐、郑欣)</div></div><div>分享让更多人看到</div>
<div class="list"><h2>相关新闻</h2><ul><li><a href="/1">外省开展“清网”行动</a></li></ul></div></div>`,
    ),
    expected: {
      kicker: '平安一线',
      title: '临水部署夏季治安整治',
      site: '临水网',
      originalPublisher: '临水网－临水日报',
      publishedAt: { value: '2026-07-01T08:25:00+08:00', precision: 'MINUTE' },
      editor: '吴桐、郑欣',
      text: `${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'a news agency: the date in pieces above the title',
    page: page(
      '临水部署夏季治安整治-新闻社',
      `<div class="header"><div class="info"><span><em>2026</em></span> <span><em>07</em>/<em>01</em></span> <span>09:50:00</span> 来源：新闻社</div>
<h1><span class="title">临水部署夏季治安整治</span></h1></div>
<div id="detail"><p>　　新华社临水7月1日电（记者陈晓）${LEAD}</p><p>　　${SECOND}</p><p><div class="editor">【责任编辑:吴桐】</div></p></div>`,
    ),
    expected: {
      title: '临水部署夏季治安整治',
      publishedAt: { value: '2026-07-01T09:50:00+08:00', precision: 'MINUTE' },
      originalPublisher: '新闻社',
      byline: [{ name: '陈晓', role: '记者' }],
      editor: '吴桐',
      text: `新华社临水7月1日电（记者陈晓）${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'a government site: metadata elements, TRS editor, font tools, signature',
    page: page(
      '临水市人民政府关于开展整治的通知',
      `<div class="crumbs">当前位置：<a>首页</a> &gt; <a>政务公开</a></div>
<table class="xxgk"><tr><td>索引号：</td><td>000-2026-1</td><td>发文机关：</td><td>临水市人民政府</td></tr></table>
<h1>临水市人民政府关于开展整治的通知</h1>
<div class="pages-date">2026-07-01 09:50 来源：临水市政府办公室 【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a></div>
<div class="pages_content" id="UCAP-CONTENT"><div class="TRS_Editor"><p>各县区人民政府：</p><p>${LEAD}</p><p>${SECOND}</p>
<p style="text-align:right">临水市人民政府</p><p style="text-align:right">2026年7月1日</p></div></div><div class="foot">主办单位：临水市人民政府</div>`,
      '<meta name="SiteName" content="临水市人民政府"><meta name="PubDate" content="2026-07-01 09:50:12"><meta name="ContentSource" content="市政府办">',
    ),
    expected: {
      title: '临水市人民政府关于开展整治的通知',
      site: '临水市人民政府',
      originalPublisher: '临水市政府办公室',
      publishedAt: { value: '2026-07-01T09:50:00+08:00', precision: 'MINUTE' },
      text: `各县区人民政府：\n${LEAD}\n${SECOND}\n临水市人民政府\n2026年7月1日`,
    },
  },
  {
    name: 'an old portal: tables as layout, line breaks as paragraphs',
    page: page(
      '临水部署夏季治安整治 - 临水在线',
      `<table width="980"><tr><td><a href="/">首页</a></td><td><a href="/n">新闻</a></td></tr></table>
<table><tr><td width="700" valign="top"><table><tr><td align="center"><font size="5"><b>临水部署夏季治安整治</b></font></td></tr>
<tr><td align="center">2026年7月1日　来源：临水日报</td></tr><tr><td><div id="zoom">&nbsp;&nbsp;&nbsp;&nbsp;${LEAD}<br><br>&nbsp;&nbsp;&nbsp;&nbsp;${SECOND}<br></div></td></tr></table></td>
<td width="280"><b>热门新闻</b><br><a href="/3">某地气温创新低</a><br><a href="/4">某地高铁开通</a></td></tr></table>`,
    ),
    expected: {
      title: '临水部署夏季治安整治',
      site: '临水在线',
      originalPublisher: '临水日报',
      text: `${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'a table of figures inside the text, cells in paragraphs as word processors write them',
    page: page(
      '整治情况_临水网',
      `<h1>整治情况</h1><div>2026-07-01</div><div class="content"><p>${LEAD}</p><table><tbody><tr><td><p>地区</p></td><td><p>件数</p></td></tr><tr><td><p>东县</p></td><td><p>12</p></td></tr></tbody></table><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n地区\t件数\n东县\t12\n${SECOND}` },
  },
  {
    name: 'JSON-LD and Open Graph fill what the page does not show',
    page: page(
      '临水部署夏季治安整治 | 临水网',
      `<h1>临水部署夏季治安整治</h1><article><p>${LEAD}</p><p>${SECOND}</p></article>`,
      '<link rel="canonical" href="/a/1.html"><meta property="og:site_name" content="临水网"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"临水部署夏季治安整治","datePublished":"2026-07-01T01:50:00Z","author":{"@type":"Person","name":"陈晓"},"publisher":{"name":"临水日报"}}]}</script>',
    ),
    url: 'https://www.linshui.example/a/1.html?from=x',
    expected: {
      url: 'https://www.linshui.example/a/1.html',
      site: '临水网',
      originalPublisher: '临水日报',
      byline: [{ name: '陈晓', role: '作者' }],
      publishedAt: { value: '2026-07-01T09:50:00+08:00', precision: 'MINUTE' },
    },
  },
  {
    name: 'JSON-LD adds the minute to the day the page shows, but does not overrule it',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<h1>临水部署夏季治安整治</h1><p>2026-07-01</p><div class="c"><p>${LEAD}</p></div>`,
      '<link rel="canonical" href="javascript:void(0)"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-07-01T08:30:00+08:00"}</script>',
    ),
    url: 'https://www.linshui.example/a/1.html',
    expected: {
      publishedAt: { value: '2026-07-01T08:30:00+08:00', precision: 'MINUTE' },
      url: 'https://www.linshui.example/a/1.html',
    },
  },
  {
    name: 'a link without a heading between the paragraphs is the site’s',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<h1>临水部署夏季治安整治</h1><div class="c"><p>${LEAD}</p><p><a href="/1">外省多部门联合开展“清网”行动</a></p><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'related links as a box between the paragraphs',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<h1>临水部署夏季治安整治</h1><p class="info">2026-07-01</p><div class="article"><p>${LEAD}</p><div><p>相关阅读</p><p><a href="/1">外省开展“清网”行动</a></p></div><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'the article cut into sections, each with a heading',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<main><h1>临水部署夏季治安整治</h1><p>2026-07-01</p><section><h2>一、突出重点</h2><p>${LEAD}</p></section><section><h2>二、压实责任</h2><p>${SECOND}</p></section></main><aside><p>${LEAD}${SECOND}</p></aside>`,
    ),
    expected: { text: `一、突出重点\n${LEAD}\n二、压实责任\n${SECOND}` },
  },
  {
    name: 'a picture’s caption is no text of the article',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<h1>临水部署夏季治安整治</h1><p>2026-07-01</p><div class="text"><p>${LEAD}</p><figure><img src="a.jpg" alt="x"><figcaption>民警在社区宣传。陈晓摄</figcaption></figure><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}`, byline: [] },
  },
  {
    name: 'comments with whole sentences are not the article',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<div class="main"><h1>临水部署夏季治安整治</h1><p>2026-07-01</p><div class="c"><p>${LEAD}</p><p>${SECOND}</p></div><div class="comment-list"><p>支持！希望整治能够坚持下去，不要一阵风。</p><p>我们小区最近确实安静多了，感谢民警的辛苦付出。</p></div></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'a messenger’s article: hidden until a script shows it, staff behind the text',
    page: page(
      '临水部署夏季治安整治',
      `<h1 class="rich_media_title">临水部署夏季治安整治</h1><div id="meta_content"><span>陈晓</span> <a>临水公安</a> <em>2026-07-01 09:50</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden;"><section><p><span>${LEAD}</span></p><p><br></p><p>${SECOND}</p></section><p>来源：临水公安</p><p>编辑：吴桐</p><p>审核：何力</p></div>`,
    ),
    expected: {
      title: '临水部署夏季治安整治',
      originalPublisher: '临水公安',
      editor: '吴桐',
      publishedAt: { value: '2026-07-01T09:50:00+08:00', precision: 'MINUTE' },
      text: `${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'a phone page: title, credits and editor in the article’s own header and footer',
    page: page(
      '临水部署夏季治安整治',
      `<header><a>临水网</a></header><article><header><h1>临水部署<br>夏季治安整治</h1><p><time>07-01 09:50</time> <span>临水日报</span></p></header><p>${LEAD}</p><p>${SECOND}</p><footer>责任编辑：吴桐</footer></article>`,
    ),
    url: 'https://m.linshui.example/2026/07/01/a.html',
    expected: {
      title: '临水部署 夏季治安整治',
      originalPublisher: '临水日报',
      editor: '吴桐',
      publishedAt: { value: '2026-07-01T09:50:00+08:00', precision: 'MINUTE' },
      text: `${LEAD}\n${SECOND}`,
    },
  },
  {
    name: 'the site’s name is the first heading',
    page: page(
      '临水部署夏季治安整治 - 法治 - 临水网',
      `<div class="logo"><h1><a href="/">临水网</a></h1></div><div class="con"><h2>临水部署夏季治安整治</h2><p class="tit">2026-07-01</p><p>${LEAD}</p><p>${SECOND}</p></div>`,
    ),
    expected: { title: '临水部署夏季治安整治', site: '临水网', text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'neighbours, share buttons and editor inside the article’s element',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<div class="article-content"><h1>临水部署夏季治安整治</h1><p>2026-07-01</p><p>${LEAD}</p><p>${SECOND}</p><p align="right">（责任编辑：吴桐）</p><div class="bdsharebuttonbox"><a>微信</a></div><p>上一篇：<a href="1">外省开展行动。</a></p><p>下一篇：没有了</p></div>`,
    ),
    expected: { editor: '吴桐', text: `${LEAD}\n${SECOND}` },
  },
];

const negative: Case[] = [
  {
    name: 'text that is set invisible elsewhere is not read',
    page: page(
      '整治_临水网',
      `<h1>临水部署夏季治安整治</h1><div class="c"><p>${LEAD}</p><p style="visibility:hidden">彩票网址大全，点击进入。</p></div>`,
    ),
    expected: { text: LEAD },
  },
  {
    name: 'an element named “side” that holds the whole article is no sidebar',
    page: page('整治_临水网', `<h1>临水部署夏季治安整治</h1><div class="side"><p>${LEAD}</p><p>${SECOND}</p></div>`),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'hidden text is not read, a class that only begins like a hiding one is',
    page: page(
      '整治_临水网',
      `<h1>临水部署夏季治安整治</h1><div class="c-body"><p>${LEAD}</p><p style="display:none">彩票网址大全，点击进入。</p><p hidden>隐藏的句子在这里。</p><p>${SECOND}</p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'a sentence that is one link stays',
    page: page(
      '整治_临水网',
      `<h1>临水部署夏季治安整治</h1><div class="c"><p>${LEAD}</p><p><a href="/x">${SECOND}</a></p></div>`,
    ),
    expected: { text: `${LEAD}\n${SECOND}` },
  },
  {
    name: 'JSON-LD of another day than the page shows',
    page: page(
      '临水部署夏季治安整治_临水网',
      `<h1>临水部署夏季治安整治</h1><p>2026-07-01</p><div class="c"><p>${LEAD}</p></div>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-07-09T08:30:00+08:00"}</script>',
    ),
    expected: { publishedAt: { value: '2026-07-01', precision: 'DAY' } },
  },
  {
    name: 'lang tells the region where no word does',
    page: '<html lang="zh-TW"><title>警方展開行動</title><h1>警方展開行動</h1><p>警方今日宣布，將聯合相關單位掃蕩詐騙機房。</p>',
    expected: { language: 'zh-Hant-TW' },
  },
  {
    name: 'lang says simplified, the text is of Hong Kong',
    page: page(
      '警方行動_維港網',
      '<h1>警方展開行動</h1><p>警務處今日公布，行動中拘捕十二人，涉款約港幣四億元，本港銀行將加強監察。</p>',
    ),
    expected: { language: 'zh-Hant-HK', script: 'Hant' },
  },
];

describe('HTML layouts', () => {
  test.each([...cases, ...negative])('$name', ({ page: html, url, expected }) => {
    expect(readPage(html, url)).toMatchObject(expected);
  });
});
