/**
 * Simplified and traditional forms of single characters, from OpenCC's character lists (Apache-2.0, see script-characters.zh.ts):
 * `國` → `国`, `发` → `發`. First choice only; words are looked at elsewhere. Built at first use.
 */
import { SIMPLIFIED_TO_TRADITIONAL, TRADITIONAL_TO_SIMPLIFIED } from './script-characters.zh.ts';

export type ScriptForms = {
  /** Simplified form of a character that has another one. */
  toSimplified: Map<string, string>;
  /** Traditional forms of a character, the most usual first; the character itself may be among them (后 → 后 後). */
  toTraditional: Map<string, string[]>;
  /** Per UTF-16 unit: 1 where a character that has a simplified form begins so. */
  isConverted: Uint8Array;
  /** Per UTF-16 unit: written so only in simplified text, only in traditional, or neither. */
  script: Uint8Array;
};

const SIMPLIFIED = 1;
const TRADITIONAL = 2;

let forms: ScriptForms | undefined;

export function scriptForms(): ScriptForms {
  forms ??= build();
  return forms;
}

const entriesOf = (list: string) =>
  list
    .trim()
    .split(/[|\n]/)
    .map((entry) => entry.split(' '));

function build(): ScriptForms {
  const toSimplified = new Map<string, string>();
  for (const [from = '', to = ''] of entriesOf(TRADITIONAL_TO_SIMPLIFIED)) if (from !== to) toSimplified.set(from, to);
  const toTraditional = new Map<string, string[]>();
  for (const [from = '', ...to] of entriesOf(SIMPLIFIED_TO_TRADITIONAL)) toTraditional.set(from, to);
  // OpenCC writes the variants 爲 and 衆 first; most sites write 為 and 眾, and either is the traditional form.
  toTraditional.set('为', ['為', '爲']);
  toTraditional.set('众', ['眾', '衆']);
  const script = new Uint8Array(0x10000);
  for (const [char, traditional] of toTraditional) {
    if (char.length === 1 && !traditional.includes(char) && !OLD_CHARACTERS.has(char))
      script[char.charCodeAt(0)] = SIMPLIFIED;
  }
  for (const char of toSimplified.keys()) {
    if (char.length === 1 && !toTraditional.has(char) && !BOTH_SCRIPTS.has(char))
      script[char.charCodeAt(0)] = TRADITIONAL;
  }
  const isConverted = new Uint8Array(0x10000);
  for (const char of toSimplified.keys()) isConverted[char.charCodeAt(0)] = 1;
  return { toSimplified, toTraditional, isConverted, script };
}

/** The text with each character in its simplified form; a text that has no other is returned itself. */
export function simplifiedText(text: string): string {
  const { toSimplified, isConverted } = scriptForms();
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (isConverted[text.charCodeAt(at)] === 0) continue;
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    const simplified = toSimplified.get(char);
    if (simplified !== undefined) {
      out += text.slice(from, at) + simplified;
      from = at + char.length;
    }
    at += char.length - 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

/** Written so only in simplified text: it has traditional forms, and is none of them. */
export function isSimplifiedOnly(char: string): boolean {
  return char.length === 1 && scriptForms().script[char.charCodeAt(0)] === SIMPLIFIED;
}

/** Written so only in traditional text (著 and 乾 are not: simplified text has them too, in 著名 and 乾隆). */
export function isTraditionalOnly(char: string): boolean {
  return char.length === 1 && scriptForms().script[char.charCodeAt(0)] === TRADITIONAL;
}

/** Simplified forms that are old characters of their own: 皇后, 公里, 姓范. Traditional text has them, and converters leave them. */
const OLD_CHARACTERS = new Set(
  '范后里余征云采斗游占干准冲丑丰划伙淀朴咨筑吁秃朱卷杰几了克姜秋松面只系制志致谷郁困辟舍沈台于岩',
);

/** Characters of simplified text that OpenCC lists as traditional: 乾隆, 瞭望, 慰藉, 宫商角徵羽. */
const BOTH_SCRIPTS = new Set('乾瞭藉麽徵著馀');
