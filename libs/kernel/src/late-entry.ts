/** Why something is entered more than an hour after it happened. */
export const LATE_ENTRY_REASONS = ['OFFLINE', 'PAPER', 'PHONED_IN', 'IMPORTED', 'OTHER'] as const;
export type LateEntryReason = (typeof LATE_ENTRY_REASONS)[number];
