/** An SQL statement while it is put together: text from our own constants, every value as a parameter. */
export class Statement {
  readonly values: unknown[] = [];

  /** The placeholder for `value`, cast to an SQL type: `$3::uuid[]`. */
  value(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
