import type {
  AgencyId,
  AgencyRef,
  AreaCode,
  ChildId,
  IdKind,
  Instant,
  Label,
  OfficerId,
  PersonId,
  ReporterId,
  Sealed,
} from '@center/kernel';
import type * as codes from './codes';

export interface Area {
  readonly code: AreaCode;
  readonly name: Label;
}

/** A unit, and optionally an officer of it. */
export interface Party {
  readonly agency: AgencyRef;
  readonly officerId?: OfficerId;
}

export interface ReportedChild {
  readonly childId: ChildId;
  /** the person in the vault: the same for every lead about this child, and never disclosed to an agency */
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly idNumber?: Sealed;
  /** the kind of the number; absent in records from before kinds were recognised */
  readonly idKind?: IdKind;
  readonly identityStatus: codes.IdentityStatus;
  readonly birthDate?: Sealed;
  /** if only the year, or year and month, is known */
  readonly birthYear?: Sealed;
  readonly birthMonth?: Sealed;
  /** if only the age on a day is known */
  readonly ageAt?: { readonly age: Sealed; readonly on: Instant };
  readonly sex: codes.Sex;
  readonly categories: readonly codes.ChildCategory[];
  readonly address?: Sealed;
  readonly guardian?: {
    readonly personId: PersonId;
    readonly name?: Sealed;
    readonly phone?: Sealed;
    readonly relation?: Sealed;
  };
}

export interface NamedReporter {
  readonly reporterId: ReporterId;
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly phone?: Sealed;
  readonly anonymous: boolean;
  readonly wantsAnswer: boolean;
}

export interface AllegedPerpetrator {
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly relation?: Sealed;
  /** the unit this person belongs to, which cannot see the lead */
  readonly agencyId?: AgencyId;
}

export interface PoliceReport {
  readonly at: Instant;
  readonly agencyId?: AgencyId;
  readonly note?: Sealed;
}
