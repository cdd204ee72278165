/**
 * HTML to the text a reader sees, with what the layout says about each line and where each character came from. Use it
 * before `repairText`, whose laws speak of this text. Scripts, styles and hidden elements are left out, entities decoded,
 * the page's title (which a reader sees in the tab) is the first line. Linear in the source, however it is nested.
 *
 *     <h1>公安部部署</h1><p>一是&ldquo;断卡&rdquo;<br>二是  预警</p>  →  公安部部署⏎一是“断卡”⏎二是 预警
 */
import type { ElementInfo } from './html/marks.ts';
import type { OffsetMap } from './html/offset-map.ts';
import type { PageMetadata } from './html/page-metadata.ts';
import { readElements } from './html/read-elements.ts';
import { renderLines } from './html/render-lines.ts';
import { spanIndex } from './spans.ts';

/** One line of the text in code points; `element` points into `elements`, `linkShare` runs from 0 to 1. */
export type HtmlLine = { start: number; end: number; element: number; linkShare: number };

/** The text a reader sees, with the layout of its lines. */
export type HtmlText = {
  text: string;
  lines: HtmlLine[];
  elements: ElementInfo[];
  metadata: PageMetadata;
  /** Visible text to HTML source, UTF-16 offsets on both sides. */
  offsets: OffsetMap;
};

/** Never throws, whatever the markup is. */
export function htmlToText(html: string): HtmlText {
  const { marks, elements, metadata } = readElements(html);
  const { text, lines, offsets } = renderLines(html, marks);
  const index = spanIndex(text);
  const inCodePoints = lines.map((line) => ({
    ...line,
    start: index.toCodePoint(line.start),
    end: index.toCodePoint(line.end),
  }));
  return { text, lines: inCodePoints, elements, metadata, offsets };
}
