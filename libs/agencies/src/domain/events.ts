import type {
  AgencyId,
  AgencyKind,
  AgencyRef,
  AppointmentId,
  AreaCode,
  FreeStrings,
  Instant,
  Label,
  LateEntryReason,
  OfficerId,
  PersonId,
  Role,
  Sealed,
} from '@center/kernel';

/** The center begins: the very first event of a log, which says what kind of log it is. */
export interface CenterFounded {
  readonly type: 'CenterFounded';
  readonly data: {
    readonly centerId: AgencyId;
    /** true for a demonstration, whose cases are invented */
    readonly demonstration: boolean;
    readonly countyCode: AreaCode;
    readonly at: Instant;
  };
}

/** An area has this name from then on. A second one for the same code renames it. */
export interface AreaDefined {
  readonly type: 'AreaDefined';
  readonly data: { readonly code: AreaCode; readonly name: Label; readonly from: Instant };
}

interface AgencyEstablished {
  readonly type: 'AgencyEstablished';
  readonly data: {
    readonly agencyId: AgencyId;
    readonly kind: AgencyKind;
    readonly name: Label;
    readonly areaCode: AreaCode;
    readonly parentId?: AgencyId;
    readonly from: Instant;
    readonly late?: LateEntryReason;
  };
}

interface AgencyEnded {
  readonly type: 'AgencyEnded';
  readonly data: {
    readonly agencyId: AgencyId;
    readonly to: Instant;
    /** who takes over what it has open */
    readonly successor?: AgencyRef;
    readonly late?: LateEntryReason;
  };
}

interface OfficerRegistered {
  readonly type: 'OfficerRegistered';
  readonly data: {
    readonly officerId: OfficerId;
    /** whose key seals the name: destroying it forgets the person and leaves the post's history */
    readonly personId: PersonId;
    readonly name: Sealed;
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

export interface AppointmentStarted {
  readonly type: 'AppointmentStarted';
  readonly data: {
    readonly officerId: OfficerId;
    readonly appointmentId: AppointmentId;
    readonly role: Role;
    readonly agencyId: AgencyId;
    readonly agencyKind: AgencyKind;
    readonly agencyName: Label;
    readonly areaCode: AreaCode;
    readonly from: Instant;
    /** when it was decided, which may be before or after it begins */
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

export interface AppointmentEnded {
  readonly type: 'AppointmentEnded';
  readonly data: {
    readonly officerId: OfficerId;
    readonly appointmentId: AppointmentId;
    readonly to: Instant;
    readonly late?: LateEntryReason;
  };
}

export interface OfficerEnded {
  readonly type: 'OfficerEnded';
  readonly data: { readonly officerId: OfficerId; readonly to: Instant; readonly late?: LateEntryReason };
}

export type AgencyEvent = AgencyEstablished | AgencyEnded;
export type OfficerEvent = OfficerRegistered | AppointmentStarted | AppointmentEnded | OfficerEnded;
/** Everything the register of agencies, officers and areas writes to the log. */
export type RegisterEvent = CenterFounded | AreaDefined | AgencyEvent | OfficerEvent;

/** `never`: no event has a place for a free string. The spec holds the compiler to it. */
export type FreeStringsOfRegister = FreeStrings<RegisterEvent['data']>;
