import type { Companion } from '@center/event-store';
import type { AgencyId, CaseId, EventId, IdKind, LocatedSealed, OfficerId, PersonId, Sealed } from '@center/kernel';
import type { FindableKind } from './findable';
import type { Likeness, ResemblanceKind } from './likeness';

/** The case that facts are entered into, and by whom: an officer who sees only their own report finds it only by its facts. */
export interface Entry {
  readonly caseId: CaseId;
  readonly enteredBy: { readonly officerId: OfficerId; readonly agencyId: AgencyId };
}

/** A search criterion: a text as typed, matched as a fact of any of these kinds. */
export interface Criterion {
  readonly kinds: readonly FindableKind[];
  readonly plain: string;
}

/** A fact by which a case is found, as entered. */
export interface FindableFact {
  readonly kind: FindableKind;
  readonly plain: string;
}

/** A person without the attributes by which it resembled others: all that are known of it, or these. */
export interface Unlike {
  readonly person: PersonId;
  readonly by?: Likeness;
}

/** A case that such a fact was entered into. Only the log shows whether it is still there. */
export interface Found {
  readonly caseId: CaseId;
  /** the person the fact belongs to; `null` for a fact of the case itself */
  readonly personId: PersonId | null;
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
}

/** Facts that an event recorded: of a person or, by its id, of the case itself. */
export interface FactsOf {
  readonly subject: PersonId | CaseId;
  readonly event: EventId;
}

/** Facts that resemble others. */
export interface Resemblance {
  readonly subject: PersonId | CaseId;
  readonly kind: ResemblanceKind;
  readonly like: FactsOf;
}

/** Encrypts facts of a person; all fields use the person's key. */
export interface SealingPerson {
  readonly personId: PersonId;
  /** `field` is the JSON pointer into the event's data, such as `/children/0/name`. */
  seal(field: string, plain: string): Sealed;
  /**
   * Adds keyed tokens of name, birth and township, to suggest duplicates later: of what is known. They count for as long as
   * the facts of this event are those of the person.
   */
  identify(likeness: Likeness): void;
  /** Adds a keyed token of a fact of this person, by which its case is found until the person is forgotten. */
  findable(kind: FindableKind, plain: string): void;
}

/** Encrypts the texts of one event. Its keys and tokens become durable as a companion of the append. */
export interface Sealing {
  /** Encrypts a case text with a new key. */
  text(field: string, plain: string): Sealed;
  /** The plain text of a case text that was encrypted here; `undefined` for any other. */
  plainOf(text: Sealed): string | undefined;
  /** A new person without identifying attributes. */
  newPerson(): SealingPerson;
  /** A known person, to add facts to; a new person if that one was forgotten. */
  knownPerson(person: PersonId): Promise<SealingPerson>;
  /** Adds a keyed token of a fact of the case itself, by which it is found. Throws without an `Entry`. */
  findable(kind: FindableKind, plain: string): void;
  /**
   * The person with this number of an identity document (in any format; without a stated kind it is recognised): the same
   * one for every lead. Does not reveal whether the person is new. If two appends add the same new person concurrently, one
   * fails with `CompanionConflict` and finds the person on retry.
   */
  personWithIdNumber(idNumber: string, kind?: IdKind): Promise<SealingPerson>;
  /** The writes of all keys and tokens collected so far, in order. Idempotent. */
  companions(): readonly Companion[];
  /** Executes the companions immediately, for texts without an append. Throws `CompanionConflict`. */
  keep(): Promise<void>;
}

/** Manages keys, encrypts and decrypts texts. */
export abstract class Vault {
  /** Starts encrypting the texts of a future event. Nothing is written before its companion is. */
  abstract sealing(stream: string, event: EventId, entry?: Entry): Sealing;

  /**
   * Reads the keys of tokens again. Call it before a decision that lost is made again: it may have been refused because its
   * tokens are of an older key.
   */
  abstract refresh(): Promise<void>;

  /** Decrypts texts, in order; `null` if the key was destroyed (forgotten). Throws `SealBroken` if one was altered or moved. */
  abstract open(texts: readonly LocatedSealed[]): Promise<(string | null)[]>;

  /** Whether a sealed text equals a plain text. Both absent is equal; a forgotten text is equal to none. */
  abstract matches(text: LocatedSealed | undefined, plain: string | undefined): Promise<boolean>;

  /** The cases that matching facts were entered into: a list for each criterion. Decrypts nothing. */
  abstract find(criteria: readonly Criterion[]): Promise<readonly (readonly Found[])[]>;

  /**
   * What resembles these facts, by kind: facts of other events with the same token. At most 500 for each token, and
   * fewer if many facts are compared at once. Decrypts nothing.
   */
  abstract resembling(facts: readonly FactsOf[]): Promise<readonly Resemblance[]>;

  /** Other persons with the same name, birth date and township as these, in pairs; as few as `resembling`. Decrypts nothing. */
  abstract alike(persons: readonly PersonId[]): Promise<readonly (readonly [person: PersonId, like: PersonId])[]>;

  /**
   * A case is not found any more by facts that were entered in error, except where they are also among `still`, which are
   * those that it is found by. Idempotent.
   */
  abstract unfind(
    caseId: CaseId,
    facts: { readonly gone: readonly FindableFact[]; readonly still: readonly FindableFact[] },
  ): Promise<void>;

  /** Persons resemble no others any more by name, birth date and township, or by these if they are given. Idempotent. */
  abstract unlike(persons: readonly Unlike[]): Promise<void>;

  /**
   * Destroys a person's key and tokens (crypto-shredding): the person is forgotten everywhere, irreversibly. Idempotent;
   * `order` is the event that records the first order. Returns whether the person exists.
   */
  abstract forget(person: PersonId, order: EventId): Promise<boolean>;
}
