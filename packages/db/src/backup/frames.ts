/**
 * How a backup lies in its file: a line that names the format, then one zstd stream of frames. A frame is a letter, the
 * length of what follows (four bytes, big-endian) and that. H and F are JSON and the first and the last; between them each
 * table is T (JSON), any number of D (what COPY gave), E (JSON). F carries a SHA-256 of all bytes before it. A last line
 * says how long the stream is: what stands behind it, or is missing of it, is seen at once.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createZstdDecompress } from 'node:zlib';
import { DatabaseEnvironmentError } from '../environment-error.ts';

export const MAGIC = Buffer.from('COUNTERMEASURE BACKUP 1\n');
const LENGTH_DIGITS = 16;
const LAST_LINE_BYTES = lastLine(0).length;
const HEAD_BYTES = 5;
const MOST_BYTES = 64 * 1024 * 1024; // No frame is near it: a length beyond is damage, and must not be waited for.

export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'F';
export type Frame = { kind: FrameKind; payload: Buffer };

export type BackupHeader = {
  /** When the snapshot was taken. */
  madeAt: string;
  postgres: string;
  migrations: { name: string; checksum: string }[];
};
export type TableStart = { schema: string; table: string; columns: string[] };
export type TableEnd = { rows: number; sha256: string };
export type BackupFooter = {
  tables: number;
  rows: number;
  bytes: number;
  sequences: { schema: string; name: string; value: string | null }[];
  sha256: string;
};

export function lastLine(streamBytes: number): Buffer {
  return Buffer.from(`\nEND ${String(streamBytes).padStart(LENGTH_DIGITS, '0')}\n`);
}

export function encodeFrame(kind: FrameKind, payload: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 'latin1');
  head.writeUInt32BE(payload.length, 1);
  return Buffer.concat([head, payload]);
}

export const jsonFrame = (kind: FrameKind, value: object) => encodeFrame(kind, Buffer.from(JSON.stringify(value)));

/** The frames of a file, in order. Throws DatabaseEnvironmentError where it is none of ours, cut short or altered. */
export async function* readFrames(file: string): AsyncGenerator<Frame, void, undefined> {
  const length = await streamLength(file);
  const hash = createHash('sha256');
  let isDone = false;
  try {
    for await (const { kind, payload, bytes } of splitFrames(file, decompressed(file, length))) {
      if (isDone) throw damaged(file, 'it goes on after its end');
      if (kind === 'F') {
        if (jsonOf<BackupFooter>(file, payload).sha256 !== hash.digest('hex'))
          throw damaged(file, 'its SHA-256 is another');
        isDone = true;
      } else hash.update(bytes);
      yield { kind, payload };
    }
  } catch (error) {
    throw isFromZstd(error) ? damaged(file, (error as Error).message) : error;
  }
  if (!isDone) throw damaged(file, 'its end is missing');
}

/** What a JSON frame says. Throws DatabaseEnvironmentError where it was altered. */
export function jsonOf<Value>(file: string, payload: Buffer): Value {
  try {
    return JSON.parse(payload.toString()) as Value;
  } catch (error) {
    throw damaged(file, (error as Error).message);
  }
}

export const damaged = (file: string, why: string) =>
  new DatabaseEnvironmentError(`The backup ${file} is damaged or was altered: ${why}.`);

async function streamLength(file: string): Promise<number> {
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    await handle.read(start, 0, start.length, 0);
    if (!start.equals(MAGIC))
      throw new DatabaseEnvironmentError(
        `${file} is no backup of Countermeasure, or one of a version this one cannot read.`,
      );
    const { size } = await handle.stat();
    const length = size - MAGIC.length - LAST_LINE_BYTES;
    const end = Buffer.alloc(LAST_LINE_BYTES);
    await handle.read(end, 0, end.length, Math.max(0, size - LAST_LINE_BYTES));
    if (length <= 0 || !end.equals(lastLine(length))) throw damaged(file, 'its end is missing');
    return length;
  } finally {
    await handle.close();
  }
}

async function* decompressed(file: string, length: number): AsyncGenerator<Buffer, void, undefined> {
  const source = createReadStream(file, { start: MAGIC.length, end: MAGIC.length + length - 1 });
  const zstd = createZstdDecompress();
  source.on('error', (error) => zstd.destroy(error));
  try {
    yield* source.pipe(zstd) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
  }
}

async function* splitFrames(file: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame & { bytes: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD_BYTES) {
      const length = rest.readUInt32BE(1);
      if (length > MOST_BYTES) throw damaged(file, 'a part of it has no sensible length');
      const end = HEAD_BYTES + length;
      if (rest.length < end) break;
      const bytes = rest.subarray(0, end);
      yield { kind: bytes.toString('latin1', 0, 1) as FrameKind, payload: bytes.subarray(HEAD_BYTES), bytes };
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw damaged(file, 'its end is missing');
}

const isFromZstd = (error: unknown) => /^(ZSTD_|Z_|ERR_ZSTD)/.test(String((error as NodeJS.ErrnoException).code));
