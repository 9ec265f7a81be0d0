import type { BreakGlassFinding, BreakGlassReason } from '../domain/codes';

/** An entry of the list of a SECRET case. Dispatchers and leaders are always on it. */
export class ListedOfficerAnswer {
  /** `REGISTRATION`: opens only what the officer registered */
  basis!: 'REGISTRATION' | 'ASSIGNMENT' | 'TRANSFER' | 'ADDED';
  /** `null`: the officers of the unit, until one is named */
  officerId!: string | null;
  agencyId!: string | null;
}

export class BreakGlassReviewAnswer {
  by!: string;
  at!: string;
  finding!: BreakGlassFinding;
  note!: string | null;
}

export class BreakGlassAnswer {
  breakGlassId!: string;
  officerId!: string;
  reason!: BreakGlassReason;
  at!: string;
  /** the end of the access */
  until!: string;
  note!: string | null;
  review!: BreakGlassReviewAnswer | null;
}
