import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listInputs, readInput } from './read-inputs.ts';

async function* stdin(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

async function readAll(names: string[], input = stdin()) {
  const items = [];
  for (const listed of await listInputs(names)) items.push(await readInput(listed, input));
  return items;
}

async function labels(names: string[], input = stdin()) {
  const seen: string[] = [];
  for (const item of await readAll(names, input))
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
  const items = await readAll(['-'], stdin('国家', '反诈'));
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
