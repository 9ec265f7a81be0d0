import type { DuplicateReason } from '../../domain/codes';

/**
 * The rules for suggesting duplicates. Basis: the center's own proposal. Duplicates are suggested by the token of the
 * ID number, else by name, birth date and township, else by what resembles them: the number as claimed, the number at the
 * same source, the name with the birth date in another town or unknown town, with a birth date that is a day or digit off or known in part, a
 * name of the same sound with the year of birth, the telephone of the reporter; else by time, place and harm. A new lead
 * within six months of a closure counts as a recurrence. These values are not set by law.
 */
export const DUPLICATE_RULES = {
  scores: {
    IDENTITY: 1,
    SAME_NUMBER: 0.9,
    SAME_SOURCE_REF: 0.85,
    NAME_BIRTH_TOWNSHIP: 0.8,
    NAME_BIRTH: 0.7,
    NAME_NEAR_BIRTH: 0.6,
    SOUND_BIRTH: 0.5,
    SAME_REPORTER: 0.45,
    PLACE_TIME_HARM: 0.4,
  } satisfies Readonly<Record<Exclude<DuplicateReason, 'RECURRENCE'>, number>>,
  /** maximum days between two discoveries in the same township with overlapping harms */
  nearbyDays: 7,
  /** months after a closure in which the same child's next lead counts as a recurrence */
  recurrenceMonths: 6,
  /** maximum number of suggestions */
  most: 50,
  /**
   * maximum number of cases compared for each child and reason, newest first, so that the cost does not grow with the
   * register; of those that are only near, no more than are suggested
   */
  lookedAt: 200,
} as const;

/** Whether a case, by the name of its row, was discovered within the months in which it repeats a closed one. */
export const REPEATS = (later: string, earlier: string): string =>
  `${later}.discovered_at BETWEEN ${earlier}.closed_at AND ${earlier}.closed_at + interval '${DUPLICATE_RULES.recurrenceMonths} months'`;
