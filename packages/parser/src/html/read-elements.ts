/**
 * HTML source to a flat list of marks: text here, a line ends here, a table cell begins here. Works on the tokenizer's
 * calls with a stack of its own, because a parser that builds a tree looks through the whole stack at each closing tag:
 * 100,000 unclosed elements would take quadratic time. Here each element is pushed and popped once.
 */
import { Tokenizer } from 'htmlparser2';
import { BLOCK, CLOSES, CLOSES_PARAGRAPH, HIDDEN, VOID } from './element-kinds.ts';
import { type PageMetadata, readJsonLd } from './page-metadata.ts';

/** An element of the page, known by its place in the list; a parent comes before its children. `names` is id, class and role in one string, lower case. */
export type ElementInfo = { parent: number; tag: string; names: string };
/** A table is a layout when its cells hold paragraphs; its cells are then blocks, not columns. */
export type TableInfo = { isLayout: boolean };

export type Mark =
  | {
      kind: 'TEXT';
      from: number;
      to: number;
      value?: string;
      element: number;
      inLink: boolean;
      isPreformatted: boolean;
    }
  | { kind: 'BREAK'; isForced: boolean }
  | { kind: 'CELL'; table: number; isFirst: boolean }
  | { kind: 'CELL_END'; table: number };

export type PageElements = { marks: Mark[]; elements: ElementInfo[]; tables: TableInfo[]; metadata: PageMetadata };

/** `block` is the nearest element around (or this one) that makes lines. */
type Open = {
  tag: string;
  element: number;
  block: number;
  isHidden: boolean;
  cellLength?: number;
  cellBlocks?: number;
  cells?: number;
  table?: number;
};

/** Longest chain looked through for an element that a new one closes; real pages need two or three. */
const CLOSE_REACH = 12;
/** A cell with more than this many characters or blocks is no table cell but a column of the page. */
const CELL_CHARACTERS = 400;
const CELL_BLOCKS = 6;
const KEPT_ATTRIBUTES = new Set(
  'id class role hidden style type name property content http-equiv rel href lang itemprop'.split(' '),
);
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)|(?:^|;)\s*opacity\s*:\s*0\s*(?:;|$)/i;

