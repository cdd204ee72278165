/** The schema refuses what it should: a schema that accepts everything would make the other tests worthless. */
import { expect, test } from 'vitest';
import { parsePage } from '../src/parse-page.ts';
import { schemaFaults } from './schema-faults.ts';

const page = parsePage('整治启动\n2026-07-01 来源：临水日报\n临水市公安局部署开展“净水”专项行动。');

test('a parsed page is accepted', () => {
  expect(schemaFaults(page)).toEqual([]);
});

test.each<[string, object]>([
  ['an unknown key', { ...page, extra: 1 }],
  ['a missing part', { ...page, measures: undefined }],
  ['an unknown repair kind', { ...page, repairs: [{ kind: 'MAGIC' }] }],
  ['a negative span', { ...page, article: { ...page.article, slices: [{ start: -1, end: 2 }] } }],
  ['half a code point', { ...page, article: { ...page.article, slices: [{ start: 0.5, end: 2 }] } }],
  ['a language that is no Chinese', { ...page, article: { ...page.article, language: 'en' } }],
  ['a score above 100', { ...page, quality: { score: 101, reasons: [] } }],
  ['another schema version', { ...page, schemaVersion: 2 }],
  [
    'evidence without its quotation',
    {
      ...page,
      laws: [
        {
          id: 'l',
          name: 'x',
          aliases: [],
          kind: 'LAW',
          status: 'UNKNOWN',
          evidence: [{ start: 0, end: 1 }],
          rule: 'r',
          confidence: 1,
        },
      ],
    },
  ],
])('%s is refused', (_, changed) => {
  expect(schemaFaults(changed)).not.toEqual([]);
});
