/** Builds the WHERE clause of a parameterized query. */
export class Conditions {
  private readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** Adds a parameter and returns its placeholder. */
  put(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition on a value, unless the value is undefined. */
  on<Value>(value: Value | undefined, text: (placeholder: string) => string): this {
    if (value !== undefined) this.texts.push(text(this.put(value)));
    return this;
  }

  /** Adds a condition verbatim. */
  and(text: string): this {
    this.texts.push(text);
    return this;
  }

  /** Returns all conditions joined by AND. */
  toString(): string {
    return this.texts.length > 0 ? this.texts.map((text) => `(${text})`).join(' AND ') : 'true';
  }
}
