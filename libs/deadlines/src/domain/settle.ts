import type { DueTime } from '@center/kernel';
import { adjusted } from './adjustments';
import { type Deadline, isLive } from './deadline';
import { dueBy } from './due';
import type { Limit } from './limit';
import type { WorkingCalendar } from './working-days';

const bare = ({ dueAt, provisional }: DueTime): DueTime => ({ dueAt, provisional });

/** Whether a due time may change because a year is not published yet. */
export const isProvisional = ({ provisional, pause }: Deadline): boolean =>
  provisional || pause?.then?.provisional === true;

/** The due times of a live deadline by another calendar; `undefined` if they do not change. */
export const settledDue = (
  deadline: Deadline,
  calendar: WorkingCalendar,
): (DueTime & { readonly then?: DueTime }) | undefined => {
  if (!isLive(deadline)) return undefined;
  const limit = deadline.rule.limit as Limit;
  const { pause } = deadline;
  const due = dueBy(limit, deadline, calendar);
  const then = pause?.until && bare(adjusted(limit, due, { is: 'PAUSE', from: pause.from, to: pause.until }, calendar));
  const isSame = (one: DueTime | undefined, other: DueTime | undefined): boolean =>
    one?.dueAt === other?.dueAt && one?.provisional === other?.provisional;
  return isSame(due, deadline) && isSame(then, pause?.then) ? undefined : { ...bare(due), ...(then && { then }) };
};
