/**
 * Reads fixtures whose expected names stand in the text itself: `{o 公安部}` is an organisation named as it is written,
 * `{c 断卡|“断卡”行动}` a campaign named 断卡, `{d 2026-02|今年2月}` a date and `{q 5000 AT_LEAST|5000多家}` a figure. The first line is
 * the title, the second the day of publication, the third the fields that are marked completely; paragraphs follow a blank line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MARKED = {
  o: 'organizations',
  c: 'campaigns',
  l: 'laws',
  s: 'systems',
  d: 'dates',
  q: 'quantities',
  g: 'places',
  p: 'people',
} as const;
export type Mark = keyof typeof MARKED;
export type NamedPage = {
  id: string;
  title: string;
  publishedAt: string;
  text: string;
  fields: Mark[];
  /** Field, expected name and mention, with where it begins. */
  expected: { field: Mark; name: string; exact: string; start: number }[];
};

const FOLDER = join(import.meta.dirname, 'named-pages');

export function readNamedPages(): NamedPage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => namedPage(file.replace('.txt', ''), readFileSync(join(FOLDER, file), 'utf8')));
}

const SENTENCES = join(import.meta.dirname, 'named-sentences');

/** A file a topic, a page of one sentence a line; every kind of name is marked completely. */
export function readNamedSentences(): NamedPage[] {
  return readdirSync(SENTENCES)
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(join(SENTENCES, file), 'utf8').trimEnd().split('\n');
      return lines.map((line) => {
        const { text, expected } = unmarked(line);
        return {
          id: text,
          title: '',
          publishedAt: '2026-06-10',
          text,
          expected,
          fields: ['o', 'c', 'l', 's'] as Mark[],
        };
      });
    });
}

function namedPage(id: string, source: string): NamedPage {
  const [title = '', publishedAt = '', fields = '', , ...paragraphs] = source.trimEnd().split('\n');
  return {
    id,
    title,
    publishedAt,
    fields: fields.replace('fields ', '').split('') as Mark[],
    ...unmarked(paragraphs.join('\n')),
  };
}

function unmarked(marked: string): Pick<NamedPage, 'text' | 'expected'> {
  const expected: NamedPage['expected'] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/\{([oclsdqgp]) ([^{}|]*)(?:\|([^{}]+))?\}/g)) {
    text += marked.slice(at, match.index);
    const exact = match[3] ?? (match[2] as string);
    const name = match[3] === undefined ? exact.replace(/[《》]/g, '') : (match[2] as string);
    expected.push({ field: match[1] as Mark, name, exact, start: text.length });
    text += exact;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}
