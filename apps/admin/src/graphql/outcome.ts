/** One sentence for what a command answered, whatever it answered: done, done in part, refused, or not reached. */
import type { CombinedError } from 'urql';
import { errorSentence } from './errors.ts';

/** The parts of a result that every command shares. */
type Answer = {
  __typename: string;
  message?: string;
  refused?: readonly { error: { message: string } }[];
};

export type Outcome<T> = { ok: true; value: T; refusals: string[] } | { ok: false; reason: string };

const isRefusal = (answer: Answer) => answer.__typename.endsWith('Error');

/** `value` is the answer when the command was carried out, wholly or in part. */
export function outcomeOf<T extends Answer>(
  answer: T | undefined,
  error: CombinedError | undefined,
): Outcome<Exclude<T, { message: string; __typename: `${string}Error` }>> {
  if (!answer) return { ok: false, reason: error ? errorSentence(error) : '' };
  if (isRefusal(answer)) return { ok: false, reason: answer.message ?? answer.__typename };
  const refusals = [...new Set((answer.refused ?? []).map((each) => each.error.message))];
  return { ok: true, value: answer as never, refusals };
}
