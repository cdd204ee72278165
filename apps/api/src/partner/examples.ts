/** The worked examples: tabs of the GraphiQL page, and queries that the tests run. */
import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('./examples/', import.meta.url);

export type Example = { name: string; query: string };

/** In the order of their file names. */
export function readExamples(): Example[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ name, query: readFileSync(new URL(name, FOLDER), 'utf8') }));
}
