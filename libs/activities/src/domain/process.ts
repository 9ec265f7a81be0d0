import { type CommandContext, eventContext, type Officer, refuse, type Role } from '@center/kernel';
import type { Activity } from './activity';
import { requireAttendance } from './attendance';
import type { ActivityEvent, ActivityEvents, Subject } from './events';
import { sees } from './visibility';

const SUPERVISING: readonly Role[] = ['TOWN_SUPERVISOR', 'CARE_COORDINATOR'];
const PLANNING: readonly Role[] = [...SUPERVISING, 'DISPATCHER', 'SOCIAL_WORKER'];
const RECORDING: readonly Role[] = [...PLANNING, 'CHILD_DIRECTOR'];
const PRINTING: readonly Role[] = ['CARE_COORDINATOR', 'DISPATCHER'];

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
      ...['attendance-not-of-this-kind', 'series-required', 'activity-not-held'],
    ],
  },
  'cancel-activity': { roles: PLANNING, refusals: ['not-the-author', 'activity-not-planned'] },
  'void-activity': { roles: [...SUPERVISING, 'DISPATCHER'], refusals: ['same-person', 'activity-not-held'] },
  'print-material': { roles: PRINTING, refusals: ['copies-not-positive', 'label-looks-personal'] },
  'void-print': { roles: PRINTING, refusals: [] },
} as const satisfies Readonly<
  Record<string, { readonly roles: readonly Role[]; readonly refusals: readonly string[] }>
>;
export type CommandName = keyof typeof COMMANDS;

/** The host of an activity in the register. */
export interface Host {
  /** at the time of the activity */
  readonly isRunning: boolean;
}

type Input<Type extends ActivityEvent['type']> = CommandContext & Omit<ActivityEvents[Type], 'by'>;

/** An officer records what they may also see: of the own agency or township, or of any agency for the center. */
const requireHost = (by: Officer, subject: Subject): void => {
  if (!sees(by, subject)) refuse('not-the-host');
};

/** Plans an activity. Rejects with `not-the-host`, `agency-not-running`. */
export const planActivity =
  ({ by, at, late, host, ...plan }: Input<'ActivityPlanned'> & { readonly host: Host }) =>
  (known: Activity | undefined): ActivityEvent[] => {
    requireHost(by, plan);
    if (known) return [];
    if (!host.isRunning) refuse('agency-not-running');
    return [{ type: 'ActivityPlanned', data: { ...eventContext({ by, at, late }), ...plan } }];
  };

/** What a command states of an attendance that is recorded already. */
interface Repeated {
  /** whether the recorded statement says the same */
  readonly isSame: boolean;
}

/**
 * Records that an activity was held, planned before or not. Rejects with `not-the-host`, `activity-not-planned` (it was held
 * otherwise, cancelled or voided), `agency-not-running`, `attendance-not-of-this-kind`, `attendance-empty`,
 * `series-required`.
 */
export const holdActivity =
  ({ by, at, late, host, isSame, ...held }: Input<'ActivityHeld'> & Repeated & { readonly host: Host }) =>
  (known: Activity | undefined): ActivityEvent[] => {
    requireHost(by, held);
    if (known?.status === 'HELD' && isSame) return [];
    if (known && known.status !== 'PLANNED') refuse('activity-not-planned');
    if (!host.isRunning) refuse('agency-not-running');
    requireAttendance(held, held.attendance);
    return [{ type: 'ActivityHeld', data: { ...eventContext({ by, at, late }), ...held } }];
  };

const isAuthorOr = (by: Officer, author: string | undefined): boolean =>
  SUPERVISING.includes(by.role) || by.officerId === author;

/**
 * Replaces the attendance of an activity. Rejects with `not-the-author`, `activity-not-held`,
 * `attendance-not-of-this-kind`, `attendance-empty`, `series-required`.
 */
export const setAttendance =
  ({ by, at, late, isSame, ...said }: Input<'AttendanceSet'> & Repeated) =>
  (activity: Activity): ActivityEvent[] => {
    if (!isAuthorOr(by, activity.heldBy ?? activity.plannedBy)) refuse('not-the-author');
    if (activity.status !== 'HELD') refuse('activity-not-held');
    if (isSame) return [];
    requireAttendance(activity, said.attendance);
    return [{ type: 'AttendanceSet', data: { ...eventContext({ by, at, late }), ...said } }];
  };

/** Cancels a planned activity. Rejects with `not-the-author`, `activity-not-planned`. */
export const cancelActivity =
  ({ by, at, late, ...why }: Input<'ActivityCancelled'>) =>
  (activity: Activity): ActivityEvent[] => {
    if (!isAuthorOr(by, activity.plannedBy)) refuse('not-the-author');
    if (activity.status === 'CANCELLED') return [];
    if (activity.status !== 'PLANNED') refuse('activity-not-planned');
    return [{ type: 'ActivityCancelled', data: { ...eventContext({ by, at, late }), ...why } }];
  };

/** Voids an activity that was recorded in error, by another person. Rejects with `same-person`, `activity-not-held`. */
export const voidActivity =
  ({ by, at, late, ...why }: Input<'ActivityVoided'>) =>
  (activity: Activity): ActivityEvent[] => {
    if (activity.heldBy === by.officerId) refuse('same-person');
    if (activity.status === 'VOID') return [];
    if (activity.status !== 'HELD') refuse('activity-not-held');
    return [{ type: 'ActivityVoided', data: { ...eventContext({ by, at, late }), ...why } }];
  };
