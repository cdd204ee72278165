/** The number that a figure's words say: 6亿8千万 is 680,000,000, 一万二千 is 12,000, 十二 is 12, 两 is 2. Words that count nothing make 0. */
import { NUMERALS, SCALES } from '../../tables/quantities.zh.ts';

/** Digits with scales: each number times the scales behind it, a smaller scale inside a larger one included. 余 and 多 change nothing. */
export function figureValue(words: string): number {
  let total = 0;
  for (const part of words.replace(/[,余多几 \u00a0]/g, '').matchAll(/(\d+(?:\.\d+)?)([百千万亿]*)/g)) {
    let value = Number(part[1]);
    for (const scale of part[2] as string) value *= SCALES[scale] as number;
    total += value;
  }
  // 1.2 × 10,000 must be 12,000 and not 12,000.000000000002.
  return Number(total.toPrecision(12));
}

/** A number in Chinese words: sections of ten thousand, tens and hundreds inside them. */
export function wordedValue(words: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const char of words) {
    const scale = SCALES[char];
    if (scale === undefined) digit = NUMERALS[char] ?? digit;
    else if (scale < 1e4) {
      section += (digit || 1) * scale;
      digit = 0;
    } else {
      total = (total + (section + digit || 1)) * scale;
      section = 0;
      digit = 0;
    }
  }
  return total + section + digit;
}
