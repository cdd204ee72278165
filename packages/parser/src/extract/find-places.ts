/**
 * Places that a text names, with their GB/T 2260 codes: 重庆, 河北省, 石家庄市长安区; countries without a code. A name inside an
 * organisation's name counts too: the place is told. 朝阳区 gets the code that the page's other places decide, else none.
 */
import type { Place, PlaceKind } from '../parsed-page.ts';
import { liesIn, matchPlaces, type PlaceMatch } from './places/match-places.ts';
import { evidenceOf, exactText, type Reading } from './reading.ts';
import { wholeWords } from './whole-words.ts';

/** Places in the order of their first mention; one code is one place. */
export function findPlaces(reading: Reading): Place[] {
  const matches = wholeWords(reading.text).places;
  const wider = [
    ...new Set([...matches, ...matchPlaces(reading.article.title)].flatMap(({ value }) => onlyCode(value.codes))),
  ];
  const places = new Map<string, Place>();
  for (const match of matches) {
    const code = decide(match.value.codes, wider);
    const key = code ?? match.name;
    const evidence = evidenceOf(reading, match);
    const known = places.get(key);
    if (known) known.evidence.push(evidence);
    else {
      places.set(key, {
        id: `g${places.size + 1}`,
        name: exactText(reading, match),
        kind: kindOf(code ?? match.value.codes[0]),
        ...(code === undefined ? {} : { code }),
        evidence: [evidence],
        rule: match.value.form === 'FULL' ? 'place-table' : 'place-short-form',
        confidence: confidenceOf(match, code),
      });
    }
  }
  return [...places.values()];
}

const onlyCode = (codes: readonly string[]): readonly string[] => (codes.length === 1 ? codes : []);

/** The one code, or the one that lies in a place which the page names. */
function decide(codes: readonly string[], wider: readonly string[]): string | undefined {
  if (codes.length <= 1) return codes[0];
  const inside = codes.filter((code) => liesIn(code, wider));
  return inside.length === 1 ? inside[0] : undefined;
}

function confidenceOf({ name, value }: PlaceMatch, code: string | undefined): number {
  if (value.codes.length > 1 && code === undefined) return 55;
  return value.form === 'FULL' && name.length > 2 ? 92 : 75;
}

function kindOf(code: string | undefined): PlaceKind {
  if (code === undefined) return 'COUNTRY';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'PREFECTURE' : 'COUNTY';
}
