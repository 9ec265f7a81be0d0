import type { AgencyId, CaseId, OfficerId } from '@center/kernel';

/** Which open cases a unit, or an officer of it, handles. */
export abstract class HandledCases {
  /** In the order of the log, as of now: waits until all that was written before is counted. Throws `view-behind`. */
  abstract openOf(handler: { readonly agencyId: AgencyId; readonly officerId?: OfficerId }): Promise<CaseId[]>;
}
