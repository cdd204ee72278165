/**
 * HTML source to a flat list of marks: text here, a line ends here, a table cell begins here. Works on the tokenizer's
 * calls with a stack of its own, because a parser that builds a tree looks through the whole stack at each closing tag:
 * 100,000 unclosed elements would take quadratic time. Here each element is pushed and popped once.
 */
import { Tokenizer } from 'htmlparser2';
import { BLOCK, CLOSES, CLOSES_PARAGRAPH, HIDDEN, type ImpliedEnd, IN_HEAD, VOID } from './element-kinds.ts';
import { hasGround, hidingOf } from './hidden-elements.ts';
import type { CellMark, ElementInfo, Mark, TableInfo, TextMark } from './marks.ts';
import { type PageMetadata, readJsonLd } from './page-metadata.ts';

/** Marks in the source’s order, elements parents first. */
export type PageElements = { marks: Mark[]; elements: ElementInfo[]; metadata: PageMetadata };

/** `block` is the nearest element around (or this one) that makes lines. */
type Open = {
  tag: string;
  element: number;
  block: number;
  isHidden: boolean;
  /** Hidden only until a script runs, here or above. */
  waits: boolean;
  /** White text stands on something here. */
  hasGround: boolean;
  cell?: { table: TableInfo; length: number; blocks: number };
  table?: TableInfo;
  row?: CellMark[];
};
type Attributes = Record<string, string>;

/** Longest chain looked through for an element that a new one closes; real pages need two or three. */
const CLOSE_REACH = 12;
/** A cell with more than this many characters or blocks is no table cell but a column of the page. */
const CELL_CHARACTERS = 400;
const CELL_BLOCKS = 6;
const MAX_NAMES = 200;
/** A text that waits for a script is the page's when it is this much longer than all that is shown; spam hardly ever is. */
const MOSTLY_WAITING = 1;
const KEPT = new Set(
  'id class role hidden style type name property content rel href lang itemprop datetime bgcolor'.split(' '),
);

/** A page that shows next to nothing before its scripts run is read as if they had. */
export function readElements(source: string): PageElements {
  const reader = readWith(source, new ElementReader(false));
  const isWaiting = reader.waiting > MOSTLY_WAITING * reader.shown;
  return (isWaiting ? readWith(source, new ElementReader(true)) : reader).finish();
}

