import type { Instant } from '@center/kernel';

/** An event that produces a fact, by its position in the log and its revision in the stream. */
export interface FactEvent {
  readonly position: string;
  readonly revision: number;
  readonly type: string;
  /** if it is not the fact's */
  readonly subject?: Subject;
}

/** The subject of a fact: an entity of a context, by its id. */
export interface Subject {
  readonly context: string;
  readonly id: string;
}

/** One countable fact, as provided by a context: codes, ids and times only, never personal data. */
export interface Fact {
  /** the name by which indicators refer to it */
  readonly indicator: string;
  /** identifies what is counted once: at any position, at most one fact of an indicator has this key */
  readonly key: string;
  readonly subject: Subject;
  /** the events that produce it, in log order */
  readonly events: readonly FactEvent[];
  /** business time, which determines its period */
  readonly at: Instant;
  /** for a share: whether it also counts in the numerator */
  readonly met: boolean;
  /** for distinct people: a pseudonym, the same for all facts about one person */
  readonly person: string | null;
  /**
   * its values by dimension, except the month: a list without duplicates for a multi-valued dimension, else one value,
   * `null` or absent when unknown
   */
  readonly groups: Readonly<Record<string, readonly string[] | string | null>>;
  /** of a timed fact, whose business time is when it is due; 24:00 belongs to the day that ends */
  readonly course?: Course;
  /** of a table with quantities: how much it stands for */
  readonly quantity?: Quantity;
  /** the values of the table's own columns */
  readonly own?: Readonly<Record<string, unknown>>;
}

/** How unnamed people were counted: each attendance, or each person once within a series. */
export const BASES = ['HEADCOUNT', 'DISTINCT'] as const;

/** How much a fact stands for. */
export interface Quantity {
  readonly value: number;
  /** of unnamed people */
  readonly basis?: (typeof BASES)[number];
  readonly approximate: boolean;
}

/** What became of a timed fact. */
export interface Course {
  readonly ended: Instant | null;
  /** when it does not count: from, inclusive, to, exclusive; `null` has no end */
  readonly away: readonly (readonly [from: Instant, to: Instant | null])[];
}

/** A version of a fact, known at position P when `knownFrom <= P` and not `knownTo <= P`. */
export interface FactVersion {
  readonly fact: Fact;
  readonly knownFrom: bigint;
  readonly knownTo: bigint | null;
}
