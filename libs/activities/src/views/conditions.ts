/** The WHERE clause of a parameterized query. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a parameter and returns its placeholder. */
  put(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition, if the value is given; `text` makes it of the placeholder. */
  on<Value>(value: Value | undefined, text: (placeholder: string) => string): this {
    if (value !== undefined) this.texts.push(text(this.put(value)));
    return this;
  }

  /** Adds a condition as it is. */
  and(text: string): this {
    this.texts.push(text);
    return this;
  }

  toString(): string {
    return this.texts.map((text) => `(${text})`).join(' AND ') || 'true';
  }
}
