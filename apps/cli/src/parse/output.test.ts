import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { Output } from './output.ts';

test('a write waits until its reader has room', async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  const output = new Output(stream);
  let written = false;
  const writing = output.write('more than four').then((isOpen) => {
    written = true;
    return isOpen;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(written).toBe(false);
  stream.resume();
  expect(await writing).toBe(true);
});

test('a reader that leaves ends it quietly, also while a write waits', async () => {
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) =>
      void setTimeout(() => done(Object.assign(new Error('gone'), { code: 'EPIPE' })), 5),
  });
  const output = new Output(stream);
  expect(await output.write('words')).toBe(false);
  expect(await output.write('more')).toBe(false);
});

test('a full disk is no reader that left', async () => {
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('no space left'), { code: 'ENOSPC' })),
  });
  await expect(new Output(stream).write('words')).rejects.toThrow('no space left');
});
