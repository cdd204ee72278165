/** Looks whether the port is free before anything else is started, so that a mistake is told at once. */
import { createServer } from 'node:net';
import { OperatorError } from './exit-codes.ts';

/** Throws OperatorError with a sentence when somebody listens there. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      reject(
        new OperatorError(`PORT: port ${port} is taken by another program; stop it, or set PORT to another number.`),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
