import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInputs } from './read-inputs.ts';

async function* stdin(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function labels(names: string[], input = stdin()) {
  const seen: string[] = [];
  for await (const item of readInputs(names, input))
    seen.push('reason' in item ? `! ${item.reason}` : `${item.label.split('/').at(-1)} ${item.mediaType}`);
  return seen;
}

test('a folder gives its pages in name order, subfolders too, nothing hidden or foreign', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  mkdirSync(join(folder, 'b'));
  for (const name of ['c.txt', 'a.HTML', 'b/d.htm', '.hidden.txt', 'picture.png'])
    writeFileSync(join(folder, name), name);
  expect(await labels([folder])).toEqual(['a.HTML text/html', 'd.htm text/html', 'c.txt text/plain']);
});

test('standard input is read to its end', async () => {
  const items = [];
  for await (const item of readInputs(['-'], stdin('国家', '反诈'))) items.push(item);
  expect(items).toMatchObject([{ label: '-' }]);
  expect(Buffer.from((items[0] as { bytes: Uint8Array }).bytes).toString()).toBe('国家反诈');
});

test('what cannot be read is named with its reason, and the rest goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'inputs-'));
  writeFileSync(join(folder, 'a.txt'), 'a');
  expect(await labels([join(folder, 'none.txt'), 'https://example.org/', join(folder, 'a.txt')])).toEqual([
    '! There is no such file or folder.',
    expect.stringMatching(/^! Addresses are not fetched yet/),
    'a.txt text/plain',
  ]);
});
