/** Reading the URL's search part: whatever is not what it should be is left out, never an error page. */
export type Search = Record<string, unknown>;

export const textParam = (search: Search, name: string): string | undefined => {
  const value = search[name];
  if (typeof value === 'number') return String(value); // The router reads a search for 2022 as a number.
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const choiceParam = <T extends string>(search: Search, name: string, choices: readonly T[]): T | undefined =>
  choices.find((choice) => choice === search[name]);

/** Drops what is undefined, so that the URL shows only what was chosen. */
export function compact<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: T[K] | undefined } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
