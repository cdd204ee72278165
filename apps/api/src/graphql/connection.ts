/** A page of a list: what a connection's fields read. Page and count are each fetched once, and only when asked for. */
import { encodeCursor } from './cursor.ts';

export type Entry<Node> = { node: Node; id: string; sortValue: string | null };
export type Page<Node> = { entries: Entry<Node>[]; hasNextPage: boolean };
export type Count = { count: number; precision: 'EXACT' | 'AT_LEAST' };

/** Counting stops here: nobody reads a larger number exactly, and it would cost more than the page. */
export const COUNT_LIMIT = 10_000;

export class Connection<Node> {
  #order: string;
  #load: { page: () => Promise<Page<Node>>; count: () => Promise<number> };
  #page: Promise<Page<Node>> | undefined;
  #count: Promise<number> | undefined;
  /** The words that were searched for, where it is a search. */
  readonly search: string | null;
  #after: string | null | undefined;
  #emptyCursor: string | null;

  constructor(
    order: string,
    load: { page: () => Promise<Page<Node>>; count: () => Promise<number> },
    options: {
      after?: string | null | undefined;
      search?: string | null | undefined;
      emptyCursor?: string | null;
    } = {},
  ) {
    this.#order = order;
    this.#load = load;
    this.search = options.search ?? null;
    this.#after = options.after;
    this.#emptyCursor = options.emptyCursor ?? null;
  }

  page(): Promise<Page<Node>> {
    this.#page ??= this.#load.page();
    return this.#page;
  }

  async count(): Promise<Count> {
    this.#count ??= this.#load.count();
    const count = await this.#count;
    return count > COUNT_LIMIT ? { count: COUNT_LIMIT, precision: 'AT_LEAST' } : { count, precision: 'EXACT' };
  }

  cursor({ sortValue, id }: Entry<Node>): string {
    return encodeCursor(this.#order, { value: sortValue, id });
  }

  /**
   * The same list with its nodes seen as something else: `convert` answers one for each, in their order, or null for
   * what has gone since the list was read.
   */
  map<Other>(convert: (nodes: Node[]) => (Other | null)[] | Promise<(Other | null)[]>): Connection<Other> {
    const page = async (): Promise<Page<Other>> => {
      const { entries, hasNextPage } = await this.page();
      const others = await convert(entries.map(({ node }) => node));
      const converted = entries.flatMap(({ id, sortValue }, index) => {
        const node = others[index];
        return node == null ? [] : [{ id, sortValue, node }];
      });
      return { entries: converted, hasNextPage };
    };
    const count = () => this.#load.count();
    return new Connection(
      this.#order,
      { page, count },
      { after: this.#after, search: this.search, emptyCursor: this.#emptyCursor },
    );
  }

  async pageInfo() {
    const { entries, hasNextPage } = await this.page();
    const [first, last] = [entries[0], entries.at(-1)];
    return {
      hasNextPage,
      hasPreviousPage: Boolean(this.#after),
      startCursor: first ? this.cursor(first) : null,
      endCursor: last ? this.cursor(last) : this.#emptyCursor,
    };
  }
}
