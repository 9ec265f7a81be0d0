import {
  type AreaCode,
  type CommandContext,
  contains,
  eventContext,
  heldAgainst,
  type Officer,
  refuse,
  type Role,
  township,
} from '@center/kernel';
import type { Activity } from './activity';
import { requireAttendance } from './attendance';
import type { ActivityEvent, ActivityEvents, Subject } from './events';
import { DoneDifferently, type Repeated } from './step';
import { sees } from './visibility';

const SUPERVISING: readonly Role[] = ['TOWN_SUPERVISOR', 'CARE_COORDINATOR'];
const PLANNING: readonly Role[] = [...SUPERVISING, 'DISPATCHER', 'SOCIAL_WORKER'];
const RECORDING: readonly Role[] = [...PLANNING, 'CHILD_DIRECTOR'];
const PRINTING: readonly Role[] = ['CARE_COORDINATOR', 'DISPATCHER'];

/** What identifies an activity that was held, beside its time, attendance and note. */
const SUBJECT = ['kind', 'theme', 'hostId', 'areaCode', 'seriesId', 'minutes'] as const;

/** The rows of the table of commands: who may, and the codes of refusals. */
export const COMMANDS = {
  plan: { roles: PLANNING, refusals: ['not-the-host', 'unknown-agency', 'agency-not-running', 'unknown-area'] },
  hold: {
    roles: RECORDING,
    refusals: [
      ...['not-the-host', 'unknown-agency', 'agency-not-running', 'unknown-area', 'unknown-officer'],
      ...['unknown-household', 'attendance-empty', 'attendance-not-of-this-kind', 'series-required'],
      'activity-not-planned',
    ],
  },
  'set-attendance': {
    roles: RECORDING,
    refusals: [
      ...['not-the-author', 'unknown-officer', 'unknown-household', 'attendance-empty'],
      ...['attendance-not-of-this-kind', 'series-required', 'activity-not-held', 'already-done-differently'],
      'before-its-cause',
    ],
  },
  'cancel-activity': { roles: PLANNING, refusals: ['not-the-author', 'activity-not-planned', 'before-its-cause'] },
  'void-activity': {
    roles: [...SUPERVISING, 'DISPATCHER'],
    refusals: ['same-person', 'activity-not-held', 'before-its-cause'],
  },
  'print-material': { roles: PRINTING, refusals: ['copies-not-positive', 'label-looks-personal'] },
  'void-print': { roles: PRINTING, refusals: ['already-done-differently', 'before-its-cause'] },
} as const satisfies Readonly<
  Record<string, { readonly roles: readonly Role[]; readonly refusals: readonly string[] }>
>;
export type CommandName = keyof typeof COMMANDS;

/** The host of an activity in the register. */
export interface Host {
  /** at the time of the activity */
  readonly isRunning: boolean;
  readonly areaCode: AreaCode;
}

type Input<Type extends ActivityEvent['type']> = CommandContext & Omit<ActivityEvents[Type], 'by'>;

const OF_A_TOWNSHIP: readonly Role[] = ['TOWN_SUPERVISOR', 'CHILD_DIRECTOR'];

/**
 * An officer records what they may also see: of the own agency, of one in the own township, or of any agency for the center.
 */
const requireHost = (by: Officer, subject: Subject, host: Host): void => {
  const isWithinReach =
    !OF_A_TOWNSHIP.includes(by.role) ||
    subject.hostId === by.agency.id ||
    contains(township(by.areaCode), host.areaCode);
  if (!isWithinReach || !sees(by, subject)) refuse('not-the-host');
};

/** Plans an activity. Rejects with `not-the-host`, `agency-not-running`. */
export const planActivity =
  ({ by, at, late, host, ...plan }: Input<'ActivityPlanned'> & { readonly host: Host }) =>
  (known: Activity | undefined): ActivityEvent[] => {
    requireHost(by, plan, host);
    if (known) return [];
    if (!host.isRunning) refuse('agency-not-running');
    return [{ type: 'ActivityPlanned', data: { ...eventContext({ by, at, late }), ...plan } }];
  };