function readWith(source: string, reader: ElementReader): ElementReader {
  let tag = '';
  let attributes: Attributes = {};
  let name = '';
  let value = '';
  const open = () => reader.open(tag, attributes);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = source.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname(start, end) {
        name = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        if (KEPT.has(name)) value += source.slice(start, end);
      },
      onattribentity(codePoint) {
        if (KEPT.has(name)) value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (KEPT.has(name)) attributes[name] ??= value;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => reader.close(source.slice(start, end).toLowerCase()),
      ontext: (start, end) => reader.text(source, start, end),
      ontextentity(codePoint, end) {
        // The tokenizer tells only where an entity ends; it holds no second ampersand.
        reader.text(source, source.lastIndexOf('&', end - 1), end, String.fromCodePoint(codePoint));
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
  return reader;
}

class ElementReader {
  private readonly marks: Mark[] = [];
  private readonly elements: ElementInfo[] = [{ parent: -1, tag: 'html', names: '' }];
  private readonly metadata: PageMetadata = { meta: new Map(), jsonLd: [] };
  private readonly stack: Open[] = [{ tag: '', element: 0, block: 0, isHidden: false, waits: false, hasGround: false }];
  private readonly openCount = new Map<string, number>();
  private readonly cells: Open[] = [];
  private titleElement = -1;
  private jsonLd: string[] | undefined;
  private readonly scripted: boolean;
  /** Characters that are shown, and that wait for a script. */
  shown = 0;
  waiting = 0;

  /** `scripted`: what waits for a script is shown. */
  constructor(scripted: boolean) {
    this.scripted = scripted;
  }

  open(tag: string, attributes: Attributes): void {
    this.closeImplied(tag);
    const parent = this.top();
    // A title in the head is read by visitors in the tab; one inside an SVG is not.
    const isTitle = tag === 'title' && this.titleElement < 0 && this.count('svg') === 0;
    const hiding = isTitle ? undefined : hidingOf(tag, attributes, parent.hasGround);
    const waits = parent.waits || (hiding === 'UNTIL_SCRIPT' && !this.scripted);
    const isHidden = !isTitle && (parent.isHidden || hiding === 'ALWAYS' || waits);
    this.readMetadata(tag, attributes);
    if (VOID.has(tag)) {
      // A heading set in two lines is one heading.
      if (!isHidden && tag === 'br' && this.count('h1') + this.count('h2') > 0) this.marks.push({ kind: 'SPACE' });
      else if (!isHidden && (tag === 'br' || tag === 'hr')) this.breakLine();
      return;
    }
    const names = `${attributes.id ?? ''} ${attributes.class ?? ''} ${attributes.role ?? ''}`.trim();
    this.elements.push({ parent: parent.element, tag, names: names.slice(0, MAX_NAMES).toLowerCase() });
    const element = this.elements.length - 1;
    const opened: Open = {
      tag,
      element,
      block: makesLines(tag) ? element : parent.block,
      isHidden,
      waits,
      hasGround: parent.hasGround || hasGround(attributes),
    };
    if (isTitle) this.titleElement = element;
    if (!isHidden) this.enter(opened);
    this.stack.push(opened);
    this.openCount.set(tag, this.count(tag) + 1);
  }

  close(tag: string): void {
    if (tag === 'br') this.breakLine();
    if (this.count(tag) === 0) return;
    while (this.top().tag !== tag) this.pop();
    this.pop();
  }

  text(source: string, from: number, to: number, value?: string): void {
    const { tag, element, block, isHidden, waits } = this.top();
    if (tag === 'script' && this.jsonLd) this.jsonLd.push(value ?? source.slice(from, to));
    if (element === this.titleElement)
      this.metadata.title = (this.metadata.title ?? '') + (value ?? source.slice(from, to));
    if (isHidden && waits && !HIDDEN.has(tag)) this.waiting += to - from;
    if (isHidden) return;
    this.shown += to - from;
    const cell = this.cells.at(-1)?.cell;
    if (cell) cell.length += to - from;
    const flags = { inLink: this.count('a') > 0, isPreformatted: this.count('pre') > 0 };
    const mark: TextMark = { kind: 'TEXT', from, to, element: block, ...flags };
    this.marks.push(value === undefined ? mark : { ...mark, value });
  }

  finish(): PageElements {
    while (this.stack.length > 1) this.pop();
    return { marks: this.marks, elements: this.elements, metadata: this.metadata };
  }

  private top(): Open {
    return this.stack[this.stack.length - 1] as Open;
  }

  private count(tag: string): number {
    return this.openCount.get(tag) ?? 0;
  }

  private breakLine(): void {
    this.marks.push({ kind: 'BREAK' });
    const cell = this.cells.at(-1)?.cell;
    if (cell && cell.length > 0) cell.blocks++;
  }

  /** What opening a visible element means for lines and tables. */
  private enter(opened: Open): void {
    const { tag } = opened;
    const around = this.cells.at(-1)?.cell;
    if (around && (tag === 'table' || /^(?:h[1-4]|article|main)$/.test(tag))) around.table.isLayout = true;
    if (tag === 'table') opened.table = { isLayout: false };
    if (tag === 'tr') opened.row = [];
    if (tag !== 'td' && tag !== 'th') {
      if (makesLines(tag)) this.breakLine();
      return;
    }
    const row = this.nearest('tr')?.row;
    const table = this.nearest('table')?.table ?? { isLayout: true };
    const mark: CellMark = { kind: 'CELL', table, isFirst: row === undefined || row.length === 0, isOnly: true };
    row?.push(mark);
    if (row && row.length > 1) for (const cell of row.length === 2 ? row : [mark]) cell.isOnly = false;
    opened.cell = { table, length: 0, blocks: 0 };
    this.cells.push(opened);
    this.marks.push(mark);
  }

  private pop(): void {
    const closed = this.stack.pop() as Open;
    this.openCount.set(closed.tag, this.count(closed.tag) - 1);
    if (closed === this.cells.at(-1)) this.cells.pop();
    if (closed.tag === 'script' && this.jsonLd) {
      this.metadata.jsonLd.push(...readJsonLd(this.jsonLd.join('')));
      this.jsonLd = undefined;
    }
    if (closed.isHidden) return;
    if (closed.cell) {
      const { table, length, blocks } = closed.cell;
      if (length > CELL_CHARACTERS || blocks > CELL_BLOCKS) table.isLayout = true;
      this.marks.push({ kind: 'CELL_END' });
    } else if (makesLines(closed.tag)) this.breakLine();
  }

  /** Ends elements whose closing tag is left out before `tag`: the paragraph before a block, the row before a row. */
  private closeImplied(tag: string): void {
    if (tag === 'body') while (this.stack.length > 1 && this.top().tag !== 'html') this.pop();
    if (this.top().tag === 'head' && !IN_HEAD.has(tag)) this.pop();
    if (this.count('p') > 0 && BLOCK.has(tag)) this.closeNearest(CLOSES_PARAGRAPH);
    const rule = CLOSES[tag];
    if (rule) this.closeNearest(rule);
  }

  private closeNearest({ names, until }: ImpliedEnd): void {
    for (let i = this.stack.length - 1; i > 0 && i >= this.stack.length - CLOSE_REACH; i--) {
      const { tag } = this.stack[i] as Open;
      if (until.has(tag)) return;
      if (!names.has(tag)) continue;
      while (this.stack.length > i) this.pop();
      return;
    }
  }

  private nearest(tag: string): Open | undefined {
    return this.count(tag) === 0 ? undefined : this.stack.slice(-CLOSE_REACH).findLast((open) => open.tag === tag);
  }

  private readMetadata(tag: string, attributes: Attributes): void {
    const { metadata } = this;
    if (tag === 'html' && attributes.lang) metadata.language ??= attributes.lang;
    if (tag === 'link' && attributes.href && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) {
      metadata.canonical ??= attributes.href.trim();
    }
    if (tag === 'base' && attributes.href) metadata.base ??= attributes.href.trim();
    if (tag === 'time' && attributes.datetime && !metadata.meta.has('time:datetime'))
      metadata.meta.set('time:datetime', attributes.datetime.trim());
    if (tag === 'script' && /ld\+json/i.test(attributes.type ?? '')) this.jsonLd = [];
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (tag === 'meta' && name !== '' && attributes.content && !metadata.meta.has(name)) {
      metadata.meta.set(name, attributes.content.trim());
    }
  }
}

const makesLines = (tag: string) => BLOCK.has(tag) || tag === 'title' || tag === 'td' || tag === 'th';
