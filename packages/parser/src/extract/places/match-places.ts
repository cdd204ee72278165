/** Where a text names places: 河北省石家庄市长安区 is three; 江西于都 is two, because 于都 lies in 江西; 和平 alone is none. */
import type { Span } from '../../parsed-page.ts';
import { AFTER_SHORT_PLACE } from '../../tables/places.zh.ts';
import { isHan } from '../fold-characters.ts';
import { matchTable } from '../match-table.ts';
import { placeTable, type TablePlace } from './place-table.ts';

/** A name with what the table knows of it. */
export type PlaceMatch = Span & { name: string; value: TablePlace };

/** Every place’s name in the text, none overlapping another. */
export function matchPlaces(text: string): PlaceMatch[] {
  const found: PlaceMatch[] = [];
  let behind: PlaceMatch | undefined;
  const matches = matchTable(placeTable(), text);
  matches.forEach((match, index) => {
    const before = behind?.end === match.start ? behind : undefined;
    const next = matches[index + 1];
    const followed = next?.start === match.end && next.value.form !== 'SHORT';
    if (!isNamed(text, match, before, followed)) return;
    // Among several codes of one name, the one that lies in the place named just before it.
    const inside = before ? match.value.codes.filter((code) => liesIn(code, before.value.codes)) : [];
    behind = inside.length > 0 ? { ...match, value: { ...match.value, codes: inside } } : match;
    found.push(behind);
  });
  return found;
}

function isNamed(text: string, match: PlaceMatch, before: PlaceMatch | undefined, followed: boolean): boolean {
  const { form, codes } = match.value;
  const inside = before !== undefined && codes.some((code) => liesIn(code, before.value.codes));
  if (form === 'FULL') return true;
  const border = followed || AFTER_SHORT_PLACE.test(text.slice(match.end, match.end + 3));
  if (form === 'SHORT') return border;
  // 新县 after 信阳市, or with nothing before it that it may belong to and its own rank behind it.
  const whole = /[县区市旗]$/.test(match.name);
  return inside
    ? whole || border
    : match.name.length === 2 && match.name.endsWith('县') && !isHan(text[match.start - 1]);
}

/** 130102 lies in 130100 and in 130000; each of two codes must be another. */
export function liesIn(code: string, places: readonly string[]): boolean {
  return places.some(
    (outer) => outer !== code && outer.endsWith('00') && code.startsWith(outer.replace(/(?:00){1,2}$/, '')),
  );
}
