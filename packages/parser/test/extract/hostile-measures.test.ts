/** No expression of the measure tables may take quadratic time: each reads 64 thousand characters of each hostile line at once. */
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import * as actors from '../../src/tables/actors.zh.ts';
import * as cues from '../../src/tables/clause-cues.zh.ts';
import { FUNCTION_CUES, FUNCTION_FIGURES } from '../../src/tables/functions.zh.ts';
import * as leadIns from '../../src/tables/lead-ins.zh.ts';
import * as measures from '../../src/tables/measures.zh.ts';
import * as reported from '../../src/tables/reported-cues.zh.ts';

const LENGTH = 65_536;
/** A quadratic one takes minutes; the slack is for a busy machine. */
const LIMIT = 2000;

const LINES = [
  '三',
  '多',
  '些',
  '十主要',
  '各级',
  '将',
  '从1',
  '按照',
  '，',
  '一个',
  '“',
  '《',
  '的',
  '要',
  '共已',
  '各企业',
  '同比',
];

const forms: [string, RegExp][] = Object.entries({ ...actors, ...cues, ...leadIns, ...measures, ...reported })
  .flatMap(([name, value]): [string, RegExp][] => (value instanceof RegExp ? [[name, value]] : []))
  .concat(
    FUNCTION_CUES.flatMap(({ notation, strong, weak }): [string, RegExp][] => [
      [notation, strong],
      [notation, weak],
    ]),
  )
  .concat([['figures', FUNCTION_FIGURES]]);

describe('expressions of the measure tables', () => {
  it.each(LINES)('read a line of %s in linear time', (words) => {
    const line = words.repeat(LENGTH / words.length);
    const slow = forms.filter(([, form]) => {
      const start = performance.now();
      line.match(form);
      return performance.now() - start > LIMIT;
    });
    expect(slow.map(([name]) => name)).toEqual([]);
  });
});
