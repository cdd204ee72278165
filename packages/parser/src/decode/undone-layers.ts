/** Which wrong tables a text went through before it reached us, told from the mojibake the repair stage undid. */
import type { Repair } from '../parsed-page.ts';

const HAN = /[\u3400-\u9fff]/;

/** `windows-1252` for å›½å®¶, `gbk` for 鍥藉; empty for a text that was read rightly. */
export function undoneLayers(repairs: Repair[]): string[] {
  const undone = repairs.filter((repair) => repair.kind === 'MOJIBAKE');
  return [...new Set(undone.map(({ before }) => (HAN.test(before) ? 'gbk' : 'windows-1252')))];
}
