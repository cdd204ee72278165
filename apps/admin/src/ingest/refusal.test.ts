import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

const answer = (body: string, type: string) => new Response(body, { status: 413, headers: { 'content-type': type } });

describe('refusalOf', () => {
  it('is the sentence of the first error', async () => {
    const body = JSON.stringify({ errors: [{ message: 'The file is larger than 25 MB.' }, { message: 'And more.' }] });
    expect(await refusalOf(answer(body, 'application/json; charset=utf-8'))).toBe('The file is larger than 25 MB.');
  });
  it('is a plain sentence as it stands', async () => {
    expect(await refusalOf(answer('Only from the app.\n', 'text/plain; charset=utf-8'))).toBe('Only from the app.');
  });
  it.each([
    ['a page of HTML', '<html><h1>413</h1></html>', 'text/html'],
    ['no errors', '{"errors":[]}', 'application/json'],
    ['another shape', '{"message":"no"}', 'application/json'],
    ['half an answer', '{"errors":[{"mess', 'application/json'],
    ['nothing', '', 'text/plain'],
  ])('is the status when the answer is %s', async (_, body, type) => {
    expect(await refusalOf(answer(body, type))).toBe('HTTP 413');
  });
});
