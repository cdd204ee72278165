/** Cuts an input that is too large to be a news page, so that one broken export cannot hold a worker up. */
import type { Diagnosed } from '../parsed-page.ts';

/** Bytes of a snapshot, or UTF-16 units of a string, that are read. A long article with its page is 200 kB. */
export const MAX_INPUT = 5_000_000;

/** The input, or as much of it as is read, with a diagnostic. */
export function limitInput(input: Uint8Array | string): Diagnosed<Uint8Array | string> {
  if (input.length <= MAX_INPUT) return { value: input, diagnostics: [] };
  const value = typeof input === 'string' ? input.slice(0, MAX_INPUT) : input.subarray(0, MAX_INPUT);
  const unit = typeof input === 'string' ? 'characters' : 'bytes';
  const message = `The input has ${input.length} ${unit}; only the first ${MAX_INPUT} were read.`;
  return { value, diagnostics: [{ code: 'INPUT_CUT', message }] };
}
