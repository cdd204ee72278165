/** Byte order marks: the one declaration inside the bytes that is practically never wrong. */

/** `length` is that of the mark, in bytes. */
export type MarkedEncoding = { encoding: string; length: number };

/** UTF-32LE's mark begins with UTF-16LE's, so the longer ones come first. */
const MARKS: [number[], string][] = [
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
];

/** The encoding a byte order mark names and how many bytes the mark takes. */
export function readByteOrderMark(bytes: Uint8Array): MarkedEncoding | undefined {
  for (const [mark, encoding] of MARKS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, length: mark.length };
  }
  return undefined;
}

/** UTF-32, which no browser decodes any more; numbers that are no code point become U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): { text: string; cutOff: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, littleEndian);
    const sound = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    parts.push(String.fromCodePoint(sound ? point : 0xfffd));
  }
  return { text: parts.join(''), cutOff: bytes.length % 4 !== 0 };
}
