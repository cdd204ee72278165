/** What a marked page expects beside what was found, in words that read as a diff. */
import { cleanArticle } from '../../../../eval/clean-article.ts';
import { overlapShare } from '../../../../eval/counts.ts';
import { extractFacts } from '../../src/extract-facts.ts';
import type { Measure } from '../../src/parsed-page.ts';
import type { MarkedMeasure, MarkedPage } from './marked-pages.ts';

const spanOf = ({ evidence }: Measure) => evidence[0] as NonNullable<(typeof evidence)[0]>;
const told = (modality: string, label: string, exact: string) => `${modality} [${label}] ${exact}`;

export function judgeMarked({ title, text, measures }: MarkedPage) {
  const found = extractFacts(cleanArticle({ text, article: { title }, input: { file: '' } })).measures;
  const plain = found.filter(({ listId }) => listId === undefined);
  const near = (one: MarkedMeasure) => plain.filter((each) => overlapShare(spanOf(each), one) >= 0.5);
  const unlisted = measures.filter(({ listed }) => !listed);
  const hits = unlisted.filter((one) => near(one).length > 0);
  const used = new Set(hits.flatMap(near));
  const functions = measures.flatMap((one) => {
    const same = (one.listed ? found : near(one)).find(({ label }) => label === one.label);
    return one.functions === undefined || !same ? [] : [[one.label, one.functions, same.functions.join('')]];
  });
  return {
    expected: measures
      .filter(({ listed }) => listed)
      .map(({ modalities, label, exact }) => told(modalities.join('/'), label, exact)),
    listed: found
      .filter(({ listId }) => listId !== undefined)
      .map((each) => {
        const { exact, start } = spanOf(each);
        const goal = measures.find((one) => one.start === start && one.modalities.includes(each.modality));
        return told(goal ? goal.modalities.join('/') : each.modality, each.label, exact);
      }),
    plain: {
      missed: unlisted.filter((one) => !one.optional && !hits.includes(one)).map(({ exact }) => exact),
      wrong: plain.filter((each) => !used.has(each)).map((each) => told(each.modality, each.label, spanOf(each).exact)),
      modality: hits.flatMap((one) =>
        near(one)
          .slice(0, 1)
          .filter(({ modality }) => !one.modalities.includes(modality))
          .map(({ modality }) => `${modality}: ${one.exact}`),
      ),
    },
    functions: functions.filter(([, expected, got]) => expected !== got),
  };
}
