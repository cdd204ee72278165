/** One invented page with what must come out of it; `wrongs` says what does not. Only what the case names is asked. */
import { foldCharacter } from '../../src/extract/fold-characters.ts';
import { parsePage } from '../../src/parse-page.ts';
import type { ParsedPage } from '../../src/parsed-page.ts';

export type Case = {
  id: string;
  /** The habit that it shows, and why the answer is the right one. */
  why: string;
  page: string;
  expect: Partial<Answer>;
};

/** What a case can ask for. Names and labels stand in the page's order; a measure is its label and, behind a bar, its modality. */
type Answer = {
  title: string;
  text: string;
  publisher: string;
  published: string;
  editor: string;
  byline: string[];
  measures: string[];
  labels: string[];
  campaigns: string[];
  organizations: string[];
  laws: string[];
  systems: string[];
  quantities: string[];
  nothingIn: (keyof Answer)[];
};

const ANSWERS: { [Key in keyof Answer]: (page: ParsedPage) => Answer[Key] | undefined } = {
  title: ({ article }) => article.title,
  text: ({ article }) => article.text,
  publisher: ({ article }) => article.originalPublisher,
  published: ({ article }) => article.publishedAt?.value,
  editor: ({ article }) => article.editor,
  byline: ({ article }) => article.byline.map(({ name, role }) => `${role} ${name}`),
  measures: ({ measures }) => measures.map(({ label, modality }) => `${label}|${modality}`),
  labels: ({ measures }) => measures.map(({ label }) => label),
  campaigns: ({ campaigns }) => campaigns.map(({ name, head }) => `${name}|${head}`),
  organizations: ({ organizations }) => organizations.map(({ name }) => name),
  laws: ({ laws }) => laws.map(({ name }) => name),
  systems: ({ systems }) => systems.map(({ name }) => name),
  quantities: ({ quantities }) => quantities.map(({ value, unit }) => `${value} ${unit}`),
  nothingIn: () => [],
};

/** Han characters of the article that neither the page nor the right answer has, in whichever script: what is not known must stay or be marked. */
export function invented({ page, expect: { text = '' } }: Case): string[] {
  const known = new Set(Array.from(page + text, foldCharacter));
  return Array.from(parsePage(page).article.text).filter(
    (character) => /\p{Script=Han}/u.test(character) && !known.has(foldCharacter(character)),
  );
}

export function wrongs({ page, expect: { nothingIn = [], ...expected } }: Case): string[] {
  const parsed = parsePage(page);
  const faults = Object.entries(expected).flatMap(([key, value]) => {
    const found = ANSWERS[key as keyof Answer](parsed);
    return JSON.stringify(found) === JSON.stringify(value)
      ? []
      : [`${key} is ${JSON.stringify(found)}, not ${JSON.stringify(value)}`];
  });
  const unwanted = nothingIn.flatMap((key) => {
    const found = ANSWERS[key](parsed);
    return found?.length ? [`${key} is ${JSON.stringify(found)}, not empty`] : [];
  });
  return [...faults, ...unwanted];
}
