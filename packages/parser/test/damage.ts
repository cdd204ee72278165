/**
 * The mirrors' damage done to a clean text, with the way back kept: each byte knows the clean character it came from. Works as the
 * project's simulator does: (1) simplified → traditional one to one, (2) pinyin behind key characters in the GBK bytes, broken
 * pairs swallowed as `?`, (3) full-width marks narrowed in the bytes, what can't be paired dropped.
 */
import { readFileSync } from 'node:fs';
import { gbkCodec } from '../src/gbk/gbk-codec.ts';
import { CHARACTERS_BY_SYLLABLE } from '../src/tables/readings.zh.ts';
import { isTraditionalOnly } from '../src/tables/script-forms.ts';
import { PythonRandom } from './python-random.ts';

type Tables = {
  simplified_to_traditional: Record<string, string>;
  pinyin_by_frequency: Record<string, string>;
  seed_keys: string[];
};
export const TABLES: Tables = JSON.parse(readFileSync(new URL('./damage-tables.json', import.meta.url), 'utf8'));

/** One mirror's habits: what it annotates and how, and which marks it narrows. */
export type Site = { keys: [char: string, reading: string][]; punctuation: string; toneless: boolean };

export function site(seed: number): Site {
  const rng = new PythonRandom(seed);
  const ranked = Object.entries(TABLES.pinyin_by_frequency);
  const size = rng.choice([40, 80, 150, 300, 600]);
  const keys = ranked.slice(0, size).filter(() => rng.random() < 0.85);
  const punctuation = rng.choice(['！；', '！；，', '！；，：', '！；（）', '！；，：（）？']);
  return { keys, punctuation, toneless: rng.random() < 0.2 };
}

/**
 * A mirror with a far longer list than any seen: half of all traditional characters. It puts shifts in three times as many places,
 * for measuring on few texts.
 */
export function wideSite(seed: number): Site {
  const rng = new PythonRandom(seed);
  const readings = new Map<string, string>();
  for (const entry of CHARACTERS_BY_SYLLABLE) {
    const syllable = entry.replace(/[一-鿿]+$/, '');
    if (/[\u0300\u0301\u0304\u030c]/.test(syllable.normalize('NFD')))
      for (const char of entry.slice(syllable.length)) readings.set(char, syllable);
  }
  const keys = [...readings].filter(([char]) => isTraditionalOnly(char) && rng.random() < 0.5);
  return {
    keys,
    punctuation: rng.choice(['！；', '！；，：', '！；（）', '！；，：（）？']),
    toneless: rng.random() < 0.2,
  };
}

export function seedPageSite(): Site {
  const readings = TABLES.pinyin_by_frequency;
  const keys = [...TABLES.seed_keys].flatMap((char): [string, string][] => {
    const reading = readings[char];
    return reading === undefined ? [] : [[char, reading]];
  });
  return { keys, punctuation: '！；，：（）', toneless: false };
}

/** A byte and the clean character it belongs to: its UTF-16 offset, or INSERTED. */
type Bytes = { byte: number[]; from: number[] };
export const INSERTED = -1;
/** A page character made of bytes of different characters. */
export const BROKEN = -2;

/**
 * A damaged page. `from[i]` says which clean character page unit i shows whole, INSERTED, or BROKEN; `kept[c]` how many bytes of
 * clean character c are still there; the straddles are the clean characters whose last byte began a key or a mark.
 */
export type Damaged = {
  page: string;
  from: number[];
  kept: Uint8Array;
  keyStraddles: Set<number>;
  markStraddles: Set<number>;
};

