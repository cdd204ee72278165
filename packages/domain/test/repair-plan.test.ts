/** Laws of decided repairs, over the parser's own test pages: replaying what stands gives the text, whatever was decided. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parsePage } from '@countermeasure/parser';
import { locateRepairs } from '@countermeasure/parser/locate-repairs';
import { replayRepairs } from '@countermeasure/parser/replay-repairs';
import { sliceByCodePoints, spanIndex } from '@countermeasure/parser/spans';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Addition,
  type Decision,
  decideText,
  overlaps,
  type PlannedText,
  placesInText,
  standing,
} from '../src/repair-plan.ts';

const PAGES = fileURLToPath(new URL('../../parser/test/pages/', import.meta.url));
const pages = readdirSync(PAGES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(PAGES + name)
      .filter((file) => /^page\./.test(file))
      .map((file) => `${name}/${file}`),
  )
  .map((file) => {
    const bytes = readFileSync(PAGES + file);
    const options = file.endsWith('.html') ? { mediaType: 'text/html' } : {};
    const page = parsePage(bytes, options);
    const { article } = page;
    const planned: PlannedText = {
      text: article.text,
      slices: article.slices,
      paragraphs: article.paragraphs,
      repairs: page.repairs.map((repair, nth) => ({ key: `r${nth + 1}`, ...repair, applied: true })),
    };
    return { file, planned, decoded: locateRepairs(page, bytes, options).text };
  });
const damaged = pages.filter(({ planned }) => placesInText(planned).size > 0);

/** The article's text as the slices of the replayed page. */
function replayed(decoded: string, { repairs, slices }: PlannedText): string {
  const page = replayRepairs(
    decoded,
    repairs.filter(({ applied }) => applied),
  );
  return slices.map(({ start, end }) => sliceByCodePoints(page, start, end)).join('\n');
}

function expectLaws(decoded: string, decided: PlannedText): void {
  expect(replayed(decoded, decided)).toBe(decided.text);
  const index = spanIndex(decided.text);
  const places = placesInText(decided);
  for (const repair of decided.repairs) {
    const place = places.get(repair.key);
    if (place) expect(index.slice(place.start, place.end)).toBe(standing(repair));
  }
  for (const { start, end } of decided.paragraphs) expect(start >= 0 && end > start && end <= index.length).toBe(true);
}

it('has damaged pages to be tried on', () => {
  expect(damaged.length).toBeGreaterThan(5);
  for (const { decoded, planned } of pages) expectLaws(decoded, planned);
});

describe.each(damaged)('$file', ({ planned, decoded }) => {
  const keys = [...placesInText(planned).keys()];
  const decision: fc.Arbitrary<Decision> = fc.record({
    key: fc.constantFrom(...keys),
    verdict: fc.constantFrom('APPLY' as const, 'REVERT' as const, 'REPLACE' as const),
    replacement: fc.constantFrom('', '甲', '𠮷乙', '丙丁戊己'),
  });
  const rounds = fc.array(fc.uniqueArray(decision, { maxLength: 6, selector: ({ key }) => key }), { maxLength: 4 });
  const addition = fc.record({
    at: fc.nat({ max: 1_000_000 }),
    length: fc.nat({ max: 4 }),
    replacement: fc.constantFrom('', '增', '𠮷'),
  });

  it('keeps the law through any decisions, and comes back when all are taken back', () => {
    fc.assert(
      fc.property(rounds, fc.array(addition, { maxLength: 3 }), (decisions, added) => {
        let now: PlannedText = planned;
        for (const round of decisions) {
          const { runs, ...next } = decideText(now, round);
          const [olds, news] = [Array.from(now.text), Array.from(next.text)];
          for (const { from, to, length } of runs)
            expect(news.slice(to, to + length)).toEqual(olds.slice(from, from + length));
          now = next;
          expectLaws(decoded, now);
        }
        for (const { at, length, replacement } of added) {
          const size = Array.from(now.text).length;
          const start = at % size;
          const place = { start, end: Math.min(size, start + length) };
          const words = sliceByCodePoints(now.text, place.start, place.end);
          const places = [...placesInText(now).values()];
          const taken = places.some((other) => overlaps(place, other) || overlaps(other, place));
          if (taken || words.includes('\n') || words === replacement) continue;
          const hand: Addition = { ...place, replacement, kind: 'FRAME_SHIFT', reason: 'by hand' };
          const { runs: _, ...next } = decideText(now, [], [hand]);
          now = next;
          expectLaws(decoded, now);
        }
        const back = now.repairs
          .filter(({ key }) => placesInText(now).has(key))
          .map(({ key, rule }): Decision => ({ key, verdict: rule === 'editor' ? 'REVERT' : 'APPLY' }));
        expect(decideText(now, back).text).toBe(planned.text);
      }),
      { numRuns: 25 },
    );
  });
});
