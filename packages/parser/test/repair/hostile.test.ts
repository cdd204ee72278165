/** Nothing throws or hangs on content, and the laws hold on it too. */
import { expect, test } from 'vitest';
import { repairText } from '../../src/repair-text.ts';
import { replayRepairs, undoRepairs } from '../../src/replay-repairs.ts';
import { hostileInputs } from '../hostile-inputs.ts';

const CEILING_MS = 20_000;
const inputs = hostileInputs().map(({ id, input }) => ({
  id,
  text: typeof input === 'string' ? input : new TextDecoder('gb18030').decode(input),
}));

test.each(inputs)('$id', { timeout: 2 * CEILING_MS }, ({ text }) => {
  const began = performance.now();
  const { value } = repairText(text);
  expect(performance.now() - began).toBeLessThan(CEILING_MS);
  expect(replayRepairs(text, value.repairs) === value.text).toBe(true);
  expect(undoRepairs(value.text, value.repairs) === text).toBe(true);
});
