/** Joins the same question asked by many records into one statement; one set of batches for each request. */
import DataLoader from 'dataloader';

export type BatchLoad<Value> = (keys: readonly string[]) => Promise<Value[]>;

/** Far more than one answer can hold, and well within what one statement takes. */
const MOST_KEYS = 2_000;

export class Batches {
  #loaders = new Map<string, DataLoader<string, unknown>>();

  /** The loader of this name; `load` of the first caller serves all, and answers in the order of its keys. */
  get<Value>(name: string, load: BatchLoad<Value>): DataLoader<string, Value> {
    let loader = this.#loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, unknown>(load, { maxBatchSize: MOST_KEYS });
      this.#loaders.set(name, loader);
    }
    // A name always goes with one kind of value.
    return loader as DataLoader<string, Value>;
  }

  /** After a command nothing that was read before it may be shown. */
  forget(): void {
    this.#loaders.clear();
  }
}

/** Spreads rows over the keys they belong to, in the keys' order; a key without rows gets none. */
export function groupInOrder<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = Map.groupBy(rows, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The one row of each key, in the keys' order; null where there is none. */
export function oneInOrder<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
