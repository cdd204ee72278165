/**
 * How far a page can be trusted, from 0 (nothing can be read) to 100 (nothing is wrong), and why, in sentences for an
 * editor. The score orders the review queue; it is no probability. Each check takes points off and says so.
 */
import type { Article, Certainty, Diagnostic, Quality, Repair } from './parsed-page.ts';

/** The results of the stages that say how far the page can be trusted. */
export type QualityInput = {
  decoding: { encoding: string; certainty: Certainty };
  repairs: Repair[];
  diagnostics: Diagnostic[];
  article: Article;
};

type Fault = { points: number; reason: string };

/** Diagnostics that have a check of their own below; the others with a span are places left damaged. */
const OF_THE_WHOLE_PAGE = new Set(['NO_ARTICLE_TEXT', 'NO_TITLE', 'NO_DATE', 'CHARSET_MISMATCH', 'UNKNOWN_CHARSET']);
/** An inserted reading that was left in the text: 会（huì ）. */
const READING_LEFT = /\p{Script=Han}[（(]\s?[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\s?[)）]/gu;
/** What `article/text-faults.ts` and `decode/file-signature.ts` find, and what it costs. */
const TEXT_FAULTS: Record<string, number> = {
  NOT_TEXT: 100,
  TEXT_LOST: 100,
  NOT_CHINESE: 60,
  SPUN_TEXT: 30,
  TEXT_CUT_OFF: 5,
};

/** The score and one sentence for each fault. */
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
  if (has('MIXED_ENCODINGS'))
    faults.push({ points: 5, reason: 'Parts of the page are in another encoding than the rest.' });
  if (has('INPUT_CUT')) faults.push({ points: 20, reason: 'The page is too large and was read in part.' });
  return faults;
}

function faultsOfText({ article, diagnostics }: QualityInput): Fault[] {
  const known = diagnostics.flatMap(({ code, message }) =>
    TEXT_FAULTS[code] === undefined ? [] : [{ points: TEXT_FAULTS[code], reason: message }],
  );
  if (known.some(({ points }) => points === 100)) return known;
  if (article.text.trim() === '') return [{ points: 100, reason: 'No text of an article was found.' }];
  const faults: Fault[] = [...known];
  const left = article.text.match(READING_LEFT)?.length ?? 0;
  if (left > 2)
    faults.push({ points: Math.min(20, 2 * left), reason: `${count(left, 'inserted reading')} left in the text.` });
  const replaced = article.text.match(/\uFFFD/g)?.length ?? 0;
  if (replaced > 0)
    faults.push({
      points: Math.min(30, 3 * replaced),
      reason: `${count(replaced, 'character')} lost (U+FFFD).`,
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
