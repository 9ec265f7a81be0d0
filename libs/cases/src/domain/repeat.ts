import {
  CLOCK_SKEW,
  type Instant,
  type LateEntryReason,
  type Sealed,
  Refusal,
  isSealed,
  milliseconds,
} from '@center/kernel';
import type { Case, CaseText } from './case';
import type { CaseEvent, CaseEventType } from './events';
import { DONE_DIFFERENTLY } from './repeat-rows';

/** The effect of a command is in place, in other words than those of the command. */
export class DoneDifferently extends Refusal {
  /** `revision`: of the event that put the effect in place */
  constructor(readonly revision: number) {
    super(DONE_DIFFERENTLY);
  }
}

/**
 * The effect of a command is already in place, by an event of the case. Whether the command says the same is decided by
 * texts, which only the vault can compare, and by the time, if the caller stated one: see `decided`.
 */
export class Repetition extends Error {
  constructor(
    readonly recorded: { readonly at: Instant; readonly late?: LateEntryReason },
    /** the recorded texts, each with the one in the command */
    readonly texts: readonly (readonly [recorded: CaseText, said: Sealed])[],
    /** what the command decides if it says something else */
    readonly differently: () => CaseEvent[],
  ) {
    super('the effect is already in place');
    this.name = 'Repetition';
  }
}

/** The words of a command, beside its author, time and the ids of what it is about; `undefined` where not given. */
type Words = Readonly<Record<string, unknown>>;

const DIFFERENT = Symbol('different');
type Compared = readonly (readonly [CaseText, Sealed])[] | typeof DIFFERENT;

const all = (parts: readonly Compared[]): Compared =>
  parts.reduce<Compared>((sum, part) => (sum === DIFFERENT || part === DIFFERENT ? DIFFERENT : [...sum, ...part]), []);

/** The texts to compare, or that something differs that is not a text. What is not said is the same. */
const compared = (recorded: unknown, said: unknown): Compared => {
  if (said === undefined || recorded === said) return [];
  if (isSealed(said)) return isSealed(recorded) ? [[recorded as CaseText, said]] : DIFFERENT;
  if (Array.isArray(said)) {
    if (!Array.isArray(recorded) || recorded.length !== said.length) return DIFFERENT;
    if (said.some(isSealed)) return all(said.map((part, nth) => compared(recorded[nth], part)));
    return said.every((part) => recorded.includes(part)) ? [] : DIFFERENT; // a list of codes has no order
  }
  if (typeof said !== 'object' || said === null || typeof recorded !== 'object' || recorded === null) return DIFFERENT;
  return all(Object.entries(said).map(([name, part]) => compared((recorded as Words)[name], part)));
};

/** The revision of the last event of these types with these ids; `undefined` if there is none. */
export const lastRevision = (
  { records }: Case,
  types: readonly CaseEventType[],
  about: Words = {},
): number | undefined => {
  const found = records.findLastIndex(
    ({ type, data }) =>
      types.includes(type) && Object.entries(about).every(([name, id]) => (data as unknown as Words)[name] === id),
  );
  return found < 0 ? undefined : found;
};

/**
 * The decision of a command whose effect is already in place by the event at a revision: nothing if it says the same,
 * otherwise what `differently` decides, which by default refuses with `DoneDifferently`. Throws a `Repetition` to ask.
 */
export const repeats = (
  state: Case,
  revision: number | undefined,
  said: Words,
  differently: () => CaseEvent[] = () => {
    throw new DoneDifferently(revision!);
  },
): CaseEvent[] => {
  const standing = revision === undefined ? undefined : state.records[revision]?.data;
  if (!standing) return [];
  const texts = compared(standing, said);
  if (texts === DIFFERENT) return differently();
  throw new Repetition(standing, texts, differently);
};

/** The time that a caller stated, and why it is entered late. */
export interface StatedTime {
  readonly at?: Instant | undefined;
  readonly lateEntryReason?: LateEntryReason | undefined;
}

/** The outcome of a repetition, once its texts are compared. */
export const decided = (repetition: Repetition, sameTexts: boolean, stated: StatedTime = {}): CaseEvent[] => {
  const { recorded } = repetition;
  const { at = recorded.at, lateEntryReason = recorded.late } = stated;
  const sameTime = Math.abs(milliseconds(at) - milliseconds(recorded.at)) <= CLOCK_SKEW;
  return sameTexts && sameTime && lateEntryReason === recorded.late ? [] : repetition.differently();
};
