import { describe, expect, it } from 'vitest';
import type { JsonValue } from './canonical-json.ts';
import { changedPaths } from './changed-paths.ts';

describe('changedPaths', () => {
  it.each<[string, JsonValue, JsonValue, string[]]>([
    ['nothing differs, whatever the order of keys', { a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, []],
    ['one field', { label: '旧', n: 1 }, { label: '新', n: 1 }, ['/label']],
    [
      'inside an object',
      { period: { start: null, end: null } },
      { period: { start: '2020', end: null } },
      ['/period/start'],
    ],
    ['a list as a whole', { tags: [{ code: 'a' }] }, { tags: [{ code: 'b' }] }, ['/tags']],
    ['null became an object', { announced: null }, { announced: { edtf: '2022' } }, ['/announced']],
    ['keys that came and went, in order', { b: 1 }, { a: 1 }, ['/a', '/b']],
    ['escapes of RFC 6901', { 'a/b': 1, 'm~n': 1 }, { 'a/b': 2, 'm~n': 2 }, ['/a~1b', '/m~0n']],
    ['the whole document', [1], [2], ['']],
  ])('%s', (_, before, after, paths) => expect(changedPaths(before, after)).toEqual(paths));
});
