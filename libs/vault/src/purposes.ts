/** The purposes of reading plain text: handling the case, contacting someone, a danger, a court, an audit. */
export const PURPOSES = ['HANDLING', 'CONTACT', 'SAFETY', 'COURT', 'AUDIT'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The purposes in the access log: those of reading plain text, and a search by personal data. */
export type AccessPurpose = Purpose | 'SEARCH';
