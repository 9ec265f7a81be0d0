import type { AgencyId, BreakGlassId, EventContext, Instant, OfficerId, Sealed } from '@center/kernel';
import type { BreakGlassFinding, BreakGlassReason, UndoingReason } from './codes';

/** An officer opens the case for a time, although not on its list or beyond the own task. */
interface BreakGlassOpened extends EventContext {
  readonly breakGlassId: BreakGlassId;
  readonly reason: BreakGlassReason;
  readonly note: Sealed;
  /** the end of the access */
  readonly until: Instant;
}

interface BreakGlassReviewed extends EventContext {
  readonly breakGlassId: BreakGlassId;
  readonly finding: BreakGlassFinding;
  readonly note: Sealed;
}

/** An entry of the list of a SECRET case. */
interface Listing extends EventContext {
  readonly officerId: OfficerId;
  readonly note?: Sealed;
}

/** The end of a copy before its time. */
interface CopyEnded extends EventContext {
  readonly agencyId: AgencyId;
  readonly reason: UndoingReason;
  readonly note: Sealed;
}

/** Events that only change who may see or open the texts of the case. */
export interface AccessEvents {
  CopyEnded: CopyEnded;
  SecrecyLifted: EventContext & { readonly note: Sealed };
  OfficerListed: Listing;
  OfficerUnlisted: Listing;
  BreakGlassOpened: BreakGlassOpened;
  BreakGlassReviewed: BreakGlassReviewed;
}

/** Their types. */
export const ACCESS_EVENTS: readonly (keyof AccessEvents)[] = [
  'CopyEnded',
  'SecrecyLifted',
  'OfficerListed',
  'OfficerUnlisted',
  'BreakGlassOpened',
  'BreakGlassReviewed',
];
