import { expect, it } from 'vitest';
import { kindOfCode, nameOfCode, parentCode, withParents } from './place-codes.ts';

it('reads names, levels and parents from the code', () => {
  expect(nameOfCode('130100')).toBe('石家庄市');
  expect(withParents('130102')).toEqual(['130102', '130100', '130000']);
  expect(withParents('130102').map(kindOfCode)).toEqual(['COUNTY', 'PREFECTURE', 'PROVINCE']);
  expect(withParents('130102').map(nameOfCode)).toEqual(['长安区', '石家庄市', '河北省']);
});
it('puts the districts of a municipality in the city itself', () => {
  expect(parentCode('110105')).toBe('110000');
  expect(parentCode('500103')).toBe('500000');
});
it('knows nothing above a province, nor of codes that are none', () => {
  expect(parentCode('110000')).toBeNull();
  expect(nameOfCode('990000')).toBeUndefined();
  expect(parentCode('990100')).toBeNull();
});
