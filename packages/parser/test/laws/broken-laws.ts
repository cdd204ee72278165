/** What must hold of every answer to any input, in words where it does not. */
import { decodeBytes } from '../../src/decode-bytes.ts';
import { originInSnapshot, originOf } from '../../src/origin-of.ts';
import { parsePage } from '../../src/parse-page.ts';
import type { Evidence, Fact, ParsedPage, ParseOptions, Repair, Span } from '../../src/parsed-page.ts';
import { repairText } from '../../src/repair-text.ts';
import { replayRepairs, undoRepairs } from '../../src/replay-repairs.ts';
import { visiblePage } from '../../src/visible-page.ts';
import { schemaFaults } from '../schema-faults.ts';

export type LawInput = { input: Uint8Array | string; options: ParseOptions };

export function brokenLaws({ input, options }: LawInput): string[] {
  let page: ParsedPage;
  try {
    page = parsePage(input, options);
  } catch (error) {
    return [`parsePage throws: ${(error as Error).stack}`];
  }
  const seen = visiblePage(decodeBytes(input, options).value).text;
  const repaired = replayRepairs(seen, page.repairs);
  return [
    ...schemaFaults(page),
    ...repairLaws(page, seen, repaired),
    ...articleLaws(page, repaired),
    ...evidenceLaws(page),
    ...byteLaws(page, { input, options }),
    ...secondTime(page, repaired),
  ];
}

/** Replaying gives the repaired text, undoing gives the decoded text back, and each repair says what stands where. */
function repairLaws({ repairs }: ParsedPage, seen: string, repaired: string): string[] {
  const faults: string[] = [];
  if (undoRepairs(repaired, repairs) !== seen) faults.push('undoing the repairs does not give the decoded text');
  const [before, after] = [Array.from(seen), Array.from(repaired)];
  let last: Repair | undefined;
  for (const repair of repairs) {
    const { from, to } = repair;
    if (quoted(before, from) !== repair.before) faults.push(`repair at ${from.start} says what does not stand there`);
    if (quoted(after, to) !== repair.after) faults.push(`repair to ${to.start} says what it does not give`);
    if (repair.before === repair.after) faults.push(`repair at ${from.start} changes nothing`);
    if (last && (from.start < last.from.end || to.start < last.to.end)) faults.push(`repair at ${from.start} overlaps`);
    last = repair;
  }
  return faults;
}

function articleLaws(page: ParsedPage, repaired: string): string[] {
  const { text, slices, paragraphs } = page.article;
  const faults: string[] = [];
  const chars = Array.from(repaired);
  if (slices.map((slice) => quoted(chars, slice)).join('\n') !== text) faults.push('the slices do not make the text');
  const length = Array.from(text).length;
  if (!paragraphs.every((span) => isInside(span, length))) faults.push('a paragraph lies outside the text');
  const { decoded } = originOf(page, { start: 0, end: length });
  if (decoded.some(({ start, end }) => start < 0 || end < start)) faults.push('the text comes from nowhere');
  return faults;
}

/** Every piece of evidence lies in the text, quotes it and has its surroundings. */
function evidenceLaws(page: ParsedPage): string[] {
  const chars = Array.from(page.article.text);
  const { measures, campaigns, organizations, laws, systems, people, places, quantities, dates } = page;
  const facts: Fact[][] = [measures, campaigns, organizations, laws, systems, people, places, quantities, dates];
  const leadIns = page.measureLists.flatMap(({ leadIn }) => (leadIn ? [leadIn] : []));
  const all: Evidence[] = [...facts.flat().flatMap(({ evidence }) => evidence), ...leadIns];
  return all.flatMap((evidence) => {
    const { start, end, exact, prefix, suffix } = evidence;
    const right =
      isInside(evidence, chars.length) &&
      quoted(chars, evidence) === exact &&
      quoted(chars, { start: Math.max(0, start - 32), end: start }) === prefix &&
      quoted(chars, { start: end, end: end + 32 }) === suffix;
    return right ? [] : [`evidence at ${start}–${end} does not quote the text: ${exact}`];
  });
}

/** Encodings that a platform's decoder reads from any character on; others have states, or characters that we add. */
const PLAIN_ENCODINGS = ['utf-8', 'gbk', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'];

/** The bytes that a stretch of the article came from lie in the snapshot and, decoded, are its source. */
function byteLaws(page: ParsedPage, { input, options }: LawInput): string[] {
  const { article, measures, organizations, quantities } = page;
  const evidence = [measures, organizations, quantities].flatMap(([fact]) => fact?.evidence[0] ?? []);
  const whole = { start: 0, end: Array.from(article.text).length };
  const { text, encoding } = decodeBytes(input, options).value;
  const source = Array.from(text);
  const isMixed = page.diagnostics.some(({ code }) => code === 'MIXED_ENCODINGS');
  return [whole, ...evidence].flatMap((span) => {
    const origin = originInSnapshot(page, span, input, options);
    const faults: string[] = [];
    if (!origin.source.every((part) => isInside(part, source.length))) faults.push('a source lies outside the page');
    if (typeof input === 'string') return faults;
    origin.bytes?.forEach((range, index) => {
      const part = origin.source[index] as Span;
      const written = quoted(source, part);
      if (!isInside(range, input.length)) faults.push(`bytes ${range.start}–${range.end} lie outside the snapshot`);
      // Bytes that no character is made of read as U+FFFD; in GBK they may be four, which end where the decoder notices.
      if (isMixed || !PLAIN_ENCODINGS.includes(encoding) || written.includes('\ufffd')) return;
      if (encoding.startsWith('gb') && source.slice(Math.max(0, part.start - 3), part.start).includes('\ufffd')) return;
      const read = new TextDecoder(encoding, { ignoreBOM: true }).decode(input.subarray(range.start, range.end));
      if (read !== written) faults.push(`bytes ${range.start}–${range.end} are “${read}”, not “${written}”`);
    });
    return faults;
  });
}

/** What was repaired once needs no repair. */
function secondTime({ repairs }: ParsedPage, repaired: string): string[] {
  const again = repairText(repaired).value.repairs;
  if (again.length > 0)
    return [`repaired twice: ${again.map(({ before, after }) => `${before} → ${after}`).join(', ')}`];
  if (repairs.length === 0) return [];
  const parsed = parsePage(repaired, { mediaType: 'text/plain' });
  return parsed.repairs.length === 0 ? [] : ['parsing the repaired text repairs it again'];
}

const quoted = (chars: readonly string[], { start, end }: Span) => chars.slice(start, end).join('');
const isInside = ({ start, end }: Span, length: number) => start >= 0 && start <= end && end <= length;
