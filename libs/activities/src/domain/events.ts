import type {
  AgencyId,
  AgencyKind,
  AreaCode,
  EventContext,
  FreeStrings,
  Id,
  IdKind,
  Instant,
  Label,
  OfficerId,
  PersonId,
  Sealed,
} from '@center/kernel';
import type { ActivityKind, AttendanceReason, Basis, CancelReason, MaterialKind, Theme, VoidReason } from './codes';

export type ActivityId = Id<'activity'>;
export type MaterialId = Id<'material'>;
export type HouseholdId = Id<'household'>;
/** Activities among which people without a name are counted once. */
export type SeriesId = Id<'series'>;

/** People who are only counted. */
export interface Count {
  readonly unnamed: number;
  readonly basis: Basis;
  readonly approximate: boolean;
}

/** A child who attended, as a person of the vault. */
export interface NamedChild {
  readonly personId: PersonId;
  readonly name?: Sealed;
  readonly idNumber?: Sealed;
  readonly idKind?: IdKind;
  readonly birthDate?: Sealed;
}

/** Children, with and without a name. */
export interface ChildGroup extends Count {
  readonly named: readonly NamedChild[];
}

/** A family that was counselled. Its name is sealed with a key of its own, so that it can be forgotten. */
export interface CounselledHousehold {
  readonly householdId: HouseholdId;
  readonly personId: PersonId;
  readonly name?: Sealed;
}

/** Who was there. A later statement replaces it as a whole. */
export interface Attendance {
  readonly children?: ChildGroup;
  readonly workers?: { readonly named: readonly OfficerId[] };
  readonly adults?: Count;
  /** those who helped: they are never counted with those whom they helped */
  readonly volunteers?: Count;
  readonly households?: readonly CounselledHousehold[];
  /** copies of publicity material that were given out, which were printed before */
  readonly copiesGiven?: number;
}

/** What an activity is, where, and by whom. */
export interface Subject {
  readonly kind: ActivityKind;
  readonly theme?: Theme;
  readonly hostId: AgencyId;
  readonly hostKind: AgencyKind;
  readonly areaCode: AreaCode;
  readonly seriesId?: SeriesId;
  readonly minutes?: number;
}

/** The events of an activity. */
export interface ActivityEvents {
  ActivityPlanned: EventContext & Subject & { readonly plannedFor: Instant; readonly note?: Sealed };
  ActivityHeld: EventContext & Subject & { readonly attendance: Attendance; readonly note?: Sealed };
  AttendanceSet: EventContext & {
    readonly attendance: Attendance;
    readonly reason: AttendanceReason;
    readonly note?: Sealed;
  };
  ActivityCancelled: EventContext & { readonly reason: CancelReason; readonly note?: Sealed };
  ActivityVoided: EventContext & { readonly reason: VoidReason; readonly note?: Sealed };
}

/** The events of a print run. */
export interface MaterialEvents {
  MaterialPrinted: EventContext & {
    readonly kind: MaterialKind;
    readonly title: Label;
    readonly copies: number;
    readonly approximate: boolean;
    readonly agencyId: AgencyId;
  };
  PrintVoided: EventContext & { readonly reason: VoidReason; readonly note?: Sealed };
}

type EventOf<Events> = { [Type in keyof Events]: { readonly type: Type; readonly data: Events[Type] } }[keyof Events];

export type ActivityEvent = EventOf<ActivityEvents>;
export type MaterialEvent = EventOf<MaterialEvents>;

// Compile-time check: no event may contain a free string. The line below fails to compile and names the field.
type Free = FreeStrings<(ActivityEvent | MaterialEvent)['data']>;
const noFreeString: [Free] extends [never] ? true : Free = true;
void noFreeString;
