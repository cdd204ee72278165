/**
 * Reads the `published` schema for one request: every statement of the partner endpoint goes through here, over the
 * login that can see nothing else. Knows the instant the request asks about, which every statement must heed.
 */
import type pg from 'pg';
import { badArgument } from '../graphql/error-codes.ts';
import { Statement } from '../graphql/statement.ts';

export class PublishedReader {
  #pool: pg.Pool;
  /** Undefined until a field has said; null: what is live now. */
  #asOf: Date | null | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Called by every root field before it reads. Throws BAD_USER_INPUT when two fields ask about different instants. */
  setAsOf(asOf: Date | null | undefined): void {
    const wanted = asOf ?? null;
    if (this.#asOf !== undefined && this.#asOf?.getTime() !== wanted?.getTime())
      throw badArgument('asOf', 'One operation asks about one instant: give every field the same `asOf`.');
    this.#asOf = wanted;
  }

  get isAsOf(): boolean {
    return Boolean(this.#asOf);
  }

  /** The condition that a row under `alias` is live at the instant asked about. */
  live(statement: Statement, alias: string): string {
    if (!this.#asOf) return `${alias}.retired_at IS NULL`;
    const at = statement.value(this.#asOf, 'timestamptz');
    return `${alias}.published_at <= ${at} AND (${alias}.retired_at IS NULL OR ${alias}.retired_at > ${at})`;
  }

  async rows<Row extends object>(build: (statement: Statement) => string): Promise<Row[]> {
    const statement = new Statement();
    const text = build(statement);
    const { rows } = await this.#pool.query<Row>(text, statement.values);
    return rows;
  }
}
