import { describe, expect, it } from 'vitest';
import { type Candidate, matchName, type Named } from './match-name.ts';

const named = (ownKeys: string[], otherKeys: string[] = []): Named => ({ ownKeys, otherKeys });
const candidate = (id: string, ownKeys: string[], otherKeys: string[] = []): Candidate => ({ id, ownKeys, otherKeys });

describe('matchName', () => {
  it.each<[string, Named, Candidate[], string[], string | null]>([
    ['a record of the same name', named(['公安部']), [candidate('1', ['公安部'])], [], '1'],
    [
      'the oldest of two of the same name',
      named(['公安部']),
      [candidate('1', ['公安部']), candidate('2', ['公安部'])],
      [],
      '1',
    ],
    [
      'the same name before an alias',
      named(['公安部']),
      [candidate('1', ['警方'], ['公安部']), candidate('2', ['公安部'])],
      [],
      '2',
    ],
    [
      'a record that has the name as an alias',
      named(['公安部']),
      [candidate('1', ['中国公安部'], ['公安部'])],
      [],
      '1',
    ],
    ['a record whose name is our alias', named(['中国公安部'], ['公安部']), [candidate('1', ['公安部'])], [], '1'],
    [
      'none of two that share an alias',
      named(['联会']),
      [candidate('1', ['甲'], ['联会']), candidate('2', ['乙'], ['联会'])],
      [],
      null,
    ],
    ['none that has only an alias in common', named(['甲'], ['联会']), [candidate('1', ['乙'], ['联会'])], [], null],
    ['none that another name of the page stands for', named(['联会']), [candidate('1', ['甲'], ['联会'])], ['1'], null],
    ['a taken one all the same when it has the same name', named(['甲']), [candidate('1', ['甲'])], ['1'], '1'],
    ['none', named(['甲']), [], [], null],
  ])('finds %s', (_, name, candidates, taken, id) => {
    expect(matchName(name, candidates, new Set(taken))).toBe(id);
  });
});
