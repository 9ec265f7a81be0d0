import type { AgencyId, CaseId, OfficerId } from '@center/kernel';

/** Finds the open cases that a unit, or an officer of it, handles. */
export abstract class HandledCases {
  /** In log order, as of now: waits until the view has processed all earlier events. Throws `view-behind`. */
  abstract openOf(handler: { readonly agencyId: AgencyId; readonly officerId?: OfficerId }): Promise<CaseId[]>;
}
