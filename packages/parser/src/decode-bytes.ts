/**
 * Bytes to text: the first stage. A page's charset is what its bytes are, not what it says: pages in GBK that declare
 * UTF-8 are common, and so is the reverse. A byte order mark wins, then valid UTF-8, then the encoding whose text reads
 * like Chinese; a declaration decides only where the bytes leave the choice open. A string passes through; half a surrogate
 * pair is no character in it, as broken bytes are none.
 *
 *     B9FABCD2 declared utf-8  →  国家, encoding gbk, diagnostic CHARSET_MISMATCH
 */
import { decodeUtf32, readByteOrderMark } from './decode/byte-order-mark.ts';
import { declaredCharset } from './decode/declared-charset.ts';
import { canonicalEncoding, decodeLeniently, decodeStrictly, hasFourByteSequence } from './decode/encoding-names.ts';
import { fileSignature } from './decode/file-signature.ts';
import { guessEncoding } from './decode/guess-encoding.ts';
import { readHongKongCharacters } from './decode/hong-kong-characters.ts';
import { findSegments, type Segment, weighMixture } from './decode/mixed-encodings.ts';
import { type MediaType, sniffMediaType } from './decode/sniff-media-type.ts';
import type { Certainty, DecodedText, Diagnosed, Diagnostic } from './parsed-page.ts';

/** `text` is the decoded source (markup and all); `byteOffset` is where it starts in the bytes, behind a byte order mark. */
export type DecodedSource = DecodedText & { mediaType: MediaType; byteOffset: number };
/** Claims of the caller or the server, which are checked. */
export type DecodeOptions = { mediaType?: string; charset?: string };

/** Bytes that are looked at for a second encoding when one is chosen; the whole page is when it is decoded. */
const MIXTURE_BYTES = 1_000_000;
/** Pieces that read well in one of the two encodings, of all bytes beyond ASCII. */
const SURE_MIXTURE = 0.8;

/** `isGarbage`: nothing is declared, and no encoding makes the bytes read like a text. */
type Choice = { encoding: string; certainty: Certainty; byteOffset: number; isGarbage?: boolean };

/** A lead this wide (of a scale from −2 to 1) is sure; page 13's GBK leads Big5 by about 0.5. */
const SURE_LEAD = 0.2;
/** Below this score (on the same scale) a guess is chance: a text of rare words alone has about 0.3. */
const READABLE = 0.15;

/** Decodes `input`; never throws on content. Bytes that fit no sequence become U+FFFD, a sequence cut off at the end is left out. */
export function decodeBytes(input: Uint8Array | string, options: DecodeOptions = {}): Diagnosed<DecodedSource> {
  if (typeof input === 'string') {
    const mediaType = sniffMediaType(input, options.mediaType);
    const value = {
      // Between the halves of a pair may stand what is dropped later: then they would become a character that nobody wrote.
      text: input.toWellFormed(),
      encoding: 'unicode',
      certainty: 'CERTAIN' as const,
      layers: [],
      mediaType,
      byteOffset: 0,
    };
    return { value, diagnostics: [] };
  }
  const diagnostics: Diagnostic[] = [];
  const declared = declaredCharset(input, options);
  const claimed = declared === undefined ? undefined : canonicalEncoding(declared);
  const { encoding, certainty, byteOffset, isGarbage } = chooseEncoding(input, claimed);
  const body = input.subarray(byteOffset);
  const segments = findSegments(body, encoding);
  const { text, cutOff } = decodeSegments(body, segments);

  const format = fileSignature(input);
  if (format !== undefined)
    diagnostics.push({ code: 'NOT_TEXT', message: `The input is no page but a file: ${format}.` });
  else if (isGarbage)
    diagnostics.push({ code: 'NOT_TEXT', message: 'In no encoding of Chinese pages do the bytes read like a text.' });
  if (declared !== undefined && claimed === undefined) {
    diagnostics.push({
      code: 'UNKNOWN_CHARSET',
      message: `The declared charset “${declared}” is unknown and was ignored.`,
    });
  } else if (claimed !== undefined && !agree(claimed, encoding)) {
    const message = `The page declares ${claimed}, but its bytes are ${encoding}.`;
    diagnostics.push({ code: 'CHARSET_MISMATCH', message });
  }
  if (segments.length > 1) {
    const others = [...new Set(segments.map((segment) => segment.encoding))].filter((name) => name !== encoding);
    const message = `The page is ${encoding}, but parts of it are ${others.join(', ')}.`;
    diagnostics.push({ code: 'MIXED_ENCODINGS', message });
  }
  if (cutOff) diagnostics.push({ code: 'TRUNCATED_INPUT', message: 'The last character was cut off and is left out.' });
  if (
    text.includes('\uFFFD') &&
    !segments.every((part) => decodeStrictly(body.subarray(part.start, part.end), webName(part.encoding)) !== undefined)
  ) {
    diagnostics.push({ code: 'UNDECODABLE_BYTES', message: `Some bytes are no ${encoding} and read as U+FFFD.` });
  }
  const mediaType = sniffMediaType(text, options.mediaType);
  const value: DecodedSource = { text, encoding, certainty, layers: [], mediaType, byteOffset };
  if (declared !== undefined) value.declared = claimed ?? declared;
  return { value, diagnostics };
}

