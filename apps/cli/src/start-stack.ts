/** Brings everything up in order in one process, and takes it down in reverse: what `countermeasure start` and the browser tests run. */
import { startApi } from '@countermeasure/api/server';
import { startWorker } from '@countermeasure/ingest/worker';
import type { Environment } from '@countermeasure/runtime/env';
import type { Logger } from '@countermeasure/runtime/logger';
import { startMetrics } from '@countermeasure/runtime/metrics';
import { ensureAuthSecret } from './auth-secret.ts';
import { OperatorError } from './exit-codes.ts';
import { ensureFirstSignIn } from './first-sign-in.ts';
import { type OpenDatabases, openDatabases } from './open-databases.ts';
import { refuseTakenPort } from './refuse-taken-port.ts';

export type StackOptions = {
  environment: Environment;
  logger: Logger;
  worker: boolean;
  /** `fast` for tests, whose data nobody keeps. */
  durability: 'durable' | 'fast';
};

export type Stack = Pick<OpenDatabases, 'databases' | 'dataFolder'> & { url: string; stop(): Promise<void> };

/** Throws what the operator must put right (port taken, second instance, database) after taking down what was up already. */
export async function startStack({ environment, logger, worker, durability }: StackOptions): Promise<Stack> {
  const running: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part();
  };
  await refuseTakenPort(environment.port, environment.host);
  try {
    const { databases, dataFolder, isFirst, close } = await openDatabases(environment, { durability });
    running.push(close);
    if (dataFolder && !isFirst)
      throw new OperatorError(
        `Countermeasure is running already on ${environment.dataDir}. Stop that one first, or set DATA_DIR to another folder.`,
      );
    await ensureFirstSignIn(environment, databases.editor);
    const authSecret = await ensureAuthSecret(environment);
    const api = await startApi({ environment: { ...environment, authSecret }, databases, logger });
    running.push(api.stop);
    if (environment.metricsPort) running.push((await startMetrics(environment.metricsPort, environment.host)).stop);
    if (worker) running.push((await startWorker({ editorUrl: databases.editor, logger })).stop);
    return { url: environment.publicUrl, databases, dataFolder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
