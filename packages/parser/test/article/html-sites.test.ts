/**
 * The markup of the kinds of sites that Chinese news comes from, in small invented pages: agencies, broadcasters, portals,
 * messengers' accounts, newspapers, government content systems. Only the habits of the templates are taken, no text.
 */
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
    name: 'a broadcaster: spaces around the colon, staff in boxes behind the text',
    page: page(
      `${TITLE}_新闻频道_电视网`,
      `<div class="title_area"><h1>${TITLE}</h1><div class="info1">来源 : 电视网 &nbsp;|&nbsp; <span>2026年07月01日 09:50</span></div><div class="info">内容来源：电视网</div></div>
<div class="content_area" id="content_area">${PARAGRAPHS}</div><div class="zebian"><ul><li><span>编辑：吴桐</span></li><li><span>责任编辑：郑欣</span></li></ul></div><div class="function"><div class="share"><a>点赞</a></div></div>`,
    ),
    expected: {
      title: TITLE,
      site: '电视网',
      originalPublisher: '电视网',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'a news service: the date and source before a button, the editor in a box',
    page: page(
      `${TITLE}-中江新闻网`,
      `<div class="content_maincontent_more"><h1 class="content_left_title">${TITLE}</h1><div class="content_left_time">2026年07月01日 09:50　来源：中江新闻网<div class="share_b"><a>参与互动</a></div><input type="hidden" value="x"></div><div class="content_maincontent_content"><div class="left_ph"></div><div class="left_zw"><p>　　中江社临水7月1日电 (记者 陈晓)${LEAD}</p><p>　　${SECOND}(完)</p></div><div class="adEditor"><div class="left_name right">【编辑:李岩】</div></div></div></div><div class="div624">更多精彩内容请进入<a>法治频道</a></div>`,
    ),
    expected: {
      title: TITLE,
      originalPublisher: '中江新闻网',
      byline: [{ name: '陈晓', role: '记者' }],
      editor: '李岩',
      text: `中江社临水7月1日电 (记者 陈晓)${LEAD}\n${SECOND}(完)`,
    },
  },
  {
    name: 'generated class names, the staff as lines of the last block',
    page: page(
      `${TITLE}_法治_澎江新闻`,
      `<div class="index_wrapper__L_zqV"><h1 class="index_title__B8mhI">${TITLE}</h1><div class="index_left__LfzyH"><div>澎江新闻记者 陈晓</div><div class="ant-space"><div><span>2026-07-01 09:50</span></div><div><span>来源：<!-- --><a>澎江新闻</a></span></div></div></div><div class="index_cententWrap__Jv8jK">${PARAGRAPHS}</div><div class="index_copyright__a1">责任编辑：吴桐</div><div>图片编辑：郑欣</div><div>校对：何力</div><div class="index_report__x">澎江新闻报料：000-962866</div><div>澎江新闻，未经授权不得转载</div></div>`,
    ),
    expected: {
      title: TITLE,
      originalPublisher: '澎江新闻',
      byline: [{ name: '陈晓', role: '记者' }],
      editor: '吴桐',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'a portal: the source is a link without a label, the original title first in the text',
    page: page(
      `${TITLE}|治安|临水_新浪潮新闻`,
      `<div class="main-content w1240"><div class="path-search"><div class="path"><a>新闻中心</a> &gt; <span>正文</span></div></div><h1 class="main-title">${TITLE}</h1><div class="top-bar"><div class="date-source"><span class="date">2026年07月01日 09:50</span> <a href="http://linshui.example" class="source">临水日报</a></div><div class="page-tools"><span class="tool-icon">缩小字体</span><span>放大字体</span><a>收藏</a></div></div><div class="article" id="artibody"><p>　　原标题：临水多部门部署夏季治安整治</p>${PARAGRAPHS}<div class="article-notice"><p>点击进入<a href="/z">专题</a></p></div><p class="article-editor">责任编辑：吴桐 </p></div></div>`,
    ),
    expected: {
      title: TITLE,
      originalPublisher: '临水日报',
      editor: '吴桐',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'a portal of accounts: who writes beside the text, a way back and an empty editor behind it',
    page: page(
      `${TITLE}_责任_县区_行动`,
      `<div id="left-container"><div class="user-info"><h4><a href="#">临水日报</a></h4><dl><dt>12万</dt><dd>文章</dd></dl></div></div><div class="left main"><div class="text"><div class="text-title"><h1>${TITLE}<span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time">2026-07-01 09:50</span><span>来源: <a>临水日报</a></span><span class="area">发布于：某省</span></div></div><article class="article" id="mp-editor"><p data-role="original-title">原标题：${TITLE}</p>${PARAGRAPHS}<p data-role="editor-name">责任编辑：<span></span></p><span class="backword"><a>返回搜狐潮，查看更多</a></span></article></div><div class="statement">平台声明：该文观点仅代表作者本人。</div><div class="bottom-relate-wrap clear"><h2>推荐阅读</h2></div></div>`,
    ),
    expected: { title: TITLE, originalPublisher: '临水日报', publishedAt: minute('2026-07-01T09:50'), text: TEXT },
  },
  {
    name: 'a portal: source, place and a button in one line; statement below',
    page: page(
      `${TITLE}_网云订阅`,
      `<div class="post_main"><h1 class="post_title">${TITLE}</h1><div class="post_info">2026-07-01 09:50:00　来源: <a>临水日报</a><a class="post_jubao">举报</a></div><div class="post_side"><div>分享至</div></div><div class="post_content" id="content"><div class="post_body"><p class="f_center"><img src="1.jpg"/><br/></p>${PARAGRAPHS}</div><div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above is uploaded by a user.</p></div></div><div class="post_recommends"><h2>相关推荐</h2></div></div>`,
    ),
    expected: { title: TITLE, originalPublisher: '临水日报', text: TEXT },
  },
  {
    name: 'a messenger’s account: sections in sections, a hidden signature, thanks and QR code below',
    page: page(
      '',
      `<div id="js_article" class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">\n${TITLE}\n</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta">原创</span><span class="rich_media_meta rich_media_meta_text">陈晓</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a id="js_name">临水公安</a></span><em id="publish_time" class="rich_media_meta"></em></div><div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;"><section><section><section><p><span style="font-size:15px">${LEAD}</span></p></section></section><section><p><span>${SECOND}</span></p><p><br></p><p>${THIRD}</p></section><section style="display:none">系统模板</section></section></div><div class="rich_media_tool"><span>阅读</span><span>赞</span></div><div class="qr_code_pc"><p>微信扫一扫<br>关注该公众号</p></div></div></div>`,
      `<meta property="og:title" content="${TITLE}"><meta property="og:article:author" content="陈晓">`,
    ),
    expected: { title: TITLE, text: TEXT },
  },
  {
    name: 'a legal daily: the title is no heading, date and source in boxes of their own',
    page: page(
      `${TITLE}--法治江网`,
      `<table><tr><td><a>法治江网首页</a>&gt;&gt;<a>法治新闻</a>&gt;&gt;<a>要闻</a></td></tr></table><p class="f18 b black02 yh center">${TITLE}</p><div class="f12 black02 center">发布时间：2026-07-01 09:50 星期三</div><div class="f12 black02 yh center">来源：法治江日报——法治江网</div><div class="f14 black02 yh"><div class="Custom_UnionStyle">${PARAGRAPHS}</div></div><p class="f12 black02">责任编辑：吴桐</p>`,
    ),
    expected: {
      title: TITLE,
      originalPublisher: '法治江日报——法治江网',
      editor: '吴桐',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'a city’s content system: template remarks, meta elements inside the text, a list of tools',
    page: page(
      `临水市人民政府 工作动态 ${TITLE}`,
      `<div class="wz">您当前的位置：<a>首页</a> &gt; <a>工作动态</a></div><div class="main"><table id="c" width="100%"><tr><td class="title"><!--<$[信息标题]>begin-->${TITLE}<!--<$[信息标题]>end--></td></tr><tr><td class="xx">发布日期：2026-07-01 09:50 信息来源：市公安局 浏览次数：<script>document.write(1)</script> 字号：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr><tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${PARAGRAPHS}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></td></tr><tr><td>【<a>打印本页</a>】【<a>关闭窗口</a>】</td></tr></table></div>`,
      `<meta name="SiteName" content="临水市人民政府"><meta name="ArticleTitle" content="${TITLE}"><meta name="PubDate" content="2026-07-01 09:50">`,
    ),
    expected: {
      title: TITLE,
      site: '临水市人民政府',
      originalPublisher: '市公安局',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'an accelerated mobile page',
    page: `<!doctype html><html amp lang="zh"><head><meta charset="utf-8"><title>${TITLE}</title><link rel="canonical" href="/news/1.html"><base href="https://www.linshui.example/m/"></head><body><amp-sidebar id="s"><ul><li>首页</li></ul></amp-sidebar><article class="amp-wp-article"><header><h1>${TITLE}</h1><time datetime="2026-07-01T09:50:00+08:00">1小时前</time></header><amp-img src="x"></amp-img><div class="amp-wp-article-content">${PARAGRAPHS}</div></article></body></html>`,
    expected: {
      title: TITLE,
      url: 'https://www.linshui.example/news/1.html',
      publishedAt: minute('2026-07-01T09:50'),
      text: TEXT,
    },
  },
  {
    name: 'a newspaper’s digital edition: introduction, title, subtitle and author in a table',
    page: page(
      `临水日报数字报-${TITLE}`,
      `<table><tr><td class="px12"><strong>2026年07月01日 星期三</strong></td><td>第03版：法治</td></tr></table><table><tr><td align="center"><span class="yinti">平安一线</span></td></tr><tr><td align="center"><strong style="font-size:23px">${TITLE}</strong></td></tr><tr><td align="center">——各县区迅速行动</td></tr><tr><td align="center">本报记者　陈　晓</td></tr><tr><td><div id="ozoom"><founder-content>${PARAGRAPHS}</founder-content></div></td></tr></table><table><tr><td><a>上一篇</a></td><td><a>下一篇</a></td></tr></table>`,
    ),
    expected: {
      title: TITLE,
      byline: [{ name: '陈晓', role: '记者' }],
      publishedAt: day('2026-07-01'),
      text: TEXT,
    },
  },
  {
    name: 'an online magazine: standfirst of its own words stays, tags and reward button go',
    page: page(
      `${TITLE} | 财江网`,
      `<div class="article-wrapper"><h1 class="article-title">${TITLE}</h1><div class="article-meta"><span class="author">陈晓</span><span class="date">2026-07-01 09:50</span></div><div class="article-content"><p>整治今起启动，三个月内完成，各地已有安排。</p>${PARAGRAPHS}</div><div class="article-tags"><a>治安</a><a>整治</a></div><div class="reward">打赏作者</div></div>`,
    ),
    expected: { title: TITLE, text: `整治今起启动，三个月内完成，各地已有安排。\n${TEXT}` },
  },
  {
    name: 'a county’s site: a table of the document’s data, the text in spans without paragraphs',
    page: page(
      '关于开展夏季治安整治的通知',
      `<table class="table"><tr><th>索引号</th><td>000/2026-00012</td><th>发布机构</th><td>临水市公安局</td></tr><tr><th>名称</th><td colspan="3">关于开展夏季治安整治的通知</td></tr><tr><th>发布日期</th><td>2026-07-01</td><th>文号</th><td>临公发〔2026〕12号</td></tr></table><div class="xl_title">关于开展夏季治安整治的通知</div><div class="article_con"><div><span>各县（区）公安局：</span></div><div><span>${LEAD}</span></div><div><span>${SECOND}</span></div><div style="text-align:right"><span>临水市公安局</span></div><div style="text-align:right"><span>2026年7月1日</span></div></div>`,
    ),
    expected: {
      title: '关于开展夏季治安整治的通知',
      originalPublisher: '临水市公安局',
      publishedAt: day('2026-07-01'),
      text: `各县（区）公安局：\n${LEAD}\n${SECOND}\n临水市公安局\n2026年7月1日`,
    },
  },
  {
    name: 'a press conference: names in bold before what they say',
    page: page(
      `临水市举行治安整治发布会-临水网`,
      `<h1>临水市举行治安整治发布会</h1><p class="info">2026-07-01 来源：临水网</p><div class="article"><p><b>主持人：</b></p><p>各位记者，大家好！</p><p><b>临水市公安局局长 陈晓：</b></p><p>${LEAD}</p><p><b>临水日报记者：</b></p><p>请问下一步有何安排？</p><p>${THIRD}</p></div>`,
    ),
    expected: {
      byline: [],
      text: `主持人：\n各位记者，大家好！\n临水市公安局局长 陈晓：\n${LEAD}\n临水日报记者：\n请问下一步有何安排？\n${THIRD}`,
    },
  },
];

describe('templates of sites', () => {
  test.each(cases)('$name', ({ page: html, url, expected }) => {
    expect(readPage(html, url)).toMatchObject(expected);
  });
});

describe('the same pages without any names', () => {
  test.each(cases)('$name', ({ page: html, url, expected }) => {
    expect(readPage(withoutNames(html), url).text).toBe(expected.text);
  });
});
