/** `countermeasure start`: everything up, one screen that says where, and a clean end at Ctrl-C. */
import { readEnvironment } from '@countermeasure/runtime/env';
import { createLogger } from '@countermeasure/runtime/logger';
import { ingestExamples } from '../ingest-examples.ts';
import { onFirstStart } from '../on-first-start.ts';
import { startStack } from '../start-stack.ts';
import { untilToldToStop } from '../until-told-to-stop.ts';
import { welcome } from '../welcome.ts';

export async function start({ worker, dev }: { worker: boolean; dev?: boolean }): Promise<void> {
  if (dev) return (await import('../start-dev.ts')).startDev();
  const environment = readEnvironment();
  const told = untilToldToStop();
  // With the embedded database people read one screen; who wants to see more asks for `debug`.
  const isEmbedded = environment.databases === undefined;
  const logger = createLogger(
    'countermeasure',
    isEmbedded && environment.logLevel === 'info' ? 'warn' : environment.logLevel,
  );
  const stack = await startStack({ environment, logger, worker, durability: 'durable' });
  try {
    if (isEmbedded && worker) await onFirstStart(environment.dataDir, () => ingestExamples(stack.databases.editor));
    // A deployment's output is kept as a log, where no password belongs: there `countermeasure users` shows it.
    if (isEmbedded) console.log(await welcome(environment, stack));
    else logger.info({ url: stack.url }, 'Countermeasure is up; `countermeasure users` shows the first sign-in');
    await told;
    if (isEmbedded) console.log('\nStopping …');
  } finally {
    await stack.stop();
  }
}
