/**
 * The page as the mirror's bytes: one token a UTF-16 unit, an ASCII byte or a GBK pair. What GBK lacks was put there after the
 * damage, so it is OPAQUE and no shifted run crosses it.
 */
import { gbkCodec, privateCode } from '../../gbk/gbk-codec.ts';

export const OPAQUE = 0xffff;

export type Page = { text: string; tokens: Uint16Array };

/** ASCII bytes that are the low half of a full-width mark, and may therefore be one narrowed: ! ; , : ( ) ? */
const NARROW = new Set([0x21, 0x3b, 0x2c, 0x3a, 0x28, 0x29, 0x3f]);
export const isNarrowMark = (token: number) => NARROW.has(token);

/** Tokens of the text, one for each UTF-16 unit. */
export function pageTokens(text: string): Uint16Array {
  const { codeOf } = gbkCodec();
  const tokens = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A browser shows a private-use character for two bytes that are none, where other decoders drop them or write `?`.
    const code = unit >= 0xe000 && unit <= 0xf8ff ? privateCode(text.charAt(i)) : (codeOf[unit] as number);
    tokens[i] = code === 0 ? OPAQUE : code;
  }
  return tokens;
}

export const isPair = (token: number) => token >= 0x8000 && token !== OPAQUE;