export function damage(clean: string, { keys, punctuation, toneless }: Site): Damaged {
  const { charOf, valid } = gbkCodec();
  const traditional = Array.from(clean, (char) => TABLES.simplified_to_traditional[char] ?? char).join('');
  let data = bytesOf(
    traditional,
    Array.from(traditional, (_, i) => i),
  );
  const keyStraddles = new Set<number>();
  for (const [char, reading] of keys) {
    const written = toneless ? reading.normalize('NFD').replace(/\p{Mn}/gu, '') : reading;
    const insertion = bytesOf(`(${written})`, []);
    const done = replacePair(data, bytesOf(char, []), (pair) => ({
      byte: [...pair.byte, ...insertion.byte],
      from: [...pair.from, ...insertion.byte.map(() => INSERTED)],
    }));
    data = done.data;
    for (const origin of done.straddles) keyStraddles.add(origin);
  }
  const swallowed: Bytes = { byte: [], from: [] };
  for (let i = 0; i < data.byte.length; i++) {
    const first = data.byte[i] as number;
    const isPair = i + 1 < data.byte.length && valid[first * 256 + (data.byte[i + 1] as number)];
    if (first < 0x80 || isPair) {
      const end = first < 0x80 ? i + 1 : i + 2;
      swallowed.byte.push(...data.byte.slice(i, end));
      swallowed.from.push(...data.from.slice(i, end));
    } else {
      swallowed.byte.push(0x3f);
      swallowed.from.push(BROKEN);
    }
    if (first >= 0x80) i++;
  }
  data = swallowed;
  const markStraddles = new Set<number>();
  for (const mark of punctuation) {
    const narrow = mark.charCodeAt(0) - 0xfee0;
    const done = replacePair(data, bytesOf(mark, []), (pair) => ({
      byte: [narrow],
      from: [pair.from[0] === pair.from[1] ? (pair.from[0] as number) : BROKEN],
    }));
    data = done.data;
    for (const origin of done.straddles) markStraddles.add(origin);
  }
  const from: number[] = [];
  const kept = new Uint8Array(clean.length);
  const keep = (i: number) => {
    const origin = data.from[i] as number;
    if (origin >= 0) kept[origin] = (kept[origin] as number) + 1;
  };
  let page = '';
  for (let i = 0; i < data.byte.length; ) {
    const first = data.byte[i] as number;
    const pair = first * 256 + (data.byte[i + 1] ?? 0);
    if (first < 0x80) {
      page += String.fromCharCode(first);
      from.push(whole(data, i, 1, clean));
      keep(i);
      // A mark that was narrowed whole has lost nothing.
      if ((data.from[i] as number) >= 0 && from.at(-1) !== BROKEN && clean.charCodeAt(data.from[i] as number) > 0x7f)
        keep(i);
      i++;
    } else if (i + 1 < data.byte.length && valid[pair]) {
      page += charOf[pair];
      from.push(whole(data, i, 2, clean));
      keep(i);
      keep(i + 1);
      i += 2;
    } else {
      i++;
    }
  }
  return { page, from, kept, keyStraddles, markStraddles };
}

/** GBK bytes; characters GBK lacks are left out, as the mirrors lose them too. */
function bytesOf(text: string, origins: readonly number[]): Bytes {
  const { codeOf } = gbkCodec();
  const bytes: Bytes = { byte: [], from: [] };
  for (let i = 0; i < text.length; i++) {
    const code = codeOf[text.charCodeAt(i)] as number;
    const origin = origins[i] ?? INSERTED;
    if (code === 0) continue;
    if (code >= 0x80) {
      bytes.byte.push(code >> 8);
      bytes.from.push(origin);
    }
    bytes.byte.push(code & 0xff);
    bytes.from.push(origin);
  }
  return bytes;
}

/** The character that `length` bytes from `at` are, all of them, or BROKEN. */
function whole(data: Bytes, at: number, length: number, clean: string): number {
  const origin = data.from[at] as number;
  if (length === 1) return isHalf(data, at, clean) ? BROKEN : origin;
  return data.from[at + 1] === origin ? origin : BROKEN;
}

/** An ASCII byte that is the trail byte of a two-byte character: those start at 40, the narrowed marks lie below. */
function isHalf(data: Bytes, at: number, clean: string): boolean {
  const origin = data.from[at] as number;
  return origin >= 0 && clean.charCodeAt(origin) > 0x7f && (data.byte[at] as number) >= 0x40;
}

function replacePair(data: Bytes, pair: Bytes, make: (found: Bytes) => Bytes): { data: Bytes; straddles: number[] } {
  if (!hasPair(data.byte, pair.byte)) return { data, straddles: [] };
  const out: Bytes = { byte: [], from: [] };
  const straddles: number[] = [];
  for (let i = 0; i < data.byte.length; ) {
    if (data.byte[i] === pair.byte[0] && data.byte[i + 1] === pair.byte[1]) {
      const found = { byte: data.byte.slice(i, i + 2), from: data.from.slice(i, i + 2) };
      if (found.from[0] !== found.from[1]) straddles.push(found.from[0] as number);
      const made = make(found);
      out.byte.push(...made.byte);
      out.from.push(...made.from);
      i += 2;
    } else {
      out.byte.push(data.byte[i] as number);
      out.from.push(data.from[i] as number);
      i++;
    }
  }
  return { data: out, straddles };
}

/** Most keys of a long list are not on the page: asked before everything is copied. */
function hasPair(bytes: readonly number[], [first, second]: readonly number[]): boolean {
  for (let i = bytes.indexOf(first as number); i >= 0; i = bytes.indexOf(first as number, i + 1))
    if (bytes[i + 1] === second) return true;
  return false;
}
