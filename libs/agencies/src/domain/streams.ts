import type { AgencyId, OfficerId } from '@center/kernel';

/** The stream in which a log says what it is. */
export const CENTER_STREAM = 'center';

/** The stream of all areas: they are few, and are read together. */
export const AREAS_STREAM = 'areas';

/** The stream of an agency. */
export const agencyStream = (agency: AgencyId): string => `agency-${agency}`;

/** The stream of an officer. */
export const officerStream = (officer: OfficerId): string => `officer-${officer}`;

/** Throws: a history is never folded past an event that is not understood. */
export const notUnderstood = (event: { readonly type: string }): never => {
  throw new TypeError(`the register does not understand ${event.type}`);
};
