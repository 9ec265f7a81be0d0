import type { OfficerId } from './ids';
import type { Instant } from './instant';
import type { LateEntryReason } from './late-entry';
import type { Officer } from './officer';

/** Who gives a command, when its matter happened (business time), and why it is entered late, if it is. */
export interface CommandContext {
  readonly by: Officer;
  readonly at: Instant;
  readonly late?: LateEntryReason;
}

/** What an event keeps of its command's context. */
export interface EventContext {
  readonly at: Instant;
  readonly by: OfficerId;
  readonly late?: LateEntryReason;
}

/** The context of an event that a command writes. */
export const eventContext = ({ by, at, late }: CommandContext): EventContext => ({
  at,
  by: by.officerId,
  ...(late && { late }),
});
