import { eventContext } from '@center/kernel';
import type { Case, Command } from './case';
import type { CaseEvent } from './events';
import { lastRevision, repeats } from './repeat';

/** Extends a deadline. Whether the policy allows it is decided with its due time. The last extension in the same words is a repeat. */
export const extendDeadline =
  ({ by, at, late, ...extension }: Command<'DeadlineExtended'>) =>
  (state: Case): CaseEvent[] => {
    const { deadlineId, limit, reason, note } = extension;
    const write = (): CaseEvent[] => [
      { type: 'DeadlineExtended', data: { ...eventContext({ by, at, late }), ...extension } },
    ];
    const last = lastRevision(state, ['DeadlineExtended'], { deadlineId });
    return last === undefined ? write() : repeats(state, last, { limit, reason, note }, write);
  };
