import { expect, test } from 'vitest';
import { findLost } from './find-lost.ts';

test('a page of question marks: nothing can be restored, and it says so', () => {
  expect(findLost('???????? ????\n????').diagnostics[0]).toMatchObject({
    code: 'NOTHING_TO_RESTORE',
    span: { start: 0, end: 18 },
  });
});

test('the traces of an earlier failed decoding are named', () => {
  expect(findLost('国家锟斤拷锟斤拷改革�委').diagnostics.map(({ span }) => span)).toEqual([
    { start: 2, end: 8 },
    { start: 10, end: 11 },
  ]);
});

test('questions are no loss', () => {
  expect(findLost('为什么?怎么办??').diagnostics).toEqual([]);
});
