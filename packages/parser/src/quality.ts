/**
 * How far a page can be trusted, from 0 (nothing can be read) to 100 (nothing is wrong), and why, in sentences for an
 * editor. The score orders the review queue; it is no probability. Each check takes points off and says so.
 */
import type { Article, Certainty, Diagnostic, Quality, Repair } from './parsed-page.ts';

export type QualityInput = {
  decoding: { encoding: string; certainty: Certainty };
  repairs: Repair[];
  diagnostics: Diagnostic[];
  article: Article;
};

type Fault = { points: number; reason: string };

/** Diagnostics that have a check of their own below; the others with a span are places left damaged. */
const OF_THE_WHOLE_PAGE = new Set(['NO_ARTICLE_TEXT', 'NO_TITLE', 'NO_DATE', 'CHARSET_MISMATCH', 'UNKNOWN_CHARSET']);
/** A page of question marks: above this share of them nothing can be restored. */
const LOST_SHARE = 0.3;

export function judgeQuality(page: QualityInput): Quality {
  const faults = [
    ...faultsOfDecoding(page),
    ...faultsOfText(page),
    ...faultsOfRepairs(page.repairs),
    ...faultsOfArticle(page.article),
  ];
  const score = faults.reduce((rest, fault) => rest - fault.points, 100);
  return { score: Math.max(0, Math.round(score)), reasons: faults.map((fault) => fault.reason) };
}

function faultsOfDecoding({ decoding, diagnostics }: QualityInput): Fault[] {
  const has = (code: string) => diagnostics.some((diagnostic) => diagnostic.code === code);
  const faults: Fault[] = [];
  if (decoding.certainty === 'PROBABLE')
    faults.push({ points: 15, reason: `The encoding is probably ${decoding.encoding}, but not surely.` });
  if (has('CHARSET_MISMATCH')) faults.push({ points: 2, reason: 'The page declares another encoding than it is in.' });
  if (has('UNDECODABLE_BYTES')) faults.push({ points: 15, reason: 'Some bytes could not be decoded.' });
  if (has('TRUNCATED_INPUT')) faults.push({ points: 5, reason: 'The page is cut off in the middle of a character.' });
  if (has('INPUT_CUT')) faults.push({ points: 20, reason: 'The page is too large and was read in part.' });
  return faults;
}

function faultsOfText({ article, diagnostics }: QualityInput): Fault[] {
  const shown = article.text.replace(/\s/g, '');
  const lost = shown.match(/[?\uFFFD]/g)?.length ?? 0;
  if (shown === '') return [{ points: 100, reason: 'No text of an article was found.' }];
  if (lost / shown.length > LOST_SHARE)
    return [{ points: 100, reason: 'Most characters are lost; nothing can be restored.' }];
  const faults: Fault[] = [];
  const replaced = article.text.match(/\uFFFD/g)?.length ?? 0;
  if (replaced > 0)
    faults.push({
      points: Math.min(30, 3 * replaced),
      reason: `${count(replaced, 'character')} of the text lost (U+FFFD).`,
    });
  const damaged = diagnostics.filter(({ code, span }) => span !== undefined && !OF_THE_WHOLE_PAGE.has(code)).length;
  if (damaged > 0)
    faults.push({
      points: Math.min(40, 5 * damaged),
      reason: `${count(damaged, 'place')} left as found, because no reading is sure.`,
    });
  return faults;
}

function faultsOfRepairs(repairs: Repair[]): Fault[] {
  // Characters nobody sees and a spam footer say nothing against the text.
  const textual = repairs.filter(({ kind }) => kind !== 'INVISIBLE' && kind !== 'SPAM' && kind !== 'BOILERPLATE');
  const unsure = textual.filter(({ certainty }) => certainty === 'PROBABLE').length;
  const faults: Fault[] = [];
  if (textual.length > 0)
    faults.push({ points: 5, reason: `The text was damaged; ${count(textual.length, 'repair')} made.` });
  if (unsure > 0)
    faults.push({
      points: Math.min(25, 2 * unsure),
      reason: `${count(unsure, 'repair')} only probably right; see whether they read well.`,
    });
  return faults;
}

function faultsOfArticle(article: Article): Fault[] {
  const faults: Fault[] = [];
  if (article.title === '') faults.push({ points: 10, reason: 'No title was found.' });
  if (article.publishedAt === undefined) faults.push({ points: 5, reason: 'No publication date was found.' });
  if (article.originalPublisher === undefined)
    faults.push({ points: 3, reason: 'It is not said who published the article first.' });
  return faults;
}

/** `3 places were`; one is singular. */
const count = (n: number, noun: string) => (n === 1 ? `1 ${noun} was` : `${n} ${noun}s were`);
