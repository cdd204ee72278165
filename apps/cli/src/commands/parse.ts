/** `countermeasure parse`: a pure filter from pages to what they say. Nothing is stored. */
import { listInputs, readInput } from '@countermeasure/ingest/read-inputs';
import { parsePage } from '@countermeasure/parser';
import { EXIT, UsageError } from '../exit-codes.ts';

const FORMATS = ['json', 'text'];

export async function parse(inputs: string[], { format }: { format: string }): Promise<void> {
  if (!FORMATS.includes(format))
    throw new UsageError(`There is no format ${format}; there are ${FORMATS.join(' and ')}.`);
  for (const listed of await listInputs(inputs)) {
    const input = await readInput(listed, process.stdin);
    if ('reason' in input) {
      console.error(`${input.label}: ${input.reason}`);
      process.exitCode = EXIT.SOME_FAILED;
      continue;
    }
    const page = parsePage(input.bytes, input.mediaType ? { mediaType: input.mediaType } : {});
    if (format === 'text') process.stdout.write(`${page.article.title}\n\n${page.article.text}\n`);
    else process.stdout.write(`${JSON.stringify(page, null, process.stdout.isTTY ? 2 : 0)}\n`);
  }
}
