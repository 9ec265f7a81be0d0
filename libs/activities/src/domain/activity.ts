import type { Instant, Located, LocatedEvent, LocatedSealed, OfficerId } from '@center/kernel';
import type { ActivityStatus, AttendanceReason, CancelReason, VoidReason } from './codes';
import type { ActivityEvent, Attendance, Subject } from './events';
import { type Step, stepAfter } from './step';

/** A statement of who was there, as recorded. */
export type RecordedAttendance = Located<Attendance>;

/** An activity, from its plan to what became of it. */
export interface Activity extends Subject {
  readonly status: ActivityStatus;
  /** when it was held; until then, when it is planned for */
  readonly at: Instant;
  readonly plannedBy?: OfficerId;
  /** who recorded that it was held */
  readonly heldBy?: OfficerId;
  readonly attendance?: RecordedAttendance;
  readonly note?: LocatedSealed;
  /** why the attendance was replaced, or the activity cancelled or voided */
  readonly reason?: AttendanceReason | CancelReason | VoidReason;
  /** the step by which it was held */
  readonly holding?: Step;
  readonly last: Step;
}

/** Folds the events of an activity. Throws `TypeError` for a change of one that does not exist. */
export const evolveActivity = (known: Activity | undefined, event: LocatedEvent<ActivityEvent>): Activity => {
  const last = stepAfter(known?.last, event);
  if (event.type === 'ActivityPlanned') {
    const { at: _at, by, late: _late, plannedFor, ...planned } = event.data;
    return { ...(planned as Subject & Pick<Activity, 'note'>), status: 'PLANNED', at: plannedFor, plannedBy: by, last };
  }
  if (event.type === 'ActivityHeld') {
    const { by, late: _late, ...held } = event.data;
    return { ...known, ...(held as Subject & Held), status: 'HELD', heldBy: by, holding: last, last };
  }
  if (!known) throw new TypeError(`${event.type} in the stream of no activity`);
  const { reason } = event.data;
  switch (event.type) {
    case 'AttendanceSet':
      return { ...known, attendance: event.data.attendance, reason, last };
    case 'ActivityCancelled':
      return { ...known, status: 'CANCELLED', reason, last };
    case 'ActivityVoided':
      return { ...known, status: 'VOID', reason, last };
  }
};

type Held = Pick<Activity, 'at' | 'attendance' | 'note'>;
