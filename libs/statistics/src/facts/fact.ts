import type { Instant } from '@center/kernel';

/** An event that makes a fact, by its place in the log and in its stream. */
export interface FactEvent {
  readonly position: string;
  readonly revision: number;
  readonly type: string;
}

/** What a fact is about: something of a context, by its id. */
export interface Subject {
  readonly context: string;
  readonly id: string;
}

/** One thing that counts, as a context states it: codes, ids and times only, never a person's. */
export interface Fact {
  /** the name by which indicators refer to it */
  readonly indicator: string;
  /** identifies what is counted once: at any position, one fact at most of an indicator has this key */
  readonly key: string;
  readonly subject: Subject;
  /** the events that make it, in the order of the log */
  readonly events: readonly FactEvent[];
  /** business time, by which it falls into a period */
  readonly at: Instant;
  /** for a share: whether it counts in the numerator too */
  readonly met: boolean;
  /** for distinct people: a pseudonym, the same for all facts about one person */
  readonly person: string | null;
  /**
   * its values by dimension, except the month: a list without repeats for a dimension with multiple values, else one value,
   * `null` or absent when it is not known
   */
  readonly groups: Readonly<Record<string, readonly string[] | string | null>>;
}

/** A fact as it was known over a range of positions: known at P when `knownFrom <= P` and not `knownTo <= P`. */
export interface FactVersion {
  readonly fact: Fact;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
}
