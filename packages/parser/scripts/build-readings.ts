/**
 * Writes src/tables/readings.zh.ts: for each pinyin syllable the GBK characters that can be read so, from pinyin-pro (MIT).
 * Run it again when pinyin-pro rises: `node packages/parser/scripts/build-readings.ts`.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { gbkCodec } from '../src/gbk/gbk-codec.ts';

const { charOf } = gbkCodec();
const bySyllable = new Map<string, string>();
for (const char of charOf) {
  if (char < '一' || char > '鿿') continue;
  for (const syllable of pinyin(char, { multiple: true, type: 'array' })) {
    const plain = syllable.normalize('NFC');
    if (plain && plain !== char) bySyllable.set(plain, (bySyllable.get(plain) ?? '') + char);
  }
}
const lines = [...bySyllable].sort().map(([syllable, chars]) => `  '${syllable}${chars}',`);
const head = `/**
 * The GBK characters of each pinyin syllable, every reading of a polyphone; a syllable's letters come first, then its characters.
 * Provenance: pinyin-pro 3.29.4 (MIT), all readings; written by scripts/build-readings.ts, not by hand.
 */
export const CHARACTERS_BY_SYLLABLE: readonly string[] = [
`;
writeFileSync(new URL('../src/tables/readings.zh.ts', import.meta.url), `${head}${lines.join('\n')}\n];\n`);
