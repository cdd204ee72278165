/** `countermeasure parse`: a pure filter from pages to what they say. Nothing is stored, nothing is fetched. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Input, listInputs, readInput } from '@countermeasure/ingest/read-inputs';
import { parsePage } from '@countermeasure/parser';
import type { ParseOptions } from '@countermeasure/parser/parsed-page';
import { EXIT, UsageError } from '../exit-codes.ts';
import { painter } from '../paint.ts';
import { explainRepairs, explanationText } from '../parse/explain-repairs.ts';
import { Output } from '../parse/output.ts';
import { pageAnnotations } from '../parse/page-annotations.ts';
import { pageMarkdown } from '../parse/page-markdown.ts';
import { pageSummary } from '../parse/page-summary.ts';
import { parseStream } from '../parse/parse-stream.ts';
import { showProgress } from '../show-progress.ts';

const FORMATS = ['json', 'text', 'markdown', 'ndjson', 'annotations'] as const;
type Format = (typeof FORMATS)[number];
/** What a person gets who names no format: on a terminal a summary, with --explain the repairs. */
type Shape = Format | 'summary' | 'explanation';

export async function parse(names: string[], options: { format?: string; explain?: boolean }): Promise<void> {
  const shape = shapeOf(options);
  const inputs = names.length > 0 ? names : ['-'];
  refuseAddresses(inputs);
  if (names.length === 0 && process.stdin.isTTY)
    throw new UsageError('Name a file, or - for standard input; countermeasure parse --help shows the formats.');
  const output = new Output(process.stdout);
  const explain = options.explain ?? false;
  if (shape === 'ndjson') await parseStreams(inputs, explain, output);
  else await parsePages(inputs, shape, explain, output);
}

function shapeOf({ format, explain = false }: { format?: string; explain?: boolean }): Shape {
  if (format === undefined) {
    if (explain) return 'explanation';
    return process.stdout.isTTY ? 'summary' : 'json';
  }
  if (!FORMATS.includes(format as Format))
    throw new UsageError(`There is no format ${format}; there are ${FORMATS.join(', ')}.`);
  if (explain && format === 'annotations')
    throw new UsageError(
      'Annotations tell of the article, not of its repairs: leave out --explain or --format annotations.',
    );
  return explain && format === 'text' ? 'explanation' : (format as Format);
}

function refuseAddresses(names: string[]): void {
  const address = names.find((name) => /^https?:\/\//i.test(name));
  if (address)
    throw new UsageError(
      `${address} is an address, and this command reads files alone: save the page first, or pipe it in (curl … | countermeasure parse -).`,
    );
}

async function parsePages(names: string[], shape: Exclude<Shape, 'ndjson'>, explain: boolean, output: Output) {
  const inputs = await listInputs(names);
  if (inputs.length === 0)
    fail(
      `${names.join(', ')}: No page is there; the pages of a folder are its .html, .htm, .shtml, .xhtml and .txt files.`,
    );
  for (const listed of inputs) {
    const input = await readInput(listed, process.stdin);
    const name = shownName(input.label);
    if ('reason' in input) {
      fail(`${name}: ${input.reason}`);
      continue;
    }
    const options: ParseOptions = input.mediaType ? { mediaType: input.mediaType } : {};
    const page = parsePage(input.bytes, options);
    if (page.quality.score === 0) fail(`${name}: nothing can be read. ${page.quality.reasons.join(' ')}`);
    // Text and Markdown have no place for it, and what was left out must not go unnoticed.
    const cut = page.diagnostics.find(({ code }) => code === 'INPUT_CUT');
    if (cut) console.error(`${name}: ${cut.message}`);
    if (!(await output.write(shown(shape, page, input, options, explain)))) return;
  }
}

function shown(
  shape: Exclude<Shape, 'ndjson'>,
  page: ReturnType<typeof parsePage>,
  { bytes }: Input,
  options: ParseOptions,
  explain: boolean,
): string {
  const explanations = explain ? explainRepairs(page, bytes, options) : undefined;
  const json = (value: object) => `${JSON.stringify(value, null, process.stdout.isTTY ? 2 : 0)}\n`;
  switch (shape) {
    case 'json':
      return json(explanations ? { ...page, explanations } : page);
    case 'text':
      return `${page.article.title}\n\n${page.article.text}\n`;
    case 'markdown':
      return pageMarkdown(page, explanations);
    case 'annotations':
      return json(pageAnnotations(page, bytes));
    case 'summary':
      return pageSummary(page, painter(process.stdout));
    case 'explanation':
      return explanationText(page, bytes, options, painter(process.stdout));
  }
}

async function parseStreams(names: string[], explain: boolean, output: Output): Promise<void> {
  for (const name of names) {
    const found = await open(name);
    if ('reason' in found) {
      fail(`${shownName(name)}: ${found.reason}`);
      continue;
    }
    const progress = showProgress('MB');
    const onProgress = (lines: number, bytes: number) => {
      // Answers that scroll by are progress enough.
      if (!process.stdout.isTTY)
        progress.update(bytes / 1e6, found.size === undefined ? undefined : found.size / 1e6, `${lines} pages`);
    };
    const { pages, bad, isCut } = await parseStream(found.chunks, output, { explain, onProgress });
    progress.end();
    if (bad > 0) {
      const lines = bad === 1 ? '1 line was' : `${bad} lines were`;
      const hint = pages === 0 ? ' A page is one JSON object a line, {id?, url?, content | contentBase64}.' : '';
      fail(`${shownName(name)}: ${lines} no page; see the lines with an error.${hint}`);
    }
    if (isCut) return;
  }
}

type Opened = { chunks: AsyncIterable<Uint8Array>; size?: number } | { reason: string };

async function open(name: string): Promise<Opened> {
  if (name === '-') return { chunks: process.stdin };
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    return { reason: found.code === 'ENOENT' ? 'There is no such file or folder.' : found.message };
  if (found.isDirectory()) return { reason: 'It is a folder; ndjson is read from a file or standard input.' };
  const stream = createReadStream(name);
  const failed = await new Promise<Error | undefined>((resolve) => {
    stream.once('open', () => resolve(undefined));
    stream.once('error', resolve);
  });
  return failed ? { reason: failed.message } : { chunks: stream, size: found.size };
}

const shownName = (label: string) => (label === '-' ? 'Standard input' : label);

function fail(message: string): void {
  console.error(message);
  process.exitCode = EXIT.SOME_FAILED;
}
