/**
 * Text that was decoded with the wrong table, run by run: `å›½å®¶` → `国家` (UTF-8 read as windows-1252 or latin-1), `ÖÐ¹ú` →
 * `中国` (GBK read as latin-1; for Big5 see `big5-as-latin.ts`), `鍥藉` → `国家` (UTF-8 read as GBK). The bytes are all there, so
 * encoding it back and decoding it rightly is exact; layers are undone one after another. A run whose bytes don't add up is
 * left alone.
 */
import { decodeGbk, encodeAsBrowsersRead, gbkCodec } from '../gbk/gbk-codec.ts';
import { languageModel } from '../model/language-model.ts';
import { big5AsLatin } from './big5-as-latin.ts';
import type { Edit } from './edits.ts';

/** windows-1252's characters from 80 to 9F; its five holes pass as controls, as browsers read them. */
const HIGH_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const byteOf1252 = new Map(Array.from(HIGH_1252, (char, i) => [char, 0x80 + i]));
const WESTERN = new RegExp(`[\\x80-\\xff${HIGH_1252}]{2,}`, 'g');
/** Big5 sets a Western letter before most others; few lines hold two of them in a row. */
const WESTERN_PAIR = /[\x80-\xff][\x40-\xff]/;
const HAN = /[\u3400-\u9fff]/g;
const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/g;
/** Mean log probability a character under which a GBK reading is no news: true ones lie near -5, chance ones under -12. */
const READABLE = -8.5;
const LAYERS = 3;

export function undoMojibake(text: string): Edit[] {
  const edits = westernRuns(text);
  if (edits.length > 0) return edits;
  const lines = WESTERN_PAIR.test(text) ? big5AsLatin(text, westernBytes) : [];
  return lines.length > 0 ? lines : utf8AsGbk(text);
}

function westernRuns(text: string): Edit[] {
  const readings: { start: number; end: number; after: string; from: string; chinese: number }[] = [];
  for (const match of text.matchAll(WESTERN)) {
    const reading = readWestern(match[0]);
    if (!reading) continue;
    const chinese = reading.after.match(CHINESE)?.length ?? 0;
    readings.push({ start: match.index, end: match.index + match[0].length, chinese, ...reading });
  }
  // One run that happens to decode is French or a typo; a page of them is mojibake.
  const total = readings.reduce((sum, reading) => sum + reading.chinese, 0);
  return total < 2 ? [] : readings.map(({ start, end, after, from }) => edit(start, end, after, from));
}

function readWestern(run: string): { after: string; from: string } | undefined {
  const bytes = westernBytes(run);
  if (!bytes) return undefined;
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) {
    const deeper = utf8.length > 1 && westernBytes(utf8) ? layered(utf8, LAYERS - 1) : utf8;
    return { after: deeper, from: 'UTF-8 read as windows-1252' };
  }
  const gbk = bytes.length >= 4 && bytes.length % 2 === 0 ? decodeGbk(bytes) : undefined;
  return gbk && (gbk.match(HAN)?.length ?? 0) >= 2 && isReadable(gbk)
    ? { after: gbk, from: 'GBK read as latin-1' }
    : undefined;
}

function layered(text: string, left: number): string {
  const bytes = left > 0 ? westernBytes(text) : undefined;
  const next = bytes && decodeUtf8(bytes);
  return next === undefined ? text : layered(next, left - 1);
}

/** Bytes of a run of windows-1252 characters, undefined where one is none or nothing is above 7F. */
function westernBytes(run: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let high = false;
  for (const char of run) {
    const unit = char.charCodeAt(0);
    const byte = byteOf1252.get(char) ?? (char.length === 1 && unit < 0x100 ? unit : -1);
    if (byte < 0) return undefined;
    high ||= byte >= 0x80;
    bytes.push(byte);
  }
  return high ? Uint8Array.from(bytes) : undefined;
}

/** A line of the rare characters that UTF-8 bytes make in GBK; four whole characters can't be valid by chance. */
function utf8AsGbk(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(/[^\x00-\x7f]{4,}/g)) {
    // A UTF-8 character starts with C2 to F4 and goes on with 80 to BF: nearly all Chinese text fails that at once.
    const code = gbkCodec().codeOf[match[0].charCodeAt(0)] as number;
    if (code < 0xc200 || code > 0xf4ff || (code & 0xff) < 0x80 || (code & 0xff) > 0xbf) continue;
    const bytes = encodeAsBrowsersRead(match[0]);
    const after = bytes && decodeUtf8(bytes);
    if (after && (after.match(HAN)?.length ?? 0) >= 2 && isReadable(after)) {
      edits.push(edit(match.index, match.index + match[0].length, after, 'UTF-8 read as GBK'));
    }
  }
  return edits;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // The platform answers "not UTF-8" by a TypeError; anything else is a defect.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function isReadable(text: string): boolean {
  const model = languageModel();
  let a = 0;
  let b = 0;
  let sum = 0;
  let count = 0;
  for (const char of text.slice(0, 200)) {
    const c = model.idOf(char);
    sum += Math.log(model.after(a, b, c, 1e-8));
    count++;
    [a, b] = [b, c];
  }
  return sum / count > READABLE;
}

const edit = (start: number, end: number, after: string, from: string): Edit => ({
  start,
  end,
  after,
  kind: 'MOJIBAKE',
  certainty: 'CERTAIN',
  rule: 'wrong-table',
  reason: `${from}: the same bytes, read rightly, say “${after.length > 24 ? `${after.slice(0, 24)}…` : after}”.`,
});
