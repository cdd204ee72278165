/** Turns what the operator names (files, folders, `-`) into inputs, one at a time: a folder of any size is never in memory whole. */
import { opendir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';

export type Input = {
  /** What the operator calls it: the path as given, `-` for standard input. */
  label: string;
  bytes: Uint8Array;
  mediaType?: string;
};

/** An input that cannot be read, with a sentence that says why. */
export type UnreadableInput = { label: string; reason: string };

/** Pages are far smaller; a larger file is something else, and reading it whole could exhaust the memory. */
const LARGEST_INPUT = 50 * 1024 * 1024;

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.shtml': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
};

/** Files in a folder are taken in name order, hidden ones and those of other kinds left out; a file named outright is always taken. */
export async function* readInputs(
  names: string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Input | UnreadableInput> {
  for (const name of names) {
    if (name === '-') yield await readStream(stdin);
    else if (/^https?:\/\//i.test(name))
      yield { label: name, reason: 'Addresses are not fetched yet. Save the page to a file and ingest that.' };
    else yield* readPath(name);
  }
}

async function* readPath(path: string): AsyncGenerator<Input | UnreadableInput> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => explain(path, error));
  if ('reason' in found) yield found;
  else if (found.isDirectory()) yield* readFolder(path);
  else yield await readOne(path, found.size);
}

async function* readFolder(folder: string): AsyncGenerator<Input | UnreadableInput> {
  const names: { name: string; isFolder: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) names.push({ name: entry.name, isFolder: true });
    else if (entry.isFile() && extname(entry.name).toLowerCase() in MEDIA_TYPES)
      names.push({ name: entry.name, isFolder: false });
  }
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of names)
    yield* isFolder ? readFolder(join(folder, name)) : readPath(join(folder, name));
}

async function readOne(path: string, size: number): Promise<Input | UnreadableInput> {
  if (size > LARGEST_INPUT)
    return { label: path, reason: `It has ${Math.round(size / 1048576)} MiB; a page may have 50 MiB at the most.` };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => explain(path, error));
  if ('reason' in bytes) return bytes;
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  return {
    label: relative('.', path).startsWith('..') ? path : relative('.', path) || path,
    bytes,
    ...(mediaType ? { mediaType } : {}),
  };
}

async function readStream(stdin: AsyncIterable<Uint8Array>): Promise<Input | UnreadableInput> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    size += chunk.length;
    if (size > LARGEST_INPUT) return { label: '-', reason: 'Standard input has more than 50 MiB.' };
    chunks.push(chunk);
  }
  return { label: '-', bytes: Buffer.concat(chunks) };
}

function explain(path: string, error: NodeJS.ErrnoException): UnreadableInput {
  const known: Record<string, string> = {
    ENOENT: 'There is no such file or folder.',
    EACCES: 'It may not be read by this user.',
    ELOOP: 'Its links go round in a circle.',
  };
  return { label: path, reason: known[error.code ?? ''] ?? error.message };
}
