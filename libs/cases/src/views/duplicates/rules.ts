import type { DuplicateReason } from '../../domain/codes';

/**
 * What makes two cases alike, in one place. Basis: the center's own proposal, after the rule that duplicates are
 * suggested by the token of the ID number, else by name, birth date and township, else by time, place and harm, and that
 * a repeat within six months of closure is one. No law sets these figures.
 */
export const DUPLICATE_RULES = {
  scores: { IDENTITY: 1, NAME_BIRTH_TOWNSHIP: 0.8, PLACE_TIME_HARM: 0.4 } satisfies Readonly<
    Record<Exclude<DuplicateReason, 'RECURRENCE'>, number>
  >,
  /** days between two discoveries in the same township of overlapping harms */
  nearbyDays: 7,
  /** months after a closure in which the same child's next lead is a repeat */
  recurrenceMonths: 6,
  /** how many suggestions are made */
  most: 50,
  /** how many cases are looked at for each child and reason, the newest first, so that an answer costs the same at any size */
  lookedAt: 200,
} as const;
