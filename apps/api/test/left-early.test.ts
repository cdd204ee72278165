/** A caller who leaves in the middle of a request is no error of ours, and takes nobody else's answer along. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase } from '@countermeasure/db/test-database';
import { createLogger } from '@countermeasure/runtime/logger';
import { expect, it, vi } from 'vitest';
import { startApi } from '../src/server.ts';
import { ask, optionsFor } from './harness.ts';

it('logs no error for half a request', async () => {
  const database = await createTestDatabase();
  const logger = createLogger('test', 'debug');
  const error = vi.spyOn(logger, 'error').mockReturnValue();
  const debug = vi.spyOn(logger, 'debug').mockReturnValue();
  const api = await startApi({ ...optionsFor(database), logger });
  try {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query":',
    );
    await sleep(200);
    socket.destroy();
    await vi.waitFor(
      () => expect(debug).toHaveBeenCalledWith(expect.anything(), 'The caller left before the answer'),
      5000,
    );
    expect(error).not.toHaveBeenCalled();
    expect((await ask(`${api.url}/graphql`, '{ service { version } }')).status).toBe(200);
  } finally {
    await api.stop();
    await database.drop();
  }
});
