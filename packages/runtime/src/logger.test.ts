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
