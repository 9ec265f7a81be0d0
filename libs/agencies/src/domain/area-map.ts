import { type AreaCode, township as partOf } from '@center/kernel';

type Part<Value> = ReadonlyMap<AreaCode, Value>;

/**
 * A map by area code that is never changed. A copy with one more entry shares all parts but one with it: it costs what the
 * townships of a county and the villages of a township are, at most a thousand each, however many entries there are.
 */
export class AreaMap<Value> implements ReadonlyMap<AreaCode, Value> {
  private constructor(
    private readonly parts: ReadonlyMap<AreaCode, Part<Value>>,
    readonly size: number,
  ) {}

  /** A map with these entries; the map itself if it is one. */
  static of<Value>(entries: Iterable<readonly [AreaCode, Value]> = []): AreaMap<Value> {
    if (entries instanceof AreaMap) return entries as AreaMap<Value>;
    const parts = new Map<AreaCode, Map<AreaCode, Value>>();
    let size = 0;
    for (const [code, value] of entries) {
      const part = parts.get(partOf(code)) ?? new Map<AreaCode, Value>();
      if (!part.has(code)) size += 1;
      parts.set(partOf(code), part.set(code, value));
    }
    return new AreaMap(parts, size);
  }

  /** A copy with an entry. */
  with(code: AreaCode, value: Value): AreaMap<Value> {
    const part = new Map(this.parts.get(partOf(code))).set(code, value);
    return new AreaMap(new Map(this.parts).set(partOf(code), part), this.size + (this.has(code) ? 0 : 1));
  }

  get(code: AreaCode): Value | undefined {
    return this.parts.get(partOf(code))?.get(code);
  }

  has(code: AreaCode): boolean {
    return this.parts.get(partOf(code))?.has(code) ?? false;
  }

  /** By part, each in the order of its first entry. */
  *entries(): MapIterator<[AreaCode, Value]> {
    for (const part of this.parts.values()) yield* part.entries();
  }

  *keys(): MapIterator<AreaCode> {
    for (const [code] of this.entries()) yield code;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[AreaCode, Value]> {
    return this.entries();
  }

  forEach(work: (value: Value, code: AreaCode, map: ReadonlyMap<AreaCode, Value>) => void): void {
    for (const [code, value] of this.entries()) work(value, code, this);
  }
}
