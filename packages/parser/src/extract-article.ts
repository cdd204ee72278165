/**
 * Repaired text to the article: its text as slices of the repaired text, and who published it when. What the page itself
 * shows comes first; meta elements and JSON-LD fill what it does not show. Cutting furniture away is no repair: `slices`
 * joined by line breaks are the text, character for character.
 *
 *     …网移动版 ⏎ 标题 ⏎ 2022-03-30 ⏎ 来源：经济参考报 ⏎ 字号 ⏎ 近日，… ⏎ [责任编辑：杨永青]  →  title, date, source, editor; text 近日，…
 */
import { languageOf, scriptOf } from './article/language.ts';
import { type Layout, type PageLine, splitLines } from './article/page-lines.ts';
import { partsOfHtml, partsOfText } from './article/page-parts.ts';
import { paragraphKind } from './article/paragraph-kind.ts';
import { type PageFacts, readProvenance, yearOf } from './article/provenance.ts';
import { findTextFaults } from './article/text-faults.ts';
import type { ElementInfo } from './html/marks.ts';
import type { Article, Diagnosed, Diagnostic, Paragraph } from './parsed-page.ts';
import { SERIES_NAME } from './tables/article-forms.zh.ts';

/** `layout` in offsets of the repaired text, see `article/carry-layout.ts`; none for plain text. */
export type PageContext = PageFacts & { layout?: Layout };

/** Finds the article in a page's repaired text; spans are code points. Never throws on content; a page without article has an empty text. */
export function extractArticle(text: string, context: PageContext = {}): Diagnosed<Article> {
  const { layout, metadata } = context;
  const lines = splitLines(text, layout);
  const parts =
    layout && metadata ? partsOfHtml(lines, layout, metadata, yearOf(context)) : partsOfText(lines, yearOf(context));
  const { header, body } = parts;
  const articleText = body.lines.map((line) => line.text).join('\n');
  const script = scriptOf(articleText || text);
  const article: Article = {
    title: header.title ?? '',
    ...(header.kicker === undefined ? {} : { kicker: header.kicker, ...seriesOf(header.kicker) }),
    ...readProvenance(parts, context),
    language: languageOf(articleText, script, { declared: metadata?.language, url: context.url }),
    script,
    text: articleText,
    paragraphs: paragraphsOf(body.lines, layout?.elements ?? []),
    slices: body.lines.map(({ start, end }) => ({ start, end })),
  };
  return { value: article, diagnostics: [...diagnose(article), ...findTextFaults(articleText, text)] };
}

/** `“三探电信网络诈骗”系列报道追踪` names its series in quotation marks. */
function seriesOf(kicker: string): { series?: string } {
  const series = SERIES_NAME.exec(kicker)?.[1];
  return series === undefined ? {} : { series };
}

function paragraphsOf(lines: PageLine[], elements: ElementInfo[]): Paragraph[] {
  let start = 0;
  return lines.map((line, i) => {
    const end = start + line.end - line.start;
    const isLast = i >= lines.length - 2;
    const paragraph = { start, end, kind: paragraphKind(line.text, elements[line.element], isLast) };
    start = end + 1;
    return paragraph;
  });
}

function diagnose(article: Article): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (article.text === '') diagnostics.push({ code: 'NO_ARTICLE_TEXT', message: 'No text of an article was found.' });
  if (article.title === '') diagnostics.push({ code: 'NO_TITLE', message: 'No title was found.' });
  if (article.publishedAt === undefined)
    diagnostics.push({ code: 'NO_DATE', message: 'No publication date was found.' });
  return diagnostics;
}