const isSameSubject = (known: Subject, held: Subject): boolean =>
  SUBJECT.every((field) => known[field] === held[field]);

/**
 * Records that an activity was held, planned before or not. Rejects with `not-the-host`, `activity-not-planned` (it was held
 * otherwise, cancelled or voided), `agency-not-running`, `attendance-not-of-this-kind`, `attendance-empty`,
 * `series-required`.
 */
export const holdActivity =
  ({ by, at, late, host, isSame, ...held }: Input<'ActivityHeld'> & Repeated & { readonly host: Host }) =>
  (known: Activity | undefined): ActivityEvent[] => {
    requireHost(by, held, host);
    if (known?.status === 'HELD' && isSame && isSameSubject(known, held)) return [];
    if (known && known.status !== 'PLANNED') refuse('activity-not-planned');
    if (!host.isRunning) refuse('agency-not-running');
    requireAttendance(held, held.attendance);
    return [{ type: 'ActivityHeld', data: { ...eventContext({ by, at, late }), ...held } }];
  };

const isAuthorOr = (by: Officer, author: string | undefined): boolean =>
  SUPERVISING.includes(by.role) || by.officerId === author;

/** An attendance, compared with the recorded one. */
interface Attended extends Repeated {
  readonly isSameAttendance: boolean;
}

/**
 * Replaces the attendance of an activity. Rejects with `not-the-author`, `activity-not-held`, `already-done-differently` (the
 * attendance is the recorded one, and anything else is not), `attendance-not-of-this-kind`, `attendance-empty`,
 * `series-required`, `before-its-cause`.
 */
export const setAttendance =
  ({ by, at, late, isSame, isSameAttendance, ...said }: Input<'AttendanceSet'> & Attended) =>
  (activity: Activity): ActivityEvent[] => {
    if (!isAuthorOr(by, activity.heldBy ?? activity.plannedBy)) refuse('not-the-author');
    if (activity.status !== 'HELD') refuse('activity-not-held');
    if (isSameAttendance && !isSame) throw new DoneDifferently(activity.last);
    if (isSameAttendance) return [];
    requireAttendance(activity, said.attendance);
    const data = { ...eventContext({ by, at, late }), ...heldAgainst(activity.at, { at, late }), ...said };
    return [{ type: 'AttendanceSet', data }];
  };

/**
 * Cancels a planned activity. Rejects with `not-the-author`, `activity-not-planned` (it was held, or cancelled in other
 * words).
 */
export const cancelActivity =
  ({ by, at, late, isSame, ...why }: Input<'ActivityCancelled'> & Repeated) =>
  (activity: Activity): ActivityEvent[] => {
    if (!isAuthorOr(by, activity.plannedBy)) refuse('not-the-author');
    if (activity.status === 'CANCELLED' && isSame) return [];
    if (activity.status !== 'PLANNED') refuse('activity-not-planned');
    const data = { ...eventContext({ by, at, late }), ...heldAgainst(activity.last.at, { at, late }), ...why };
    return [{ type: 'ActivityCancelled', data }];
  };

/**
 * Voids an activity that was recorded in error, by another person. Rejects with `same-person`, `activity-not-held` (it was
 * not held, or is void in other words).
 */
export const voidActivity =
  ({ by, at, late, isSame, ...why }: Input<'ActivityVoided'> & Repeated) =>
  (activity: Activity): ActivityEvent[] => {
    if (activity.heldBy === by.officerId) refuse('same-person');
    if (activity.status === 'VOID' && isSame) return [];
    if (activity.status !== 'HELD') refuse('activity-not-held');
    const data = { ...eventContext({ by, at, late }), ...heldAgainst(activity.at, { at, late }), ...why };
    return [{ type: 'ActivityVoided', data }];
  };
