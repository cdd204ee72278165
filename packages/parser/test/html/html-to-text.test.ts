import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../src/html-to-text.ts';

const textOf = (html: string) => htmlToText(html).text;

describe('htmlToText shows what a reader sees', () => {
  test.each([
    ['blocks and br end lines', '<h1>甲</h1><p>乙<br>丙</p>丁<div>戊</div>', '甲\n乙\n丙\n丁\n戊'],
    ['inline elements do not', '<p>打<b>击</b><span>治</span>理</p>', '打击治理'],
    ['white space collapses', '<p>  5G \n\t network  </p>', '5G network'],
    ['a line break between Han is none', '<p>打击\n   治理</p>', '打击治理'],
    ['ideographic and hard spaces stay', '<p>　　甲&nbsp;乙</p>', '　　甲\u00a0乙'],
    ['hard spaces that indent do not', '<p>&nbsp;&nbsp; &#160;甲<br>\u00a0\u00a0乙</p>', '甲\n乙'],
    [
      'entities, named, numeric, unfinished',
      '<p>&ldquo;断卡&#8221; &amp; &#x884c;&lt;b&gt; &bogus; &</p>',
      '“断卡” & 行<b> &bogus; &',
    ],
    [
      'scripts, styles, comments, templates',
      '<p>甲<script>var a="<p>x";</script><style>p{}</style><!-- x --><template>y</template>乙</p>',
      '甲乙',
    ],
    [
      'hidden elements',
      '<p>甲</p><p hidden>乙</p><p style="DISPLAY: none">丙</p><div style="font-size:0">丁</div>',
      '甲',
    ],
    [
      'a visible element with a similar style',
      '<p style="font-size:0.9em">甲</p><p style="display:block">乙</p>',
      '甲\n乙',
    ],
    ['pre keeps its lines', '<pre>甲\n乙</pre>', '甲\n乙'],
    ['unclosed paragraphs and items', '<ul><li>甲<li>乙</ul><p>丙<p>丁', '甲\n乙\n丙\n丁'],
    ['closing tags of nothing', '</div></p>甲</b></x>', '甲'],
    ['a head that is never closed', '<head><title>题</title><p>甲', '题\n甲'],
    [
      'the title is the first line, an SVG title is not',
      '<title>题</title><svg><title>图</title></svg><p>甲</p>',
      '题\n甲',
    ],
    [
      'form controls say nothing',
      '<p>甲<select><option>乙</select><textarea>丙</textarea><button>丁</button></p>',
      '甲',
    ],
    ['an image’s alt is not text', '<p>甲<img alt="乙">丙</p>', '甲丙'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('a row of a table is a line, cells are joined by TABs', () => {
    const html = '<table><tr><th>地区</th><th>件数</th></tr><tr><td>东县</td><td></td><td>12</td></tr></table>';
    expect(textOf(html)).toBe('地区\t件数\n东县\t\t12');
  });

  test('paragraphs inside a cell do not end the row', () => {
    expect(textOf('<table><tr><td><p>东</p><p>县</p></td><td><p>12</p></td></tr></table>')).toBe('东 县\t12');
  });

  test('a table that lays out the page is none', () => {
    const column = '<p>一段文字。</p>'.repeat(8);
    expect(textOf(`<table><tr><td>导航</td><td>${column}</td></tr></table>`).split('\n')).toHaveLength(9);
    expect(textOf('<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>')).toBe(
      '甲\n乙\t丙',
    );
  });
});

describe('a page that waits for its scripts', () => {
  const article = '公安部部署开展行动，要求各地压实责任，守护群众平安。';

  test('is read as if they had run', () => {
    expect(textOf(`<h1>行动</h1><div style="visibility: hidden; opacity: 0;"><p>${article}</p></div>`)).toBe(
      `行动\n${article}`,
    );
  });

  test('what is hidden for good stays hidden within', () => {
    const page = `<div style="opacity:0"><p>${article}</p><p style="display:none">彩票网址</p></div>`;
    expect(textOf(page)).toBe(article);
  });

  test('a hidden line beside a longer text is spam', () => {
    expect(textOf(`<p>${article}</p><p style="visibility:hidden">彩票网址大全</p>`)).toBe(article);
  });
});

describe('what goes with the lines', () => {
  test('lines tell their element and how much of them is links', () => {
    const { text, lines, elements } = htmlToText('<div class="Nav" id="top"><a>首页</a></div><p>𠮷甲<a>乙</a></p>');
    expect(text).toBe('首页\n𠮷甲乙');
    expect(lines.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 6],
    ]);
    expect(lines.map((line) => elements[line.element]?.tag)).toEqual(['div', 'p']);
    expect(elements[lines[0]?.element ?? 0]?.names).toBe('top nav');
    expect(lines[0]?.linkShare).toBe(1);
    expect(lines[1]?.linkShare).toBeCloseTo(0.25);
  });

  test('metadata: title, canonical link, language, meta elements, JSON-LD', () => {
    const { metadata } = htmlToText(
      '<html lang="zh-CN"><head><title>题&amp;目</title><link rel="Canonical" href=" /a "><meta property="og:title" content="甲&quot;"><meta name="Author" content="陈晓"><script type="application/ld+json">[{"@type":["Thing","NewsArticle"],"headline":"题","author":["陈晓",{"name":"孙立","jobTitle":"记者"}]}]</script></head>',
    );
    expect(metadata.title).toBe('题&目');
    expect(metadata.canonical).toBe('/a');
    expect(metadata.language).toBe('zh-CN');
    expect([...metadata.meta]).toEqual([
      ['og:title', '甲"'],
      ['author', '陈晓'],
    ]);
    expect(metadata.jsonLd).toEqual([
      { headline: '题', authors: [{ name: '陈晓' }, { name: '孙立', jobTitle: '记者' }] },
    ]);
  });

  test.each([
    ['no JSON', '{"@type":"NewsArticle",}'],
    ['a prototype key', '{"@type":"NewsArticle","__proto__":{"headline":"x"}}'],
    ['nested deep', `${'['.repeat(10_000)}1${']'.repeat(10_000)}`],
    ['another type', '{"@type":"BreadcrumbList","headline":"x"}'],
    ['numbers where names belong', '{"@type":"NewsArticle","headline":5,"author":[7,null,{"name":{}}],"publisher":[]}'],
  ])('JSON-LD with %s says nothing', (_, json) => {
    const { metadata } = htmlToText(`<script type="application/ld+json">${json}</script><p>甲</p>`);
    expect(metadata.jsonLd.every((article) => article.headline === undefined && article.authors.length === 0)).toBe(
      true,
    );
  });
});

describe('offsets lead back to the source', () => {
  const html = '<p class="a">一是&ldquo;断&#21345;&rdquo;  行\n动</p><td>甲<td>乙';
  const { text, offsets } = htmlToText(html);
  const sourceOf = (part: string) => {
    const at = text.indexOf(part);
    const { start, end } = offsets.toSource(at, at + part.length);
    return html.slice(start, end);
  };

  test.each([
    ['一是', '一是'],
    ['断', '断'],
    ['卡', '&#21345;'],
    ['“断卡”', '&ldquo;断&#21345;&rdquo;'],
    ['” 行', '&rdquo;  行'],
    ['行动', '行\n动'],
    ['乙', '乙'],
  ])('%s', (part, source) => {
    expect(sourceOf(part)).toBe(source);
  });

  test('every single character of a plain stretch maps to itself', () => {
    const source = `<b>${'打击治理电信网络诈骗'.repeat(50)}</b>`;
    const read = htmlToText(source);
    for (let i = 0; i < read.text.length; i++) {
      const { start, end } = read.offsets.toSource(i, i + 1);
      expect(source.slice(start, end)).toBe(read.text[i]);
    }
  });
});

describe('hostile nesting takes linear time', () => {
  test.each([
    ['unclosed inline elements', '<b><i><a href=x>x'.repeat(40_000)],
    ['closed in the wrong order', '<b><i>x'.repeat(40_000) + '</u></b>'.repeat(40_000)],
    ['tables in tables', '<table><tr><td>x'.repeat(20_000)],
    ['lines ever deeper', '<span>x<br>'.repeat(60_000)],
    ['unclosed comment and attribute', `${'<!-- '.repeat(50_000)}<p a="${'x'.repeat(100_000)}`],
    ['ampersands', '&'.repeat(300_000)],
  ])('%s', (_, html) => {
    const start = performance.now();
    htmlToText(html);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
