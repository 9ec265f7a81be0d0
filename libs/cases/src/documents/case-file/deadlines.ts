import { type Deadline, isLate, isOverdue } from '@center/deadlines';
import type { Instant } from '@center/kernel';
import { minuteOf, table } from '@center/print';
import { STEPS } from '../../words/steps';
import type { Part } from './part';

const stateOf = (deadline: Deadline, now: Instant): string => {
  switch (deadline.status) {
    case 'DONE':
      return `${isLate(deadline) ? '逾期完成' : '按时完成'}\n${minuteOf(deadline.doneAt!)}`;
    case 'CANCELLED':
      return '已取消';
    case 'PAUSED':
      return '暂停';
    default:
      return isOverdue(deadline, now) ? '逾期未完成' : '进行中';
  }
};

/** The deadlines of the case, and every due time that passed before its step was done. */
export const deadlinesPart: Part = ({ deadlines, misses, now }) => {
  if (deadlines.length === 0) return [];
  const extended = ({ adjustments }: Deadline): string =>
    adjustments.some(({ is }) => is === 'EXTENSION') ? '\n（已延长）' : '';
  const listed = table(
    { 步骤: 18, 责任单位: 26, 开始: 22, 应办: 24, 情况: 22 },
    deadlines.map((deadline) => [
      STEPS[deadline.step] ?? deadline.step,
      deadline.responsible.name,
      minuteOf(deadline.startedAt),
      `${minuteOf(deadline.dueAt)}${extended(deadline)}${deadline.provisional ? '\n（暂定）' : ''}`,
      stateOf(deadline, now),
    ]),
  );
  const missed = table(
    { 超期步骤: 24, 责任单位: 36, 应办: 26, 发现: 26 },
    misses.map(({ step, responsible, dueAt, noticedAt }) => [
      ...[STEPS[step] ?? step, responsible],
      ...[minuteOf(dueAt), minuteOf(noticedAt)],
    ]),
  );
  return misses.length > 0 ? [listed, missed] : [listed];
};
