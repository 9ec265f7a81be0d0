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
  OperationId,
  PersonId,
  Role,
  Sealed,
} from '@center/kernel';
import type { AgencyEndReason, AppointmentEndReason, AreaEndReason } from './codes';

/** Founds the center: the first event of a log, which states the kind of log. */
export interface CenterFounded {
  readonly type: 'CenterFounded';
  readonly data: {
    readonly centerId: AgencyId;
    /** true for a demonstration, whose cases are fictitious */
    readonly demonstration: boolean;
    readonly countyCode: AreaCode;
    readonly at: Instant;
  };
}

/**
 * An area exists and has this name from then on: the county, a township (nine digits) or a village (twelve). A later event for
 * the same code renames it, or says that it is older.
 */
export interface AreaDefined {
  readonly type: 'AreaDefined';
  readonly data: {
    readonly code: AreaCode;
    readonly name: Label;
    readonly from: Instant;
    /** when it was decided; not in the events of the founding */
    readonly at?: Instant;
    readonly late?: LateEntryReason;
  };
}

/** An area exists no longer: what refers to its code keeps it. */
export interface AreaEnded {
  readonly type: 'AreaEnded';
  readonly data: {
    readonly code: AreaCode;
    readonly to: Instant;
    readonly reason?: AreaEndReason;
    readonly late?: LateEntryReason;
  };
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

/** The agency has this name from then on. */
interface AgencyRenamed {
  readonly type: 'AgencyRenamed';
  readonly data: {
    readonly agencyId: AgencyId;
    readonly name: Label;
    readonly from: Instant;
    /** when it was decided */
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

interface AgencyEnded {
  readonly type: 'AgencyEnded';
  readonly data: {
    readonly agencyId: AgencyId;
    readonly to: Instant;
    /** the agency that takes over its open work */
    readonly successor?: AgencyRef;
    readonly reason?: AgencyEndReason;
    readonly late?: LateEntryReason;
  };
}

interface OfficerRegistered {
  readonly type: 'OfficerRegistered';
  readonly data: {
    readonly officerId: OfficerId;
    /** the person whose key encrypts the name; destroying the key erases the person and keeps the history of the post */
    readonly personId: PersonId;
    readonly name: Sealed;
    /** registered without any means of authentication */
    readonly withoutAccess?: true;
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
    /** the villages that the officer is responsible for, by codes of twelve digits */
    readonly dutyAreas?: readonly AreaCode[];
    readonly from: Instant;
    /** the end of its term: it ends then without a further event, unless it is ended before */
    readonly until?: Instant;
    /** who appointed; without it the appointment counts as confirmed: it is of the founding, or older than confirmations */
    readonly appointedBy?: OfficerId;
    /** when it was decided, which may be before or after its start */
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

interface AppointmentConfirmed {
  readonly type: 'AppointmentConfirmed';
  readonly data: {
    readonly officerId: OfficerId;
    readonly appointmentId: AppointmentId;
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
    readonly reason?: AppointmentEndReason;
    readonly late?: LateEntryReason;
  };
}

/** The appointment has these duty areas from then on. */
export interface DutyAreasChanged {
  readonly type: 'DutyAreasChanged';
  readonly data: {
    readonly officerId: OfficerId;
    readonly appointmentId: AppointmentId;
    readonly dutyAreas: readonly AreaCode[];
    readonly from: Instant;
    /** when it was decided */
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

export interface OfficerEnded {
  readonly type: 'OfficerEnded';
  readonly data: { readonly officerId: OfficerId; readonly to: Instant; readonly late?: LateEntryReason };
}

interface PasswordReset {
  readonly type: 'PasswordReset';
  readonly data: {
    readonly officerId: OfficerId;
    /** the operation that reset it; the password and all later tokens of the officer refer to it */
    readonly resetId: OperationId;
    /** who asked for it */
    readonly by: OfficerId;
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

interface IdentityBound {
  readonly type: 'IdentityBound';
  readonly data: {
    readonly officerId: OfficerId;
    /** the operation that bound it; the vault finds the officer by it */
    readonly identityId: OperationId;
    /** the claims `iss` and `sub` of the tokens of the officer's identity */
    readonly issuer: Sealed;
    readonly subject: Sealed;
    /** who asked for it */
    readonly by: OfficerId;
    readonly at: Instant;
    readonly late?: LateEntryReason;
  };
}

export type AreaEvent = AreaDefined | AreaEnded;
export type AgencyEvent = AgencyEstablished | AgencyRenamed | AgencyEnded;
export type OfficerEvent =
  | OfficerRegistered
  | AppointmentStarted
  | AppointmentConfirmed
  | DutyAreasChanged
  | AppointmentEnded
  | PasswordReset
  | IdentityBound
  | OfficerEnded;
/** All events of the register of agencies, officers and areas. */
export type RegisterEvent = CenterFounded | AreaEvent | AgencyEvent | OfficerEvent;

/** `never` if no event has a field for a free string; a spec asserts it at compile time. */
export type FreeStringsOfRegister = FreeStrings<RegisterEvent['data']>;
