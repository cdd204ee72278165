/** The threshold's grounds: what mirrors do to a text, against what different texts have in common. */
import { readdirSync, readFileSync } from 'node:fs';
import { parsePage } from '@countermeasure/parser/parse-page';
import { describe, expect, it } from 'vitest';
import { damage, site } from '../../../parser/test/damage.ts';
import { NEAR_DUPLICATE } from './find-near-duplicate.ts';
import { bands, jaccard, pieces } from './fingerprint.ts';

const folder = new URL('../../../parser/test/texts/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const SITES = [105, 202, 313];
const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>) => {
  const known = new Set(bands(a));
  return bands(b).some((band) => known.has(band));
};
const similar = (a: ReadonlySet<number>, b: ReadonlySet<number>) => meet(a, b) && jaccard(a, b) >= NEAR_DUPLICATE;

describe('near duplicates', () => {
  it('finds every mirror’s copy, damaged as it is', () => {
    const missed = texts.flatMap((text) =>
      SITES.filter((seed) => !similar(pieces(text), pieces(damage(text, site(seed)).page))),
    );
    expect(missed).toEqual([]);
  });
  it('finds a copy whose damage was repaired', () => {
    for (const text of texts.slice(0, 12)) {
      const [clean, mirror] = [text, damage(text, site(202)).page].map((page) => pieces(parsePage(page).article.text));
      expect(jaccard(clean as Set<number>, mirror as Set<number>)).toBeGreaterThan(0.9);
    }
  });
  it('joins no two different reports, not of one field nor of one event', () => {
    const all = texts.map(pieces);
    const joined = all.flatMap((a, index) => all.slice(index + 1).filter((b) => similar(a, b)));
    expect(joined).toEqual([]);
    const highest = Math.max(...all.flatMap((a, index) => all.slice(index + 1).map((b) => jaccard(a, b))));
    expect(highest).toBeLessThan(0.15);
  });
  it('joins no report that takes over half of another, and does join a copy without its last sixth', () => {
    const [a, b] = [texts[1] as string, texts[2] as string];
    const half = (text: string) => text.slice(0, text.length / 2);
    expect(similar(pieces(half(a) + half(b)), pieces(a))).toBe(false);
    expect(similar(pieces(a.slice(0, (a.length * 5) / 6)), pieces(a))).toBe(true);
  });
  it('has no place for a text without pieces', () => {
    expect(bands(pieces('No Chinese here.'))).toEqual([]);
    expect(similar(pieces(''), pieces(''))).toBe(false);
  });
});
