import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const logged = (fields: object) => {
  const script = `import { createLogger } from '${new URL('./logger.ts', import.meta.url)}'; createLogger('test', 'info').info(${JSON.stringify(fields)}, 'said');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stderr;
};

test('a line is JSON and says who speaks', () => {
  expect(JSON.parse(logged({ count: 2 }))).toMatchObject({ name: 'test', count: 2, msg: 'said' });
});

test.each([
  [{ password: 'hunter2hunter2' }],
  [{ request: { headers: { authorization: 'hunter2hunter2', cookie: 'hunter2hunter2' } } }],
  [{ partner: { key: 'hunter2hunter2' } }],
])('%j does not show its secret', (fields) => {
  expect(logged(fields)).not.toContain('hunter2hunter2');
});

test('an error is logged with its cause and code, without what drivers hang on it', () => {
  const script = `import { createLogger } from '${new URL('./logger.ts', import.meta.url)}';
    const cause = Object.assign(new Error('gone'), { client: { host: 'hunter2hunter2' } });
    createLogger('test', 'info').error({ err: Object.assign(new Error('lost', { cause }), { code: '57P01' }) }, 'said');`;
  const line = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stderr;
  expect(JSON.parse(line).err).toMatchObject({ message: 'lost', code: '57P01', cause: { message: 'gone' } });
  expect(line).not.toContain('hunter2hunter2');
});
