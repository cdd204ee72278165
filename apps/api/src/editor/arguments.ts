/** Ids as callers give them. */
import { fromGlobalId } from '@countermeasure/domain/global-id';
import { badArgument } from '../graphql/error-codes.ts';

/** The uuid of an id of the given type; undefined for any other id, which is then nothing found. */
export function idArgument(type: string, globalId: string): string | undefined {
  const decoded = fromGlobalId(globalId);
  return decoded?.type === type ? decoded.id : undefined;
}

export const idArguments = (type: string, globalIds: readonly string[]): string[] =>
  globalIds.map((id) => idArgument(type, id)).filter((id) => id !== undefined);

const MOST_VALUES = 100;

/** Throws BAD_USER_INPUT for an empty list, which would silently match nothing, and for one that is too long. */
export function checkedList<Value>(name: string, values: readonly Value[]): readonly Value[] {
  if (values.length >= 1 && values.length <= MOST_VALUES) return values;
  throw badArgument(name, `\`${name}\` takes 1 to ${MOST_VALUES} values; leave it out for no filter.`);
}
