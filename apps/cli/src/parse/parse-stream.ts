/**
 * A stream of pages, one a line, to a stream of answers, one a line, in order: `{line, id?, …ParsedPage}`, or
 * `{id?, line, error}` where a line is no page. Holds one page at a time, however long the stream is.
 */
import { parsePage } from '@countermeasure/parser';
import { explainRepairs } from './explain-repairs.ts';
import type { Output } from './output.ts';
import { type Line, readLines } from './read-lines.ts';
import { readPageLine } from './read-page-line.ts';

export type StreamOptions = {
  explain: boolean;
  /** Called after each line, with the bytes read so far. */
  onProgress?: (lines: number, bytes: number) => void;
  longestLine?: number;
};

/** How many lines were pages and how many were not. `isCut` when nobody read on. */
export type StreamEnd = { pages: number; bad: number; isCut: boolean };

export async function parseStream(
  chunks: AsyncIterable<Uint8Array>,
  output: Output,
  { explain, onProgress, longestLine }: StreamOptions,
): Promise<StreamEnd> {
  const end: StreamEnd = { pages: 0, bad: 0, isCut: false };
  let bytes = 0;
  for await (const line of readLines(chunks, longestLine)) {
    const answer = answerLine(line, explain);
    bytes += (line.bytes?.length ?? 0) + 1;
    if (answer === undefined) continue;
    if ('error' in answer) end.bad++;
    else end.pages++;
    end.isCut = !(await output.write(`${JSON.stringify(answer)}\n`));
    if (end.isCut) break;
    onProgress?.(end.pages + end.bad, bytes);
  }
  return end;
}

function answerLine({ number: line, bytes }: Line, explain: boolean): object | undefined {
  if (bytes === undefined) return { line, error: 'The line is longer than 32 MiB.' };
  const read = readPageLine(bytes);
  if (read === undefined) return undefined;
  const known = { line, ...(read.id === undefined ? {} : { id: read.id }) };
  if ('error' in read) return { ...known, error: read.error };
  const { input, options } = read;
  try {
    const page = parsePage(input, options);
    return { ...known, ...page, ...(explain ? { explanations: explainRepairs(page, input, options) } : {}) };
  } catch (error) {
    // The parser never throws on content; should it after all, one page must not take the others with it.
    return { ...known, error: `A defect of Countermeasure, please report it: ${(error as Error).stack}` };
  }
}
