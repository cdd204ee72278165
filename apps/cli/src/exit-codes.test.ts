import { DatabaseEnvironmentError } from '@countermeasure/db/environment-error';
import { NotFoundError } from '@countermeasure/domain/errors';
import { expect, test } from 'vitest';
import { explainError, OperatorError, UsageError } from './exit-codes.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error('the driver’s words'), { code, ...more });

test.each([
  ['a wrong call', new UsageError('Name a file.'), 2],
  ['what a command refuses', new NotFoundError({ type: 'Source', id: 'x' }), 2],
  ['what the operator must do', new OperatorError('Stop the other one.'), 3],
  ['the database’s own sentence', new DatabaseEnvironmentError('The data folder is damaged.'), 3],
  ['a taken port', withCode('EADDRINUSE'), 3],
  ['a full disk', withCode('ENOSPC'), 3],
  [
    'a full disk of the database, wrapped by the ORM',
    withCode('P2010', { meta: { driverAdapterError: { cause: { originalCode: '53100' } } } }),
    3,
  ],
  ['a database that is not there', withCode('ECONNREFUSED'), 3],
  ['a folder that is a file', withCode('ENOTDIR', { path: '/data' }), 3],
  ['a defect', new TypeError('x is not a function'), 70],
])('%s', (_, error, code) => {
  const explained = explainError(error);
  expect(explained.code).toBe(code);
  if (code !== 70) expect(explained.text.split('\n')).toHaveLength(1);
});
