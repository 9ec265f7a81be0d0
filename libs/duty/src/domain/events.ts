import type { EventContext, FreeStrings, Instant, OfficerId, Sealed } from '@center/kernel';

/** The time from `from` until `to`, in which an officer is on duty. */
export interface ShiftTimes {
  readonly from: Instant;
  readonly to: Instant;
  readonly officerId: OfficerId;
}

/** The shifts of a window of time. They replace all that was planned in it. */
export interface DutyRosterSet {
  readonly type: 'DutyRosterSet';
  readonly data: EventContext & {
    readonly from: Instant;
    readonly to: Instant;
    /** in the order of time, without overlap */
    readonly shifts: readonly (ShiftTimes & { readonly phone?: Sealed })[];
  };
}

// Compile-time check: no event may contain a free string. The line below fails to compile and names the field.
const noFreeString: [FreeStrings<DutyRosterSet['data']>] extends [never] ? true : FreeStrings<DutyRosterSet['data']> =
  true;
void noFreeString;
