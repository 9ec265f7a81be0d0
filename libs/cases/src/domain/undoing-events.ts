import type { ChildId, EventContext, Instant, PersonId, ReporterId, RescueId, Sealed } from '@center/kernel';
import type * as codes from './codes';
import type { Area, ReportedChild } from './facts';

/** A rescue that did not take place, or was recorded for the wrong case. */
export interface RescueVoided extends EventContext {
  readonly rescueId: RescueId;
  readonly reason: codes.UndoingReason;
  readonly note: Sealed;
}

/** A child that was added to the wrong case, or does not exist. */
export interface ChildVoided extends EventContext {
  readonly childId: ChildId;
  /** the person in the vault, and that of the guardian */
  readonly persons: readonly { readonly personId: PersonId }[];
  readonly reason: codes.UndoingReason;
  readonly note: Sealed;
}

/** The facts of a child that are sealed with the key of the child's person. */
export type ResealedFacts = Pick<
  ReportedChild,
  'name' | 'idNumber' | 'birthDate' | 'birthYear' | 'birthMonth' | 'ageAt' | 'address'
>;

/** The corrected value of a field of an earlier event. The event itself is not changed. */
export interface RecordCorrected extends EventContext {
  readonly revision: number;
  readonly field: codes.CorrectableField;
  /** of which of the children or reporters that the event names */
  readonly childId?: ChildId;
  readonly reporterId?: ReporterId;
  /** absent: the field has no value, or its value is one of the following */
  readonly value?: Sealed | Instant | codes.Source | codes.RescueKind | codes.Sex | boolean;
  readonly area?: Area;
  /** the children of a rescue, and whether each was a minor at its start: after a correction of these or of the start */
  readonly children?: readonly { readonly childId: ChildId; readonly minorAtStart: boolean }[];
  /** whether the child was a minor at the start of its rescues: after a correction of its birth date */
  readonly rescues?: readonly { readonly rescueId: RescueId; readonly minorAtStart: boolean }[];
  /** the person whose key seals the value */
  readonly personId?: PersonId;
  /** who the child is, after a correction of its number */
  readonly identity?: Pick<ReportedChild, 'personId' | 'identityStatus' | 'idKind'>;
  /** the person that a wrong number named: what was sealed for the child with that person's key is not opened any more */
  readonly withdrawn?: { readonly personId: PersonId };
  /** facts of the child that were sealed with that key, by the revision that entered them, sealed with the key of the child */
  readonly resealed?: { readonly [revision: string]: ResealedFacts };
  readonly reason?: codes.UndoingReason;
  readonly note?: Sealed;
}
