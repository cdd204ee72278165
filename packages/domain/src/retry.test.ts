import { describe, expect, it } from 'vitest';
import { isTransient, withRetries } from './retry.ts';

const deadlock = { name: 'DriverAdapterError', cause: { originalCode: '40P01' } };

describe('withRetries', () => {
  it.each<[string, unknown, boolean]>([
    ['a deadlock under Prisma’s wrapping', deadlock, true],
    ['a deadlock of the driver itself', { code: '40P01' }, true],
    ['a serialisation failure', { meta: { driverAdapterError: { cause: { originalCode: '40001' } } } }, true],
    ['Prisma’s name for both', { code: 'P2034' }, true],
    [
      'a broken constraint',
      { code: 'P2002', meta: { driverAdapterError: { cause: { originalCode: '23505' } } } },
      false,
    ],
    ['no error at all', null, false],
    ['a text', 'deadlock', false],
  ])('knows %s', (_, error, transient) => expect(isTransient(error)).toBe(transient));

  it('tries again what others broke off, and gives up in the end', async () => {
    let attempts = 0;
    expect(await withRetries(async () => (++attempts < 3 ? Promise.reject(deadlock) : 'done'))).toBe('done');
    expect(attempts).toBe(3);
    attempts = 0;
    await expect(withRetries(async () => Promise.reject({ ...deadlock, attempt: ++attempts }))).rejects.toMatchObject({
      attempt: 4,
    });
  });

  it('throws at once what will not go away', async () => {
    let attempts = 0;
    await expect(withRetries(async () => Promise.reject(new Error(String(++attempts))))).rejects.toThrow('1');
  });
});
