/** One line of the table: a figure, the limit it has to keep and whether it does. */

export type Row = {
  name: string;
  /** What was measured, in `unit`. */
  figure: number;
  unit: string;
  /** The most the figure may be; none where it is only reported. */
  limit?: number;
  holds?: boolean;
  note?: string;
};

export function row(name: string, figure: number, unit: string, more: { limit?: number; note?: string } = {}): Row {
  const { limit } = more;
  return { name, figure, unit, ...more, ...(limit === undefined ? {} : { holds: figure <= limit }) };
}

export function printRows(rows: readonly Row[]): void {
  const shown = rows.map(({ name, figure, unit, limit, holds, note }) => [
    name,
    `${tidy(figure)} ${unit}`.trim(),
    limit === undefined ? '' : `≤ ${limit}`,
    holds === undefined ? '' : holds ? 'holds' : 'BROKEN',
    note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...shown.map((cells) => (cells[column] ?? '').length)));
  for (const cells of shown)
    console.log(
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

const tidy = (figure: number) => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2));
