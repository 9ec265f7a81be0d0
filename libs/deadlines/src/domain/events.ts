import type { EventContext, FreeStrings, Instant, Label, Sealed } from '@center/kernel';
import type { CalendarDate } from './day';
import type { StepRules } from './step-rule';

/** A new version of the deadline policy. */
export interface DeadlinePolicySet {
  readonly type: 'DeadlinePolicySet';
  readonly data: EventContext & {
    readonly version: number;
    /** the start of its validity */
    readonly from: Instant;
    readonly steps: StepRules;
    readonly note: Sealed;
  };
}

/** The working days of a year as published, or published again. */
export interface CalendarPublished {
  readonly type: 'CalendarPublished';
  readonly data: EventContext & {
    readonly year: number;
    /** weekdays off */
    readonly holidays: readonly CalendarDate[];
    /** weekend days worked */
    readonly workdays: readonly CalendarDate[];
    /** the document that publishes them */
    readonly basis: Label;
    /** all running due times are recomputed, not only provisional ones */
    readonly recompute?: true;
    /** why */
    readonly note?: Sealed;
  };
}

// Compile-time check: no event may contain a free string. The line below fails to compile and names the field.
type Data = DeadlinePolicySet['data'] | CalendarPublished['data'];
const noFreeString: [FreeStrings<Data>] extends [never] ? true : FreeStrings<Data> = true;
void noFreeString;
