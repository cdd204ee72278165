/** Laws of re-anchoring over generated texts, and how often it is wrong where everything looks alike. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextLikeness } from '../../src/anchoring/find-quote.ts';
import { type Quoted, reanchor } from '../../src/anchoring/reanchor.ts';
import { unchangedRuns } from '../../src/anchoring/text-diff.ts';
import { type Case, cases, charactersOf, quotedSpans, textOf } from './look-alikes.ts';

const CONTEXT = 32;
const quoted = (points: string[], start: number, end: number): Quoted => ({
  span: { start, end },
  exact: points.slice(start, end).join(''),
  prefix: points.slice(Math.max(0, start - CONTEXT), start).join(''),
  suffix: points.slice(end, end + CONTEXT).join(''),
});

/** Every quotation of the case with its answer, and whether the characters it was given are the ones it was made from. */
function judge({ before, after }: Case) {
  const [olds, news] = [charactersOf(before), charactersOf(after)];
  const points = olds.map(({ point }) => point);
  const now = news.map(({ point }) => point);
  const quotations = quotedSpans(before).map(({ start, end }) => quoted(points, start, end));
  const answers = reanchor(textOf(before), textOf(after), quotations);
  return quotations.map((quotation, nth) => {
    const answer = answers[nth] as (typeof answers)[number];
    const own = olds.slice(quotation.span?.start, quotation.span?.end).map(({ id }) => id);
    const truth = news.findIndex(({ id }) => id === own[0]);
    const alive = truth >= 0 && own.every((id, index) => news[truth + index]?.id === id);
    if (answer.span === null) return { quotation, answer, alive, isFalse: false, isKnowable: false, says: '' };
    const there = news.slice(answer.span.start, answer.span.end);
    const shared = there.filter(({ id }) => own.includes(id)).length;
    const isFalse = shared < own.length / 2;
    const here = contextLikeness(quotation, answer.span, now);
    const right = alive ? contextLikeness(quotation, { start: truth, end: truth + own.length }, now) : 0;
    // Where the wrong place looks as right as the true one, no reader could tell.
    const isKnowable = alive ? right > here + 0.05 : here < 0.6;
    return { quotation, answer, alive, isFalse, isKnowable, says: there.map(({ point }) => point).join('') };
  });
}

function rates(edits: number, numRuns: number) {
  const all = fc.sample(cases({ minLength: 1, maxLength: edits }), { numRuns, seed: 2026 }).flatMap(judge);
  const silent = all.filter(({ answer, isFalse }) => isFalse && answer.outcome !== 'CHANGED');
  const share = (count: number) => count / all.length;
  return {
    quotations: all.length,
    silentlyFalse: share(silent.length),
    knowablyFalse: share(silent.filter(({ isKnowable }) => isKnowable).length),
    lostThoughAlive: share(all.filter(({ answer, alive }) => answer.span === null && alive).length),
  };
}

describe('reanchor', () => {
  it('never gives other characters without saying CHANGED, nor a place outside the text', () => {
    fc.assert(
      fc.property(cases({ minLength: 1, maxLength: 6 }), (given) => {
        for (const { quotation, answer, says } of judge(given)) {
          if (answer.span === null) continue;
          expect(answer.outcome === 'CHANGED').toBe(says !== quotation.exact);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves every quotation where it was when the text is the same', () => {
    fc.assert(
      fc.property(cases({ minLength: 0, maxLength: 0 }), (given) => {
        for (const { answer, quotation } of judge(given)) {
          expect(answer).toEqual({ outcome: 'KEPT', span: quotation.span, candidates: [] });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('moves every quotation exactly when something unlike is put in or taken out elsewhere', () => {
    // Words that no text here has, and an astral character, which counts once.
    const strange = fc.array(fc.constantFrom('♠', '♣', '𠮷', 'x', '½'), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        cases({ minLength: 0, maxLength: 0 }),
        fc.array(strange),
        fc.boolean(),
        ({ before }, parts, putIn) => {
          const clean = before.map((sentence) => textOf([sentence]));
          const strewn = clean.map((sentence, nth) => (parts[nth]?.join('') ?? '') + sentence);
          const [olds, news] = putIn ? [clean, strewn] : [strewn, clean];
          const oldPoints = Array.from(olds.join(''));
          const newPoints = Array.from(news.join(''));
          // Each sentence without what was put before it, where it stands in either text.
          const places = (texts: string[]) =>
            texts.map((text, nth) => {
              const end = Array.from(texts.slice(0, nth + 1).join('')).length;
              return { start: end - Array.from(clean[nth] as string).length, end, text };
            });
          const [was, is] = [places(olds), places(news)];
          const quotations = was.map(({ start, end }) => quoted(oldPoints, start, end));
          const answers = reanchor(olds.join(''), news.join(''), quotations);
          expect(answers.map(({ span }) => span)).toEqual(is.map(({ start, end }) => ({ start, end })));
          for (const { span } of answers)
            expect(span && newPoints.slice(span.start, span.end).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is wrong once in a thousand where only surroundings can tell, and gives up rather than guess', () => {
    const [one, several] = [rates(1, 400), rates(5, 400)];
    expect(one.quotations).toBeGreaterThan(10_000);
    expect(one).toSatisfy(({ knowablyFalse }) => knowablyFalse < 0.001);
    expect(several).toSatisfy(({ knowablyFalse }) => knowablyFalse < 0.003);
    // Twins side by side included, of which no one can tell which was there before.
    expect(one).toSatisfy(({ silentlyFalse }) => silentlyFalse < 0.01);
    expect(several).toSatisfy(({ silentlyFalse }) => silentlyFalse < 0.025);
    expect(one).toSatisfy(({ lostThoughAlive }) => lostThoughAlive < 0.06);
  });
});

describe('unchangedRuns', () => {
  it('says of both texts only what is true, in order', () => {
    fc.assert(
      fc.property(cases({ minLength: 1, maxLength: 8 }), ({ before, after }) => {
        const [old, now] = [Array.from(textOf(before)), Array.from(textOf(after))];
        let [from, to] = [0, 0];
        for (const run of unchangedRuns(old.join(''), now.join(''))) {
          expect(run.from >= from && run.to >= to && run.length > 0).toBe(true);
          const [was, is] = [old.slice(run.from, run.from + run.length), now.slice(run.to, run.to + run.length)];
          expect(is).toEqual(was);
          expect(was).toHaveLength(run.length);
          [from, to] = [run.from + run.length, run.to + run.length];
        }
      }),
      { numRuns: 300 },
    );
  });
});
