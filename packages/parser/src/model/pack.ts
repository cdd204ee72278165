/**
 * How the shares of the language model are packed into a string of printable ASCII: one symbol (0–90) a character, so that what
 * compresses the package sees them as they are; numbers take one symbol or more, shares one each on a logarithmic scale down to
 * 1e-9 (within 12 %, finer than smoothing is true). Both the builder and the reader use this file.
 */

const SYMBOLS = 91;
/** Behind the quote and before the backslash, which a string literal would have to escape. */
const FIRST = 0x23;
const BACKSLASH = 0x5c;
/** Symbols below this end a number, the others carry on. */
const ENDING = 60;
const CARRYING = SYMBOLS - ENDING;
const STEPS_PER_E = 4.3;

export const quantiseShare = (share: number) => Math.min(SYMBOLS - 1, Math.round(-Math.log(share) * STEPS_PER_E));
const RESTORED = Float64Array.from({ length: SYMBOLS }, (_, step) => Math.exp(-step / STEPS_PER_E));
export const restoreShare = (step: number) => RESTORED[step] as number;

export function writeSymbol(symbol: number): string {
  const code = FIRST + symbol;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

export function writeNumber(value: number): string {
  if (value < ENDING) return writeSymbol(value);
  const more = value - ENDING;
  return writeSymbol(ENDING + (more % CARRYING)) + writeNumber(Math.floor(more / CARRYING));
}

export class PackReader {
  private at = 0;
  private readonly packed: string;
  constructor(packed: string) {
    this.packed = packed;
  }
  symbol(): number {
    const code = this.packed.charCodeAt(this.at++);
    return code < BACKSLASH ? code - FIRST : code - FIRST - 1;
  }
  number(): number {
    let value = 0;
    for (let place = 1; ; place *= CARRYING) {
      const symbol = this.symbol();
      value += symbol * place;
      if (symbol < ENDING) return value;
    }
  }
}
