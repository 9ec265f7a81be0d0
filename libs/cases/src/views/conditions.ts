/** The conditions of a query, each value behind a placeholder of its own. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** A placeholder for a value. */
  put(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition on a value; none when the value is not given. */
  on<Value>(value: Value | undefined, text: (placeholder: string) => string): this {
    if (value !== undefined) this.texts.push(text(this.put(value)));
    return this;
  }

  /** Adds a condition as it stands. */
  and(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** All of them, for a WHERE. */
  toString(): string {
    return this.texts.length > 0 ? this.texts.map((text) => `(${text})`).join(' AND ') : 'true';
  }
}
