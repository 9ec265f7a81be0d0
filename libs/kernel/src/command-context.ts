import type { DeadlineChanges } from './deadline';
import type { OfficerId } from './ids';
import type { Instant } from './instant';
import type { LateEntryReason } from './late-entry';
import type { Officer } from './officer';

/** The officer of a command, its business time, and the reason for a late entry, if it is one. */
export interface CommandContext {
  readonly by: Officer;
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/** The part of a command's context that an event stores. */
export interface EventContext {
  readonly at: Instant;
  readonly by: OfficerId;
  readonly late?: LateEntryReason;
  /** what it does to the deadlines of its stream: no part of the decision, added when it is appended */
  readonly deadlines?: DeadlineChanges;
  /** recorded although it is more than five minutes before what caused it: a late entry with a reason */
  readonly beforeCause?: true;
}

/** The context of an event that a command writes. */
export const eventContext = ({ by, at, late }: CommandContext): EventContext => ({
  at,
  by: by.officerId,
  ...(late && { late }),
});