function chooseEncoding(bytes: Uint8Array, claimed: string | undefined): Choice {
  const mark = readByteOrderMark(bytes);
  if (mark) return { encoding: mark.encoding, certainty: 'CERTAIN', byteOffset: mark.length };
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (isAscii && (claimed === undefined || claimed.startsWith('utf-16'))) return unmarked('utf-8', 'CERTAIN');
  if (isAscii && claimed !== undefined) return unmarked(claimed, 'CERTAIN');
  // Chinese text in another encoding is valid UTF-8 only by a rare accident of a few characters.
  if (decodeStrictly(bytes, 'utf-8') !== undefined) return unmarked('utf-8', 'CERTAIN');
  const mixture = weighMixture(bytes.subarray(0, MIXTURE_BYTES));
  if (mixture.utf8 > 0 && mixture.utf8 + mixture.gbk > SURE_MIXTURE * (mixture.utf8 + mixture.gbk + mixture.rest))
    return unmarked(mixture.utf8 >= mixture.gbk ? 'utf-8' : 'gbk', mixture.rest === 0 ? 'CERTAIN' : 'PROBABLE');
  const guess = guessEncoding(bytes, claimed);
  const certainty = guess.lead >= SURE_LEAD ? 'CERTAIN' : 'PROBABLE';
  if (guess.encoding !== 'gb18030') {
    const isGarbage = claimed === undefined && guess.score < READABLE && guess.encoding !== 'windows-1252';
    return { ...unmarked(guess.encoding, certainty), isGarbage };
  }
  return unmarked(claimed === 'gb18030' || hasFourByteSequence(bytes) ? 'gb18030' : 'gbk', certainty);
}

const unmarked = (encoding: string, certainty: Certainty): Choice => ({ encoding, certainty, byteOffset: 0 });

function decodeSegments(bytes: Uint8Array, segments: Segment[]): { text: string; cutOff: boolean } {
  const decoded = segments.map(({ start, end, encoding }) => decodeAs(bytes.subarray(start, end), encoding));
  return { text: decoded.map((part) => part.text).join(''), cutOff: decoded.at(-1)?.cutOff === true };
}

function decodeAs(bytes: Uint8Array, encoding: string): { text: string; cutOff: boolean } {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  const decoded = decodeLeniently(bytes, encoding);
  return encoding === 'big5' ? { ...decoded, text: readHongKongCharacters(decoded.text) } : decoded;
}

const webName = (encoding: string) => (encoding.startsWith('utf-32') ? 'utf-8' : encoding);

/** GBK and GB18030 are one decoder, so a page that names the other did not lie. */
function agree(claimed: string, encoding: string): boolean {
  const family = (name: string) => (name === 'gbk' ? 'gb18030' : name);
  return family(claimed) === family(encoding);
}
