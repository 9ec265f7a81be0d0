import {
  type CommandContext,
  eventContext,
  type Instant,
  type LocatedEvent,
  type LocatedSealed,
  type OfficerId,
  refuse,
} from '@center/kernel';
import type { DutyRosterSet, ShiftTimes } from './events';

/** A shift, with the phone number under which the officer is reached. */
export interface Shift extends ShiftTimes {
  readonly phone?: LocatedSealed;
}

/** All shifts that were ever planned and not replaced, in the order of time. They do not overlap. */
export type Roster = readonly Shift[];

/** A span of time; `to` is not part of it. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** The shifts of a roster that lie in a window at least in part. */
export const shiftsIn = (roster: Roster, { from, to }: Window): Roster =>
  roster.filter((shift) => shift.from < to && shift.to > from);

/** The shift at an instant; `undefined` if nobody is on duty. */
export const shiftAt = (roster: Roster, moment: Instant): Shift | undefined =>
  roster.find(({ from, to }) => from <= moment && moment < to);

/** What is left of a shift outside a window: nothing, one part, or two. */
const outside = (shift: Shift, { from, to }: Window): Shift[] => {
  if (shift.to <= from || shift.from >= to) return [shift];
  const before = shift.from < from ? [{ ...shift, to: from }] : [];
  return shift.to > to ? [...before, { ...shift, from: to }] : before;
};

const byTime = (one: ShiftTimes, other: ShiftTimes): number => (one.from < other.from ? -1 : 1);

/** Folds the roster: the shifts of the window replace those that were there. */
export const evolveRoster = (roster: Roster | undefined, { data }: LocatedEvent<DutyRosterSet>): Roster =>
  [...(roster ?? []).flatMap((shift) => outside(shift, data)), ...data.shifts].sort(byTime);

/** A shift to set; `phone` is sealed for the event. */
type PlannedShift = DutyRosterSet['data']['shifts'][number];

/** The input of `setRoster`. */
export interface RosterInput extends CommandContext, Window {
  readonly shifts: readonly PlannedShift[];
  /** the officers who can be on duty: those who dispatch or lead */
  readonly eligible: ReadonlySet<OfficerId>;
  /** whether the shifts of the window are these already, phone numbers included */
  readonly isSame: boolean;
}

/** Sets the shifts of a window. Rejects with `unknown-officer`, `overlapping-shifts`. */
export const setRoster =
  ({ by, at, late, from, to, shifts, eligible, isSame }: RosterInput) =>
  (): DutyRosterSet[] => {
    if (shifts.some(({ officerId }) => !eligible.has(officerId))) refuse('unknown-officer');
    const planned = [...shifts].sort(byTime);
    if (planned.some((shift, nth) => nth > 0 && planned[nth - 1]!.to > shift.from)) refuse('overlapping-shifts');
    if (isSame) return [];
    return [
      {
        type: 'DutyRosterSet',
        data: { ...eventContext({ by, at, ...(late && { late }) }), from, to, shifts: planned },
      },
    ];
  };
