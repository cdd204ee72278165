/** A worker in a process of its own, to be killed. Takes the address with the editorial login. */
import { createLogger } from '@countermeasure/runtime/logger';
import { startWorker } from '../src/worker.ts';

const [, , editorUrl] = process.argv;
if (!editorUrl) throw new Error('which database?');
await startWorker({ editorUrl, logger: createLogger('killed', 'silent') });
