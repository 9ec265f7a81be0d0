import type { Instant, Label } from '@center/kernel';

/** A name from an instant on, until the next one. */
export interface DatedName {
  readonly from: Instant;
  readonly name: Label;
}

/** Names in the order of time, with another one; it replaces one from the same instant. */
export const withName = (names: readonly DatedName[], { from, name }: DatedName): DatedName[] =>
  [...names.filter((one) => one.from !== from), { from, name }].sort((one, other) => (one.from < other.from ? -1 : 1));

/** Whether a name is known to begin at this very instant. */
export const beginsThen = (names: readonly DatedName[], { from, name }: DatedName): boolean =>
  names.some((one) => one.from === from && one.name === name);
