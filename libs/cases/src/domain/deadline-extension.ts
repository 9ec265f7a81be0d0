import { eventContext } from '@center/kernel';
import type { Command } from './case';
import type { CaseEvent } from './events';

/** Extends a deadline. Whether the policy allows it is decided with its due time. */
export const extendDeadline =
  ({ by, at, late, ...extension }: Command<'DeadlineExtended'>) =>
  (): CaseEvent[] => [{ type: 'DeadlineExtended', data: { ...eventContext({ by, at, late }), ...extension } }];
