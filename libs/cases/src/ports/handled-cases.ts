import type { AgencyId, CaseId, Instant, Officer, OfficerId } from '@center/kernel';
import type { Page } from '@center/web';

/** A page of the open cases that a unit, or an officer of it, handles. */
export interface HandledPage {
  readonly agencyId: AgencyId;
  readonly officerId?: OfficerId;
  /** decides what the caller sees */
  readonly now: Instant;
  readonly limit: number;
  readonly cursor?: string;
}

/** Finds the open cases that a unit, or an officer of it, handles. */
export abstract class HandledCases {
  /**
   * Those that the caller sees in full, in log order, as of now: waits until the view has processed all earlier events.
   * Throws 400 for an invalid cursor, and `view-behind`.
   */
  abstract openOf(by: Officer, handled: HandledPage): Promise<Page<CaseId>>;
}
