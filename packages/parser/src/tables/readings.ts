/**
 * Pinyin readings of GBK characters, as the mirrors write them behind a character: `國` → guó. Tones may be missing and ü may
 * stand as u or v; a polyphone has all its readings. Built at first use.
 */
import { gbkCodec } from '../gbk/gbk-codec.ts';
import { CHARACTERS_BY_SYLLABLE } from './readings.zh.ts';

export type Readings = {
  /** Can the character with this GBK code be read so? */
  fits(code: number, syllable: string): boolean;
  /** Does a reading of the character begin so? */
  begins(code: number, start: string): boolean;
  /** GBK codes of all characters with this reading. */
  codesOf(syllable: string): readonly number[];
};

let readings: Readings | undefined;

export function pinyinReadings(): Readings {
  readings ??= build();
  return readings;
}

const withoutTones = (syllable: string) =>
  syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');

function build(): Readings {
  const { codeOf } = gbkCodec();
  const codes = new Map<string, Set<number>>();
  for (const entry of CHARACTERS_BY_SYLLABLE) {
    const at = entry.search(/[一-鿿]/);
    const syllable = entry.slice(0, at);
    const plain = withoutTones(syllable);
    for (const form of new Set([syllable, plain, plain.replace('ü', 'u'), plain.replace('ü', 'v')])) {
      const set = codes.get(form) ?? new Set();
      codes.set(form, set);
      for (let i = at; i < entry.length; i++) set.add(codeOf[entry.charCodeAt(i)] as number);
    }
  }
  const none: ReadonlySet<number> = new Set();
  const lists = new Map<string, readonly number[]>();
  // As the page writes them; only what is a syllable is kept, so that a hostile page can't fill it.
  const known = new Map<string, ReadonlySet<number>>();
  const setOf = (syllable: string) => {
    const seen = known.get(syllable);
    if (seen) return seen;
    const set = codes.get(normalise(syllable));
    if (set) known.set(syllable, set);
    return set ?? none;
  };
  return {
    fits: (code, syllable) => setOf(syllable).has(code),
    begins(code, start) {
      const wanted = normalise(start);
      for (const [syllable, set] of codes) if (syllable.startsWith(wanted) && set.has(code)) return true;
      return false;
    },
    codesOf(syllable) {
      const list = lists.get(syllable) ?? [...setOf(syllable)];
      lists.set(syllable, list);
      return list;
    },
  };
}

/** The mirrors' letters are GBK's: ɑ and ɡ stand for a and g in a few of them. */
const normalise = (syllable: string) =>
  syllable.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g').toLowerCase();

export type Annotation = { syllable: string; end: number };

/** `(guó)` or `（guó）` at this place of the text: the syllable and the place behind the closing bracket. Fails in constant time. */
export function readAnnotation(text: string, at: number): Annotation | undefined {
  const opening = text.charCodeAt(at);
  return opening === 0x28 || opening === 0xff08 ? readSyllable(text, at + 1) : undefined;
}

/** `guó)` at this place, as it stands behind a `?` that swallowed the opening bracket. Some mirrors put a space before the closing one. */
export function readSyllable(text: string, at: number): Annotation | undefined {
  const letters = endOfLetters(text, at);
  const end = text.charCodeAt(letters) === 0x20 ? letters + 1 : letters;
  const closing = text.charCodeAt(end);
  if (letters === at || letters - at > LONGEST || (closing !== 0x29 && closing !== 0xff09)) return undefined;
  return { syllable: text.slice(at, letters), end: end + 1 };
}

/** `(guó` at this place, cut off before its closing bracket. */
export function readCutOff(text: string, at: number): Annotation | undefined {
  const opening = text.charCodeAt(at);
  if (opening !== 0x28 && opening !== 0xff08) return undefined;
  const end = endOfLetters(text, at + 1);
  return end === at + 1 || end - at - 1 > LONGEST ? undefined : { syllable: text.slice(at + 1, end), end };
}

/** Letters of the longest syllables, zhuāng and its like. */
const LONGEST = 6;

function endOfLetters(text: string, at: number): number {
  let end = at;
  while (end - at <= LONGEST && isPinyinLetter(text.charCodeAt(end))) end++;
  return end;
}

const TONED = new Set(Array.from('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿɑɡ', (letter) => letter.charCodeAt(0)));
function isPinyinLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || TONED.has(unit);
}
