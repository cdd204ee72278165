import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ConflictError,
  DomainError,
  NotFoundError,
  PermissionError,
  StaleVersionError,
  ValidationError,
} from './errors.ts';
import { BULK_LIMIT, prose, validate, versionedReference } from './validate.ts';

describe('DomainError', () => {
  it('lists every reason as a sentence, in the language asked for', () => {
    const error = new ConflictError('DEPENDENTS', [
      { en: 'One.', zh: '一。' },
      { en: 'Two.', zh: '二。' },
    ]);
    expect(error.message).toBe('One. Two.');
    expect(error.messageIn('zh')).toBe('一。二。');
    expect(error.name).toBe('ConflictError');
    expect(error).toBeInstanceOf(DomainError);
  });

  it('has a sentence in both languages whatever it is', () => {
    const target = { type: 'Measure', id: '1' };
    const errors = [
      new StaleVersionError({ target, expectedVersion: 1, currentVersion: 3 }),
      new PermissionError('ADMIN', { en: 'No.', zh: '不。' }),
      new NotFoundError(target),
      new ValidationError([{ path: ['label'], code: 'REQUIRED', message: { en: 'Missing.', zh: '缺。' } }]),
    ];
    for (const error of errors) {
      expect(error.message).toMatch(/\.$/);
      expect(error.messageIn('zh')).toMatch(/。$/);
    }
    expect(errors[0]?.message).toContain('version 3');
  });
});

describe('validate', () => {
  const schema = z.strictObject({
    items: z.array(versionedReference('Evidence', 'Tagging')).min(1).max(BULK_LIMIT),
    reason: prose(10).optional(),
    count: z.int().min(1).max(5).optional(),
  });
  const item = { type: 'Evidence' as const, id: '0190d0a0-1111-7000-8000-000000000001', expectedVersion: 1 };
  const refusalOf = (input: unknown) => {
    try {
      validate(schema, input as never);
    } catch (error) {
      if (error instanceof ValidationError) return error.fields.map(({ path, code }) => `${path.join('.')} ${code}`);
      throw error;
    }
    return [];
  };

  it.each<[string, unknown, string[]]>([
    ['nothing is wrong', { items: [item], reason: ' 好 ' }, []],
    ['missing', {}, ['items REQUIRED']],
    ['an empty list', { items: [] }, ['items TOO_SHORT']],
    ['too many', { items: Array(501).fill(item) }, ['items TOO_LONG']],
    [
      'no uuid, no version, no type',
      { items: [{ type: 'User', id: 'x', expectedVersion: 0 }] },
      ['items.0.type INVALID', 'items.0.id INVALID', 'items.0.expectedVersion OUT_OF_RANGE'],
    ],
    ['too long', { items: [item], reason: '一二三四五六七八九十多' }, ['reason TOO_LONG']],
    ['NUL', { items: [item], reason: '\u0000' }, ['reason INVALID']],
    ['half a surrogate pair', { items: [item], reason: '\ud800' }, ['reason INVALID']],
    ['out of range', { items: [item], count: 9 }, ['count OUT_OF_RANGE']],
    ['a field that is not there', { items: [item], verdict: 'x' }, [' NOT_ALLOWED']],
  ])('%s', (_, input, refusals) => expect(refusalOf(input)).toEqual(refusals));

  it('trims and composes what a person typed', () => {
    expect(validate(schema, { items: [item], reason: ' e\u0301 ' }).reason).toBe('é');
  });
});
