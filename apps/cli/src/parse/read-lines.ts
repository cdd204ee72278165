/** Bytes that come in chunks to lines of bytes, never holding more than one line; a longer line than allowed is passed over and named. */

/** A page may have 5 MB; as JSON with every character escaped it has six times as many bytes. */
export const LONGEST_LINE = 32 * 1024 * 1024;

const NEWLINE = 0x0a;

/** `number` counts from 1; `bytes` is missing where the line was too long. */
export type Line = { number: number; bytes?: Uint8Array };

export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size <= longest) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = size <= longest ? { number, bytes: Buffer.concat(parts) } : { number };
    number++;
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
