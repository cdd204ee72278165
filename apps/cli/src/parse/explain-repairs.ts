/** What was repaired in a page, where it stands (line, code points, bytes) and why, for programs and as a text for people. */
import { type LocatedRepair, locateRepairs } from '@countermeasure/parser/locate-repairs';
import type { ParsedPage, ParseOptions } from '@countermeasure/parser/parsed-page';
import type { Paint } from '../paint.ts';
import { printable } from './printable.ts';

/** `line` counts the lines of the decoded text from 1; `context` is that text with the change in place: `斬[-(zhǎn)-]{+…+}`. */
export type Explanation = LocatedRepair & { line: number; context: string };

/** Code points shown on either side of a change. */
const AROUND = 12;

/** One entry a repair, in the page's order. `input` and `options` are those that the page was parsed with. */
export function explainRepairs(page: ParsedPage, input: Uint8Array | string, options: ParseOptions): Explanation[] {
  const { text, located } = locateRepairs(page, input, options);
  const chars = Array.from(text);
  let line = 1;
  let at = 0;
  return located.map((repair) => {
    const { start, end } = repair.from;
    for (; at < start; at++) if (chars[at] === '\n') line++;
    const before = oneLine(chars.slice(Math.max(0, start - AROUND), start));
    const behind = oneLine(chars.slice(end, end + AROUND));
    return { ...repair, line, context: `${before}${change(repair, unpainted)}${behind}` };
  });
}

/** In the notation of word diffs, which says what goes and what comes without colours too. */
function change({ before, after }: { before: string; after: string }, paint: Paint): string {
  const gone = before === '' ? '' : paint('red', `[-${visible(before)}-]`);
  const come = after === '' ? '' : paint('green', `{+${visible(after)}+}`);
  return gone + come;
}

const unpainted: Paint = (_, text) => text;

/** The repairs for a person: the repaired text line by line with the changes in place, and each change's reason below. */
export function explanationText(
  page: ParsedPage,
  input: Uint8Array | string,
  options: ParseOptions,
  paint: Paint,
): string {
  const { text, located } = locateRepairs(page, input, options);
  if (located.length === 0) return 'Nothing was repaired.\n';
  const chars = Array.from(text);
  const parts: string[] = [];
  for (const { start, end, line, repairs } of linesWithRepairs(chars, located)) {
    parts.push(`${paint('bold', `line ${line}`)}  ${inPlace(chars, start, end, repairs, paint)}`);
    parts.push(...reasonLines(repairs, paint), '');
  }
  const unsure = located.filter(({ certainty }) => certainty === 'PROBABLE').length;
  parts.push(`${located.length} repairs, ${unsure} of them only probable.`);
  for (const { code, message } of page.diagnostics) parts.push(`${code}: ${message}`);
  return `${parts.join('\n')}\n`;
}

type RepairedLine = { start: number; end: number; line: number; repairs: LocatedRepair[] };

/** The lines of the decoded text that have repairs; a repair over several lines makes them one. */
function linesWithRepairs(chars: readonly string[], located: readonly LocatedRepair[]): RepairedLine[] {
  const lines: RepairedLine[] = [];
  let line = 1;
  let start = 0;
  let at = 0;
  let open: RepairedLine | undefined;
  for (const repair of located) {
    for (; at < repair.from.start; at++) {
      if (chars[at] !== '\n') continue;
      if (open && at >= open.end) open = undefined;
      line++;
      start = at + 1;
    }
    if (open) open.repairs.push(repair);
    else {
      open = { start, end: start, line, repairs: [repair] };
      lines.push(open);
    }
    const next = chars.indexOf('\n', Math.max(repair.from.end, open.end));
    open.end = next < 0 ? chars.length : next;
  }
  return lines;
}

/** Text between two changes longer than this is cut in the middle. */
const LONGEST_GAP = 60;

function inPlace(
  chars: readonly string[],
  start: number,
  end: number,
  repairs: readonly LocatedRepair[],
  paint: Paint,
): string {
  let shown = '';
  let at = start;
  for (const repair of repairs) {
    shown += shortened(chars.slice(at, repair.from.start)) + change(repair, paint);
    at = repair.from.end;
  }
  return shown + shortened(chars.slice(at, end));
}

function shortened(chars: readonly string[]): string {
  if (chars.length <= LONGEST_GAP) return visible(chars.join(''));
  const half = LONGEST_GAP / 2 - 1;
  return `${visible(chars.slice(0, half).join(''))} … ${visible(chars.slice(-half).join(''))}`;
}

/** The repairs of a line that have one reason together: a page converted by a mirror has hundreds of them. */
function reasonLines(repairs: readonly LocatedRepair[], paint: Paint): string[] {
  const byReason = new Map<string, LocatedRepair[]>();
  for (const repair of repairs) {
    const key = `${repair.kind} ${repair.certainty} ${repair.rule} ${repair.reason}`;
    const same = byReason.get(key);
    if (same) same.push(repair);
    else byReason.set(key, [repair]);
  }
  return [...byReason.values()].map((same) => {
    const [{ kind, certainty, rule, reason }] = same as [LocatedRepair, ...LocatedRepair[]];
    const changes = same.map((repair) => `${change(repair, paint)} ${paint('dim', placeOf(repair))}`).join(', ');
    return `  ${kind}${certainty === 'PROBABLE' ? ', probable' : ''}: ${changes}\n    ${reason} (${rule})`;
  });
}

const placeOf = ({ bytes, from }: LocatedRepair) =>
  bytes ? `bytes ${bytes.start}–${bytes.end}` : `characters ${from.start}–${from.end}`;

const oneLine = (chars: readonly string[]) => visible(chars.join('').replace(/\s+/g, ' '));

/** Nothing of a change may be invisible, nor break the line it is shown in. */
const visible = (text: string) => printable(text).replace(/\n/g, '↵').replace(/\t/g, '<U+0009>');
