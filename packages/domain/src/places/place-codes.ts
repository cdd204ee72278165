/**
 * What a GB/T 2260 code says by itself: 石家庄市长安区 is 130102, in 130100 石家庄市, in 130000 河北省. The districts of 北京 lie in
 * the city itself: its "municipal district" 110100 is an entry of the standard and no place.
 */
import { COUNTIES } from '@countermeasure/parser/tables/counties.zh';
import { PREFECTURES, PROVINCES } from '@countermeasure/parser/tables/places.zh';

let names: Map<string, string> | undefined;

/** The full name that the standard gives; undefined where the table has no such code. */
export function nameOfCode(code: string): string | undefined {
  names ??= readTables();
  return names.get(code);
}

/** The code of the place it lies in; null for a province and for what is no code of the table. */
export function parentCode(code: string): string | null {
  const prefecture = `${code.slice(0, 4)}00`;
  const province = `${code.slice(0, 2)}0000`;
  if (code !== prefecture && nameOfCode(prefecture)) return prefecture;
  return code !== province && nameOfCode(province) ? province : null;
}

export function kindOfCode(code: string): 'PROVINCE' | 'PREFECTURE' | 'COUNTY' {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}

/** The code and those above it, widest last. */
export function withParents(code: string): string[] {
  const parent = parentCode(code);
  return parent === null ? [code] : [code, ...withParents(parent)];
}

function readTables(): Map<string, string> {
  const table = new Map<string, string>();
  for (const entry of PROVINCES.trim().split(/\s+/)) table.set(`${entry.slice(0, 2)}0000`, entry.slice(2));
  for (const entry of PREFECTURES.trim().split(/\s+/)) {
    const name = entry.slice(4).split('|')[0] as string;
    table.set(`${entry.slice(0, 4)}00`, /(?:盟|自治州|地区|市)$/.test(name) ? name : `${name}市`);
  }
  for (const line of COUNTIES.trim().split('\n')) {
    const [prefecture, ...entries] = line.split(' ') as [string, ...string[]];
    for (const entry of entries) table.set(prefecture + entry.slice(0, 2), entry.slice(2));
  }
  return table;
}
