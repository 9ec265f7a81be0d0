import type { Companion } from '@center/event-store';
import type { AgencyId, CaseId, EventId, LocatedSealed, OfficerId, PersonId, Sealed } from '@center/kernel';
import type { FindableKind } from './findable';

/** What a person without a number can be recognised by later. */
export interface Likeness {
  readonly name?: string;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  /** area code; no finer than the township counts */
  readonly township?: string;
}

/** Into which case facts are entered, and by whom: whoever sees only the own report finds it only by these. */
export interface Entry {
  readonly caseId: CaseId;
  readonly enteredBy: { readonly officerId: OfficerId; readonly agencyId: AgencyId };
}

/** What is searched by: a text as somebody typed it, taken for a fact of any of these kinds. */
export interface Criterion {
  readonly kinds: readonly FindableKind[];
  readonly plain: string;
}

/** A case into which such a fact was once entered. Whether it still is there the log knows. */
export interface Found {
  readonly caseId: CaseId;
  /** whose fact it is; `null` for a fact of the case itself */
  readonly personId: PersonId | null;
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
}

/** A person whose facts are being sealed; every field goes under the person's one key. */
export interface SealingPerson {
  readonly personId: PersonId;
  /** `field` is the JSON pointer of the place in the event's data, such as `/children/0/name`. */
  seal(field: string, plain: string): Sealed;
  /** Keeps a keyed token of name, birth date and township, so that a duplicate can be suggested later. Nothing when one of them is unknown. */
  identify(likeness: Likeness): void;
  /** Keeps a keyed token of a fact of this person, by which its case is found until the person is forgotten. */
  findable(kind: FindableKind, plain: string): void;
}

/** Seals the texts of one event. Its keys and tokens become durable as a companion of the append. */
export interface Sealing {
  /** A case text under a key of its own. */
  text(field: string, plain: string): Sealed;
  /** A person nothing is known of that could tell who it is. */
  newPerson(): SealingPerson;
  /** A person met before, of whom more becomes known; somebody new when that one was forgotten since. */
  personAgain(person: PersonId): Promise<SealingPerson>;
  /** Keeps a keyed token of a fact of the case itself, by which it is found. Throws without an `Entry`. */
  findable(kind: FindableKind, plain: string): void;
  /**
   * The person with this resident-ID number (any spelling of it): the same one for every lead, whoever was first.
   * Never says which it was. Of two that name a new person at the same time one append fails with `CompanionConflict`;
   * it finds the person when it is decided again.
   */
  personWithIdNumber(idNumber: string): Promise<SealingPerson>;
  /** The write of all keys and tokens gathered so far; `undefined` when there are none. Executing it again changes nothing. */
  companion(): Companion | undefined;
  /** Executes the companion at once, for texts that belong to no append. Throws `CompanionConflict`. */
  keep(): Promise<void>;
}

/** Keys and everything that opens sealed texts. */
export abstract class Vault {
  /** Starts sealing the texts of one event to be. Nothing is written before its companion is. */
  abstract sealing(stream: string, event: EventId, entry?: Entry): Sealing;

  /** Opens texts, in the order given; `null` for one whose key was destroyed (forgotten). Throws `SealBroken` when a text was altered or moved. */
  abstract open(texts: readonly LocatedSealed[]): Promise<(string | null)[]>;

  /** Whether a sealed text says just this. Both absent counts as the same; a forgotten text says nothing. */
  abstract matches(text: LocatedSealed | undefined, plain: string | undefined): Promise<boolean>;

  /** Where facts that read just so were entered: a list for each criterion. Opens nothing. */
  abstract find(criteria: readonly Criterion[]): Promise<readonly (readonly Found[])[]>;

  /** Other persons with the same name, birth date and township: for each of these, whom they are like. Opens nothing. */
  abstract alike(persons: readonly PersonId[]): Promise<readonly (readonly [person: PersonId, like: PersonId])[]>;

  /**
   * Destroys a person's key and tokens: the person is forgotten everywhere, for ever. Repeating it changes nothing.
   * Answers whether there is such a person at all.
   */
  abstract forget(person: PersonId): Promise<boolean>;
}
