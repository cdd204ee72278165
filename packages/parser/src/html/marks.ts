/** What `read-elements.ts` hands to `render-lines.ts`: a flat list of what happens in the page, in the order of the source. */

/** An element of the page, known by its place in the list; a parent comes before its children. `names` is id, class and role, lower case. */
export type ElementInfo = { parent: number; tag: string; names: string };

/** A table is a layout when its cells hold paragraphs or other tables; its cells are then blocks, not columns. */
export type TableInfo = { isLayout: boolean };

/** `value` is there for a decoded entity; `element` is the nearest one that makes lines. */
export type TextMark = {
  kind: 'TEXT';
  from: number;
  to: number;
  value?: string;
  element: number;
  inLink: boolean;
  isPreformatted: boolean;
};
/** `isOnly`: the row has no other cell, so the cell is a block. */
export type CellMark = { kind: 'CELL'; table: TableInfo; isFirst: boolean; isOnly: boolean };
/** What is shown and what ends a line or a cell, in the source’s order. */
export type Mark = TextMark | CellMark | { kind: 'CELL_END' } | { kind: 'BREAK' } | { kind: 'SPACE' };
