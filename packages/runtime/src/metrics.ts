/** Prometheus metrics on a port of their own, so that no proxy in front of the product can show them by mistake. */
import { createServer } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';

export type Metrics = { port: number; stop(): Promise<void> };

/** Serves GET /metrics: the process's memory, CPU, event loop and garbage collection. Rejects when the port is taken. */
export async function startMetrics(port: number, host: string): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'countermeasure_' });
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
