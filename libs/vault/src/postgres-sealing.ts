import { randomUUID } from 'node:crypto';
import { type Column, type Companion, writeCompanion } from '@center/event-store';
import { type EventId, id, type KeyId, type PersonId, type Sealed } from '@center/kernel';
import type { Pool } from 'pg';
import { DataKey } from './data-key';
import type { FindableKind } from './findable';
import type { Entry, Likeness, Sealing, SealingPerson } from './port';
import type { TokenSecret } from './token-secret';

/** The key of the person with a resident-ID number, and the token of the number if the person is new to the vault. */
export interface KnownPerson {
  readonly key: DataKey;
  readonly idToken?: Buffer;
}
export type PersonFinder = (idNumber: string) => Promise<KnownPerson>;

const KEY_OF = 'SELECT wrapped FROM vault.data_key WHERE key_id = $1 AND wrapped IS NOT NULL';

/** The tokens of a person's name, birth date and township; `former` is that of the key before, while it is valid. */
interface MatchTokens {
  readonly token?: Buffer | undefined;
  readonly former?: Buffer | undefined;
}

/** A searchable fact of a case. */
interface Fact {
  readonly kind: FindableKind;
  readonly token: Buffer;
  readonly personId: PersonId | null;
}

/** Encrypts the texts of one event. Keys and tokens are collected until `keep()`. */
export class PostgresSealing implements Sealing {
  private readonly freshKeys = new Map<KeyId, DataKey>();
  private readonly persons = new Map<PersonId, MatchTokens>();
  private readonly idTokens = new Map<PersonId, Buffer>();
  /** persons new to the vault, by their ID tokens */
  private readonly newcomers = new Map<string, DataKey>();
  private readonly facts: Fact[] = [];
  private readonly plain = new Map<Sealed, string>();

  constructor(
    private readonly pool: Pool,
    private readonly wrapping: Buffer,
    /** the newest first */
    private readonly secrets: readonly TokenSecret[],
    private readonly find: PersonFinder,
    private readonly stream: string,
    private readonly event: EventId,
    private readonly entry: Entry | undefined,
  ) {}

  text(field: string, plain: string): Sealed {
    const sealed = this.freshKey().seal(this.place(field), plain);
    this.plain.set(sealed, plain);
    return sealed;
  }

  plainOf(text: Sealed): string | undefined {
    return this.plain.get(text);
  }

  newPerson(): SealingPerson {
    const key = this.freshKey();
    this.persons.set(id(key.id), {});
    return this.person(key);
  }

  async knownPerson(person: PersonId): Promise<SealingPerson> {
    const { rows } = await this.pool.query<{ wrapped: Buffer }>(KEY_OF, [person]);
    const [row] = rows;
    return row ? this.person(DataKey.unwrap(id(person), row.wrapped, this.wrapping)) : this.newPerson();
  }

  async personWithIdNumber(idNumber: string): Promise<SealingPerson> {
    const { key, idToken } = await this.find(idNumber);
    return this.person(idToken ? this.newcomer(key, idToken) : key);
  }

  findable(kind: FindableKind, plain: string): void {
    this.note(kind, plain, null);
  }

  companion(): Companion | undefined {
    const { facts, entry } = this;
    if (this.freshKeys.size === 0 && this.persons.size === 0 && facts.length === 0) return undefined;
    const keys = [...this.freshKeys.values()];
    const isNew = ([person]: [PersonId, MatchTokens]): boolean => this.freshKeys.has(id(person));
    const fresh = [...this.persons].filter(isNew);
    const known = [...this.persons].filter((person) => !isNew(person));
    const ofEntry = (own: string | undefined) => facts.map(() => own);
    const columns: Column[] = [
      { type: 'uuid', values: keys.map((key) => key.id) },
      { type: 'bytea', values: keys.map((key) => key.wrap(this.wrapping)) },
      { type: 'uuid', values: fresh.map(([person]) => person) },
      { type: 'bytea', values: fresh.map(([person]) => this.idTokens.get(person)) },
      { type: 'bytea', values: fresh.map(([, { token }]) => token) },
      { type: 'bytea', values: fresh.map(([, { former }]) => former) },
      { type: 'uuid', values: known.map(([person]) => person) },
      { type: 'bytea', values: known.map(([, { token }]) => token) },
      { type: 'bytea', values: known.map(([, { former }]) => former) },
      { type: 'text', values: facts.map(({ kind }) => kind) },
      { type: 'bytea', values: facts.map(({ token }) => token) },
      { type: 'uuid', values: facts.map(({ personId }) => personId) },
      { type: 'uuid', values: ofEntry(entry?.caseId) },
      { type: 'uuid', values: ofEntry(entry?.enteredBy.officerId) },
      { type: 'uuid', values: ofEntry(entry?.enteredBy.agencyId) },
      { type: 'integer', values: this.hasTokens() ? [this.secrets[0]!.version] : [] },
    ];
    return { write: 'vault.keep', columns, claims: [...this.idTokens.keys()] };
  }

  async keep(): Promise<void> {
    const companion = this.companion();
    if (companion) await writeCompanion(this.pool, companion);
  }

  private hasTokens(): boolean {
    return this.facts.length > 0 || this.idTokens.size > 0 || [...this.persons.values()].some(({ token }) => token);
  }

  /** A person new to the vault: the same one each time this sealing names the number. */
  private newcomer(key: DataKey, idToken: Buffer): DataKey {
    const named = this.newcomers.get(idToken.toString('hex'));
    if (named) return named;
    const personId = id<'person'>(key.id);
    this.newcomers.set(idToken.toString('hex'), key);
    this.freshKeys.set(key.id, key);
    this.persons.set(personId, {});
    this.idTokens.set(personId, idToken);
    return key;
  }

  private note(kind: FindableKind, plain: string, personId: PersonId | null): void {
    if (!this.entry) throw new Error('only facts entered into a case are searchable');
    this.facts.push(...this.secrets[0]!.ofFindable(kind, plain).map((token) => ({ kind, token, personId })));
  }

  private person(key: DataKey): SealingPerson {
    const personId = id<'person'>(key.id); // a person's key id is the person id
    return {
      personId,
      seal: (field, plain) => key.seal(this.place(field), plain),
      identify: (likeness: Likeness) => {
        const [token, former] = this.secrets.map((secret) => secret.ofLikeness(likeness));
        if (token) this.persons.set(personId, { token, former });
      },
      findable: (kind, plain) => {
        this.persons.set(personId, this.persons.get(personId) ?? {});
        this.note(kind, plain, personId);
      },
    };
  }

  private freshKey(): DataKey {
    const key = DataKey.fresh(id(randomUUID()));
    this.freshKeys.set(key.id, key);
    return key;
  }

  private place(field: string) {
    return { stream: this.stream, event: this.event, field };
  }
}
