/** Statements that Prisma's queries can't say: keyset pages, unions, counts. */
import type { PrismaClient } from '@countermeasure/db/client';
import { Statement } from '../graphql/statement.ts';

export class EditorialReader {
  #db: PrismaClient;

  constructor(db: PrismaClient) {
    this.#db = db;
  }

  rows<Row extends object>(build: (statement: Statement) => string): Promise<Row[]> {
    const statement = new Statement();
    // The text is put together from our own constants; every value is a parameter.
    return this.#db.$queryRawUnsafe<Row[]>(build(statement), ...statement.values);
  }
}
