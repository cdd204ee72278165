/** Places of GB/T 2260 that a text names: 重庆, 河北省, 石家庄市. A name inside an organisation's name counts too: the place is told. */
import type { Place, PlaceKind } from '../parsed-page.ts';
import { AFTER_SHORT_PLACE, PLACE_NAMES } from '../tables/places.zh.ts';
import { matchTable, nameTable } from './match-table.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';

const TABLE = nameTable(PLACE_NAMES);

export function findPlaces(reading: Reading): Place[] {
  const places = new Map<string, Place>();
  for (const { start, end, name, value } of matchTable(TABLE, reading.text)) {
    // 海南 in 上海南站, 大同 in 大同小异: a short form needs a border that no word crosses.
    if (value.short && !AFTER_SHORT_PLACE.test(reading.text.slice(end, end + 2))) continue;
    const known = places.get(value.code);
    const evidence = evidenceOf(reading, { start, end });
    if (known) known.evidence.push(evidence);
    else {
      places.set(value.code, {
        id: `g${places.size + 1}`,
        name: exactText(reading, { start, end }),
        kind: kindOf(value.code),
        code: value.code,
        evidence: [evidence],
        rule: value.short ? 'place-short-form' : 'place-table',
        confidence: name.length > 2 ? 92 : 75,
      });
    }
  }
  return [...places.values()];
}

function kindOf(code: string): PlaceKind {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}
