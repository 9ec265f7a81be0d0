/** The purposes of reading plain text: handling the case, contacting someone, a danger, a court, an audit. */
export const PURPOSES = ['HANDLING', 'CONTACT', 'SAFETY', 'COURT', 'AUDIT'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Entries of the access log that no answer waits for: a sign-in, a case that was read masked, a document that was printed. */
export const ROUTINE_PURPOSES = ['SIGN_IN', 'READ', 'DOCUMENT'] as const;

/** The purposes in the access log: those of reading plain text, a search by personal data, a break-glass, a spent budget, an import of finished cases, and the routine ones. */
export const ACCESS_PURPOSES = [
  ...PURPOSES,
  'SEARCH',
  'BREAK_GLASS',
  'OVER_BUDGET',
  'FINISHED_IMPORT',
  ...ROUTINE_PURPOSES,
] as const;
export type AccessPurpose = (typeof ACCESS_PURPOSES)[number];
