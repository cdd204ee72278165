/** `countermeasure worker`: one more process that does jobs, until it is told to stop. */
import { utimesSync, writeFileSync } from 'node:fs';
import { startWorker } from '@countermeasure/ingest/worker';
import { readEnvironment } from '@countermeasure/runtime/env';
import { createLogger } from '@countermeasure/runtime/logger';
import { startMetrics } from '@countermeasure/runtime/metrics';
import { OperatorError } from '../exit-codes.ts';
import { untilToldToStop } from '../until-told-to-stop.ts';

export async function worker({ heartbeatFile }: { heartbeatFile?: string }): Promise<void> {
  const environment = readEnvironment();
  if (!environment.databases?.editor)
    throw new OperatorError(
      'A worker of its own needs EDITOR_DATABASE_URL; with the embedded database `countermeasure start` runs the worker too.',
    );
  const logger = createLogger('worker', environment.logLevel);
  const running = await startWorker({
    editorUrl: environment.databases.editor,
    logger,
    ...(heartbeatFile ? { onHeartbeat: () => touch(heartbeatFile) } : {}),
  });
  const metrics = environment.metricsPort ? await startMetrics(environment.metricsPort, environment.host) : undefined;
  await untilToldToStop();
  await metrics?.stop();
  await running.stop();
}

function touch(path: string) {
  writeFileSync(path, '', { flag: 'a' });
  utimesSync(path, new Date(), new Date());
}