export function readElements(source: string): PageElements {
  const marks: Mark[] = [];
  const elements: ElementInfo[] = [{ parent: -1, tag: 'html', names: '' }];
  const tables: TableInfo[] = [];
  const metadata: PageMetadata = { meta: new Map(), jsonLd: [] };
  const stack: Open[] = [{ tag: '', element: 0, block: 0, isHidden: false }];
  const openCount = new Map<string, number>();
  let tagName = '';
  let attributes: Record<string, string> = {};
  let attributeName = '';
  let attributeValue = '';
  let links = 0;
  let preformatted = 0;
  let titleElement = -1;
  let jsonLd: string[] | undefined;

  const cells: Open[] = [];
  const openCell = () => cells[cells.length - 1];
  const top = () => stack[stack.length - 1] as Open;
  const countOf = (tag: string) => openCount.get(tag) ?? 0;

  const pop = () => {
    const closed = stack.pop() as Open;
    openCount.set(closed.tag, countOf(closed.tag) - 1);
    if (closed === openCell()) cells.pop();
    if (closed.tag === 'a') links--;
    if (closed.tag === 'pre') preformatted--;
    if (closed.tag === 'script' && jsonLd) {
      metadata.jsonLd.push(...readJsonLd(jsonLd.join('')));
      jsonLd = undefined;
    }
    if (closed.isHidden) return;
    if (closed.tag === 'td' || closed.tag === 'th') {
      const table = closed.table ?? -1;
      const info = tables[table];
      const isColumn = (closed.cellLength ?? 0) > CELL_CHARACTERS || (closed.cellBlocks ?? 0) > CELL_BLOCKS;
      if (info && isColumn) info.isLayout = true;
      marks.push({ kind: 'CELL_END', table });
    } else if (BLOCK.has(closed.tag) || closed.tag === 'title') breakLine(false);
  };

  const breakLine = (isForced: boolean) => {
    marks.push({ kind: 'BREAK', isForced });
    const cell = openCell();
    if (cell && (cell.cellLength ?? 0) > 0) cell.cellBlocks = (cell.cellBlocks ?? 0) + 1;
  };

  const closeImplied = (rule: { names: Set<string>; until: Set<string> }) => {
    for (let i = stack.length - 1; i > 0 && i >= stack.length - CLOSE_REACH; i--) {
      const { tag } = stack[i] as Open;
      if (rule.until.has(tag)) return;
      if (!rule.names.has(tag)) continue;
      while (stack.length > i) pop();
      return;
    }
  };

  const open = () => {
    const tag = tagName;
    if (tag === 'body') while (stack.length > 1 && top().tag !== 'html') pop();
    if (countOf('p') > 0 && BLOCK.has(tag)) closeImplied(CLOSES_PARAGRAPH);
    const closes = CLOSES[tag];
    if (closes) closeImplied(closes);
    const parent = top();
    // A title in the head is read by visitors in the tab; one inside an SVG is not.
    const isTitle = tag === 'title' && titleElement < 0 && countOf('svg') === 0;
    const isHidden =
      !isTitle &&
      (parent.isHidden && tag !== 'body'
        ? true
        : HIDDEN.has(tag) ||
          tag === 'title' ||
          attributes.hidden !== undefined ||
          HIDING_STYLE.test(attributes.style ?? ''));
    readMetadata(tag);
    if (VOID.has(tag)) {
      if (!isHidden && (tag === 'br' || tag === 'hr')) breakLine(tag === 'br');
      return;
    }
    const names = `${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.role ?? ''}`
      .trim()
      .slice(0, 200)
      .toLowerCase();
    elements.push({ parent: parent.element, tag, names });
    const element = elements.length - 1;
    const isBlock = BLOCK.has(tag) || tag === 'title' || tag === 'td' || tag === 'th';
    const opened: Open = { tag, element, block: isBlock ? element : parent.block, isHidden };
    if (isTitle) titleElement = opened.element;
    if (tag === 'a') links++;
    if (tag === 'pre') preformatted++;
    if (!isHidden) openVisible(opened);
    stack.push(opened);
    openCount.set(tag, countOf(tag) + 1);
  };

  const openVisible = (opened: Open) => {
    const { tag } = opened;
    if (tag === 'table') {
      const outer = openCell();
      if (outer?.table !== undefined) (tables[outer.table] as TableInfo).isLayout = true;
      tables.push({ isLayout: false });
      opened.table = tables.length - 1;
      opened.cells = 0;
    }
    if (tag === 'tr') opened.cells = 0;
    if (tag === 'td' || tag === 'th') {
      const row = nearest('tr');
      const table = nearest('table')?.table ?? -1;
      opened.table = table;
      opened.cellLength = 0;
      opened.cellBlocks = 0;
      cells.push(opened);
      marks.push({ kind: 'CELL', table, isFirst: row === undefined || row.cells === 0 });
      if (row) row.cells = (row.cells ?? 0) + 1;
    } else if (BLOCK.has(tag) || tag === 'title') {
      if (/^(?:h[1-4]|article|main)$/.test(tag)) {
        const table = openCell()?.table;
        if (table !== undefined && table >= 0) (tables[table] as TableInfo).isLayout = true;
      }
      breakLine(false);
    }
  };

  const nearest = (tag: string): Open | undefined => {
    if (countOf(tag) === 0) return undefined;
    for (let i = stack.length - 1; i >= Math.max(0, stack.length - CLOSE_REACH); i--)
      if (stack[i]?.tag === tag) return stack[i];
    return undefined;
  };

  const readMetadata = (tag: string) => {
    if (tag === 'html' && attributes.lang) metadata.language ??= attributes.lang;
    if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '') && attributes.href) {
      metadata.canonical ??= attributes.href.trim();
    }
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) jsonLd = [];
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (tag === 'meta' && name !== '' && attributes.content && !metadata.meta.has(name)) {
      metadata.meta.set(name, attributes.content.trim());
    }
  };

  const addText = (from: number, to: number, value?: string) => {
    const { tag, element, block, isHidden } = top();
    if (tag === 'script' && jsonLd) jsonLd.push(value ?? source.slice(from, to));
    if (element === titleElement) metadata.title = (metadata.title ?? '') + (value ?? source.slice(from, to));
    if (isHidden) return;
    const cell = openCell();
    if (cell) cell.cellLength = (cell.cellLength ?? 0) + to - from;
    const mark = {
      kind: 'TEXT' as const,
      from,
      to,
      element: block,
      inLink: links > 0,
      isPreformatted: preformatted > 0,
    };
    marks.push(value === undefined ? mark : { ...mark, value });
  };

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tagName = source.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname(start, end) {
        attributeName = source.slice(start, end).toLowerCase();
        attributeValue = '';
      },
      onattribdata(start, end) {
        if (KEPT_ATTRIBUTES.has(attributeName)) attributeValue += source.slice(start, end);
      },
      onattribentity(codePoint) {
        if (KEPT_ATTRIBUTES.has(attributeName)) attributeValue += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (KEPT_ATTRIBUTES.has(attributeName)) attributes[attributeName] ??= attributeValue;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        const tag = source.slice(start, end).toLowerCase();
        if (tag === 'br') breakLine(true);
        if (countOf(tag) === 0) return;
        while (top().tag !== tag) pop();
        pop();
      },
      ontext: (start, end) => addText(start, end),
      ontextentity(codePoint, end) {
        addText(source.lastIndexOf('&', end - 1), end, String.fromCodePoint(codePoint));
      },
      oncdata() {},
      oncomment() {},
      ondeclaration() {},
      onprocessinginstruction() {},
      onend() {},
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  while (stack.length > 1) pop();
  return { marks, elements, tables, metadata };
}
