/**
 * The language model in terms of GBK tokens: whatever form a character has on the page, it is judged as its simplified form, and
 * a narrowed mark as the full-width one. White space is the border of a line, for titles break there too.
 */
import { gbkCodec } from '../../gbk/gbk-codec.ts';
import { BORDER, languageModel, UNKNOWN } from '../../model/language-model.ts';
import { scriptForms } from '../../tables/script-forms.ts';

export type TokenModel = {
  /** The token a token is judged as: 0 for white space, else the code of the simplified or full-width form. */
  plain: Uint16Array;
  /** Probability of plain token `c` after plain tokens `a` and `b`. */
  after(a: number, b: number, c: number): number;
  /** Share of each token by itself. */
  single: Float64Array;
  /** Log of the share of text that starts with this lead byte: what a pending byte is worth. */
  leadWorth: Float64Array;
};

/** 32,768 answers, half a megabyte. */
const CACHE_BITS = 15;

let tokenModel: TokenModel | undefined;

export function frameTokenModel(): TokenModel {
  tokenModel ??= build();
  return tokenModel;
}

/** Share of a character the model never saw: common Han of GB 2312, its rarer half, other Han, and what is no Han at all. */
function unseenShare(code: number): number {
  const lead = code >> 8;
  const trail = code & 0xff;
  if (code < 0x80) return 1e-6;
  if (trail >= 0xa1 && lead >= 0xb0 && lead <= 0xd7) return 4e-7;
  if (trail >= 0xa1 && lead >= 0xd8 && lead <= 0xf7) return 6e-8;
  if (lead >= 0x81 && !(lead >= 0xa1 && lead <= 0xa9)) return 3e-9;
  return 1e-9;
}

/** The width a character has in the model's text: marks wide, letters and figures narrow (３００ is 300). */
function modelForm(char: string): string {
  if ('!;,:()?'.includes(char)) return String.fromCharCode(char.charCodeAt(0) + 0xfee0);
  return /[０-９Ａ-Ｚａ-ｚ％]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
}

function build(): TokenModel {
  const { charOf, codeOf } = gbkCodec();
  const { toSimplified } = scriptForms();
  const lm = languageModel();
  const plain = new Uint16Array(0x10000);
  const id = new Uint16Array(0x10000).fill(UNKNOWN);
  const base = new Float64Array(0x10000).fill(1e-9);
  for (let code = 1; code < 0x10000; code++) {
    const char = charOf[code] as string;
    if (!char) continue;
    if (/\s/.test(char)) {
      plain[code] = BORDER;
      continue;
    }
    const simplified = toSimplified.get(modelForm(char)) ?? modelForm(char);
    plain[code] = codeOf[simplified.charCodeAt(0)] || code;
    id[code] = lm.idOf(simplified);
    base[code] = unseenShare(code);
  }
  id[0] = BORDER;
  // A converter's 著 is 着 far more often than 著, as a context and as itself.
  const zhu = codeOf['著'.charCodeAt(0)] as number;
  const idZhu = lm.idOf('著');
  id[zhu] = lm.idOf('着');
  const leadShare = new Float64Array(256).fill(1e-12);
  const single = new Float64Array(0x10000);
  for (let code = 0x8140; code < 0x10000; code++) {
    if (!charOf[code]) continue;
    const share = lm.single(id[code] as number, base[code] as number);
    single[code] = share;
    leadShare[code >> 8] = (leadShare[code >> 8] as number) + share;
  }
  // The beam asks for the same three again and again: a table of the last answers, each where its key falls.
  const keys = new Float64Array(1 << CACHE_BITS).fill(-1);
  const answers = new Float64Array(1 << CACHE_BITS);
  const ask = (a: number, b: number, c: number) => {
    const share = lm.after(id[a] as number, id[b] as number, id[c] as number, base[c] as number);
    return c === zhu ? Math.max(share, lm.after(id[a] as number, id[b] as number, idZhu, 0)) : share;
  };
  return {
    plain,
    single,
    after(a, b, c) {
      const key = (a * 0x10000 + b) * 0x10000 + c;
      const slot = Math.imul(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ c, 0xc2b2ae35) >>> (32 - CACHE_BITS);
      if (keys[slot] !== key) {
        keys[slot] = key;
        answers[slot] = ask(a, b, c);
      }
      return answers[slot] as number;
    },
    leadWorth: leadShare.map((share) => Math.log(share)),
  };
}
