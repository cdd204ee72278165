/**
 * GBK both ways, by character: `国` ⇄ B9FA. The platform's decoder names the characters, our own rows say which pairs exist.
 * Built at first use (about 5 ms).
 */
import { buildValidity } from './gbk-rows.ts';

export type GbkCodec = {
  /** 1 where `lead * 256 + trail` is a character. */
  valid: Uint8Array;
  /** The character of a code, '' where there is none. */
  charOf: string[];
  /** Code of a character by its UTF-16 unit: below 0x80 the ASCII byte, else lead * 256 + trail, 0 where GBK has none (and for NUL). */
  codeOf: Uint16Array;
};

let codec: GbkCodec | undefined;

export function gbkCodec(): GbkCodec {
  codec ??= build();
  return codec;
}

function build(): GbkCodec {
  const valid = buildValidity();
  const codes: number[] = [];
  for (let code = 0x8140; code < 0x10000; code++) if (valid[code]) codes.push(code);
  const bytes = new Uint8Array(codes.length * 2);
  for (const [i, code] of codes.entries()) {
    bytes[2 * i] = code >> 8;
    bytes[2 * i + 1] = code & 0xff;
  }
  const chars = new TextDecoder('gbk').decode(bytes);
  const charOf: string[] = new Array(0x10000).fill('');
  const codeOf = new Uint16Array(0x10000);
  for (let byte = 0; byte < 0x80; byte++) {
    charOf[byte] = String.fromCharCode(byte);
    codeOf[byte] = byte;
  }
  for (const [i, code] of codes.entries()) {
    charOf[code] = chars.charAt(i);
    codeOf[chars.charCodeAt(i)] = code;
  }
  return { valid, charOf, codeOf };
}

let browserCodes: Map<string, number> | undefined;

/** What browsers read pairs as that are no GBK characters: private-use characters, and the euro sign for a lone 80. */
function privateCodes(): Map<string, number> {
  if (browserCodes) return browserCodes;
  const { valid } = gbkCodec();
  const decoder = new TextDecoder('gbk');
  browserCodes = new Map([['\u20ac', 0x80]]);
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (valid[lead * 256 + trail]) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd') browserCodes.set(char, lead * 256 + trail);
    }
  }
  return browserCodes;
}

/** The pair that a browser read as this private-use character, or 0. */
export const privateCode = (char: string) => privateCodes().get(char) ?? 0;

/** The bytes that a browser would have read as this text, or undefined where none could. */
export function encodeAsBrowsersRead(text: string): Uint8Array | undefined {
  const { codeOf } = gbkCodec();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = codeOf[text.charCodeAt(i)] || privateCodes().get(text.charAt(i));
    if (!code) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The text's GBK bytes, or undefined where a character has none. */
export function encodeGbk(text: string): Uint8Array | undefined {
  const { codeOf } = gbkCodec();
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = codeOf[unit] as number;
    if (code === 0 && unit !== 0) return undefined;
    if (code < 0x80) bytes.push(code);
    else bytes.push(code >> 8, code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** The text of GBK bytes, or undefined where a pair is no character. */
export function decodeGbk(bytes: Uint8Array): string | undefined {
  const { charOf } = gbkCodec();
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x80) {
      text += charOf[byte];
      continue;
    }
    const char = charOf[byte * 256 + (bytes[++i] ?? 0)];
    if (!char) return undefined;
    text += char;
  }
  return text;
}
