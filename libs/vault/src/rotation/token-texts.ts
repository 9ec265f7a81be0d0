import type { EventId, IdKind, Instant, LocatedSealed, PersonId } from '@center/kernel';
import type { FindableKind } from '../findable';
import type { Entry } from '../port';

/** A text that a case is found by. */
export interface FactText {
  readonly text: LocatedSealed;
  readonly kind: FindableKind;
  /** the case that it was entered into, and by whom */
  readonly entry: Entry;
  /** whose fact it is; `null` for a fact of a case */
  readonly personId: PersonId | null;
}

/** The texts that a person is recognized by, as they were known together when an event recorded some of them. */
export interface PersonTexts {
  readonly personId: PersonId;
  readonly event: EventId;
  readonly idNumber?: LocatedSealed;
  readonly idKind?: IdKind;
  readonly name?: LocatedSealed;
  readonly birthDate?: LocatedSealed;
  readonly birthYear?: LocatedSealed;
  readonly birthMonth?: LocatedSealed;
  readonly ageAt?: { readonly age: LocatedSealed; readonly on: Instant };
  /** the area code that they were entered with */
  readonly township?: string;
}

/** The texts in a part of the log from which tokens were computed. A context names those of its events. */
export interface TokenTexts {
  readonly facts: readonly FactText[];
  readonly persons: readonly PersonTexts[];
}
