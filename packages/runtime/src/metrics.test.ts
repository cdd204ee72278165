import { afterEach, expect, test } from 'vitest';
import { type Metrics, startMetrics } from './metrics.ts';

let metrics: Metrics | undefined;
afterEach(() => metrics?.stop());

test('what Prometheus reads is there, and nothing else is', async () => {
  metrics = await startMetrics(0, '127.0.0.1');
  const answer = await fetch(`http://127.0.0.1:${metrics.port}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await answer.text()).toMatch(/countermeasure_process_resident_memory_bytes \d+/);
  expect((await fetch(`http://127.0.0.1:${metrics.port}/`)).status).toBe(404);
});

test('a taken port is refused', async () => {
  metrics = await startMetrics(0, '127.0.0.1');
  await expect(startMetrics(metrics.port, '127.0.0.1')).rejects.toThrow(/EADDRINUSE/);
});
