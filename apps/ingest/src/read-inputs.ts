/** Turns what the operator names (files, folders, `-`) into inputs: listed first, so that progress has a total, then read one at a time. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

export type Input = {
  /** What the operator calls it: the path as given, `-` for standard input. */
  label: string;
  bytes: Uint8Array<ArrayBuffer>;
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

/** One input before it is read: where it lies, or why it cannot be read. */
export type ListedInput = { label: string; path: string } | UnreadableInput;

/** Files in a folder are taken in name order, hidden ones and those of other kinds left out; a file named outright is always taken. */
export async function listInputs(names: string[]): Promise<ListedInput[]> {
  const listed: ListedInput[] = [];
  for (const name of names) {
    if (name === '-') listed.push({ label: '-', path: '-' });
    else if (/^https?:\/\//i.test(name))
      listed.push({ label: name, reason: 'Addresses are not fetched yet. Save the page to a file and ingest that.' });
    else listed.push(...(await listPath(name)));
  }
  // Named twice, by itself and by its folder, a file is still one input.
  return [...new Map(listed.map((input) => [input.label, input])).values()];
}

async function listPath(path: string): Promise<ListedInput[]> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => explain(path, error));
  if ('reason' in found) return [found];
  if (found.isDirectory()) return listFolder(path);
  return [{ label: path, path }];
}

async function listFolder(folder: string): Promise<ListedInput[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) =>
    explain(folder, error),
  );
  if ('reason' in found) return [found];
  const entries = found.filter(({ name }) => !name.startsWith('.'));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const listed: ListedInput[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) listed.push(...(await listFolder(path)));
    else if (entry.isFile() && extname(entry.name).toLowerCase() in MEDIA_TYPES) listed.push({ label: path, path });
  }
  return listed;
}

/** The bytes of one listed input; only one is in memory at a time. */
export async function readInput(
  listed: ListedInput,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Input | UnreadableInput> {
  if ('reason' in listed) return listed;
  return listed.path === '-' ? readStream(stdin) : readFileInput(listed.path);
}

async function readFileInput(path: string): Promise<Input | UnreadableInput> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => explain(path, error));
  if ('reason' in found) return found;
  const { size } = found;
  if (size > LARGEST_INPUT)
    return { label: path, reason: `It has ${Math.round(size / 1048576)} MiB; a page may have 50 MiB at the most.` };
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => explain(path, error));
  if ('reason' in bytes) return bytes;
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  return {
    label: path,
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
