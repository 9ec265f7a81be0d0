/** The reasons for an entry more than an hour after its business time. */
export const LATE_ENTRY_REASONS = ['OFFLINE', 'PAPER', 'PHONED_IN', 'IMPORTED', 'OTHER'] as const;
export type LateEntryReason = (typeof LATE_ENTRY_REASONS)[number];
