/** What plain text may be asked for: handling the case, contacting someone, a danger, a court, an audit. */
export const PURPOSES = ['HANDLING', 'CONTACT', 'SAFETY', 'COURT', 'AUDIT'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a row of the access log is about: plain text that was read, or a search by what a person is known by. */
export type AccessPurpose = Purpose | 'SEARCH';
