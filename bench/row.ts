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

/** Printed as it comes, since a whole run takes minutes. */
export function printRow({ name, figure, unit, limit, holds, note }: Row): void {
  const cells = [
    name.padEnd(58),
    `${tidy(figure)} ${unit}`.trim().padEnd(16),
    (limit === undefined ? '' : `≤ ${limit}`).padEnd(7),
    (holds === undefined ? '' : holds ? 'holds' : 'BROKEN').padEnd(7),
    note ?? '',
  ];
  console.log(cells.join(' ').trimEnd());
}

const tidy = (figure: number) => (figure >= 100 ? figure.toFixed(0) : figure.toFixed(figure >= 10 ? 1 : 2));
