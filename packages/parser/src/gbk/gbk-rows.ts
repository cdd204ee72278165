/**
 * Which pairs of bytes are GBK characters, the way the mirrors' decoder sees it: 21,791 pairs, the user-defined areas and
 * unassigned places left out. `TextDecoder('gbk')` is no judge of that: it answers private-use characters for AFA1 or F8A1
 * and a euro sign for 80, and the damage we undo depends on exactly which pairs were refused.
 * Provenance: GBK 1.0's allocation; equal, pair by pair, to CPython's `gbk` codec.
 */

/** Lead bytes, then the trail bytes valid after them, as inclusive ranges in hexadecimal. 7F is never a trail. */
const ROWS: readonly [leads: string, trails: string][] = [
  ['81-a0 b0-d6 d8-f7', '40-7e 80-fe'],
  ['a1 a3', 'a1-fe'],
  ['a2', 'a1-aa b1-e2 e5-ee f1-fc'],
  ['a4', 'a1-f3'],
  ['a5', 'a1-f6'],
  ['a6', 'a1-b8 c1-d8 e0-eb ee-f2 f4-f5'],
  ['a7', 'a1-c1 d1-f1'],
  ['a8', '40-7e 80-95 a1-bb bd-be c0 c5-e9'],
  ['a9', '40-57 59-5a 5c 60-7e 80-88 96 a4-ef'],
  ['aa-af f8-fd', '40-7e 80-a0'],
  ['d7', '40-7e 80-f9'],
  ['fe', '40-4f'],
];

function* bytesOf(ranges: string): Generator<number> {
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-');
    for (let byte = Number.parseInt(first, 16); byte <= Number.parseInt(last, 16); byte++) yield byte;
  }
}

/** One byte a pair, 1 where `lead * 256 + trail` is a character. */
export function buildValidity(): Uint8Array {
  const valid = new Uint8Array(0x10000);
  for (const [leads, trails] of ROWS) {
    for (const lead of bytesOf(leads)) for (const trail of bytesOf(trails)) valid[lead * 256 + trail] = 1;
  }
  return valid;
}
