/** Every page as a person has found it right, to the letter. A page without its expected.txt fails; see golden-pages.ts. */
import { expect, test } from 'vitest';
import { pages } from '../read-page-file.ts';
import { expectedPage, renderedPage } from './golden-pages.ts';

test.each(pages)('%s', (name) => {
  const expected = expectedPage(name);
  if (expected === undefined) throw new Error(`${name} has no expected.txt: write one with --update and read it.`);
  expect(renderedPage(name)).toBe(expected);
});
