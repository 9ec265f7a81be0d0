import { randomUUID } from 'node:crypto';
import { type Column, type Companion, writeCompanion } from '@center/event-store';
import { type CaseId, type EventId, id, type IdKind, type KeyId, type PersonId, type Sealed } from '@center/kernel';
import type { Pool } from 'pg';
import { DataKey } from './data-key';
import type { FindableKind } from './findable';
import type { Likeness, ResemblanceKind } from './likeness';
import type { Entry, Sealing, SealingPerson } from './port';
import { resemblesBy } from './resemblance';
import type { TokenSecret } from './token-secret';

/** The key of the person with a resident-ID number, and the token of the number if the person is new to the vault. */
export interface KnownPerson {
  readonly key: DataKey;
  readonly idToken?: Buffer;
}
export type PersonFinder = (idNumber: string, kind?: IdKind) => Promise<KnownPerson>;

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

/** A fact by which its subject may resemble others. */
interface LikeFact {
  readonly kind: ResemblanceKind;
  readonly token: Buffer;
  readonly subject: PersonId | CaseId;
  /** of the secret of the token */
  readonly version: number;
}

/** Encrypts the texts of one event. Keys and tokens are collected until `keep()`. */
export class PostgresSealing implements Sealing {
  /** the new keys, wrapped at once: a lead of many children is sealed in turns, and kept in one */
  private readonly freshKeys = new Map<KeyId, Buffer>();
  private readonly persons = new Map<PersonId, MatchTokens>();
  private readonly idTokens = new Map<PersonId, Buffer>();
  /** persons new to the vault, by their ID tokens */
  private readonly newcomers = new Map<string, DataKey>();
  private readonly facts: Fact[] = [];
  private readonly likenesses: LikeFact[] = [];
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

  async personWithIdNumber(idNumber: string, kind?: IdKind): Promise<SealingPerson> {
    const { key, idToken } = await this.find(idNumber, kind);
    return this.person(idToken ? this.newcomer(key, idToken) : key);
  }

  findable(kind: FindableKind, plain: string): void {
    this.note(kind, plain, null);
  }

  companions(): readonly Companion[] {
    const { facts, entry, likenesses } = this;
    if (this.freshKeys.size === 0 && this.persons.size === 0 && facts.length === 0) return [];
    const isNew = ([person]: [PersonId, MatchTokens]): boolean => this.freshKeys.has(id(person));
    const fresh = [...this.persons].filter(isNew);
    const known = [...this.persons].filter((person) => !isNew(person));
    const ofEntry = (own: string | undefined) => facts.map(() => own);
    const columns: Column[] = [
      { type: 'uuid', values: [...this.freshKeys.keys()] },
      { type: 'bytea', values: [...this.freshKeys.values()] },
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
    const keep = { write: 'vault.keep', columns, claims: [...this.idTokens.keys()] };
    if (likenesses.length === 0) return [keep];
    const ofLikenesses: Column[] = [
      { type: 'uuid', values: likenesses.map(({ subject }) => subject) },
      { type: 'uuid', values: likenesses.map(() => this.event) },
      { type: 'text', values: likenesses.map(({ kind }) => kind) },
      { type: 'bytea', values: likenesses.map(({ token }) => token) },
      { type: 'integer', values: likenesses.map(({ version }) => version) },
    ];
    return [keep, { write: 'vault.keep_resemblances', columns: ofLikenesses }];
  }

  async keep(): Promise<void> {
    for (const companion of this.companions()) await writeCompanion(this.pool, companion);
  }

  private hasTokens(): boolean {
    const { facts, likenesses, idTokens, persons } = this;
    if (facts.length > 0 || likenesses.length > 0 || idTokens.size > 0) return true;
    return [...persons.values()].some(({ token }) => token);
  }

  /** Tokens of every valid key, because facts are compared by their stored tokens. */
  private addLikenesses(
    subject: LikeFact['subject'],
    tokens: (secret: TokenSecret) => readonly Pick<LikeFact, 'kind' | 'token'>[],
  ): void {
    for (const secret of this.secrets)
      for (const like of tokens(secret)) this.likenesses.push({ ...like, subject, version: secret.version });
  }

  /** A person new to the vault: the same one each time this sealing names the number. */
  private newcomer(key: DataKey, idToken: Buffer): DataKey {
    const named = this.newcomers.get(idToken.toString('hex'));
    if (named) return named;
    const personId = id<'person'>(key.id);
    this.newcomers.set(idToken.toString('hex'), key);
    this.freshKeys.set(key.id, key.wrap(this.wrapping));
    this.persons.set(personId, {});
    this.idTokens.set(personId, idToken);
    return key;
  }

  private note(kind: FindableKind, plain: string, personId: PersonId | null): void {
    if (!this.entry) throw new Error('only facts entered into a case are searchable');
    for (const token of this.secrets[0]!.ofFindable(kind, plain)) this.facts.push({ kind, token, personId });
    if (!resemblesBy(kind)) return;
    const subject = personId ?? this.entry.caseId;
    this.addLikenesses(subject, (secret) => secret.ofResembling(kind, plain).map((token) => ({ kind, token })));
  }

  private person(key: DataKey): SealingPerson {
    const personId = id<'person'>(key.id); // a person's key id is the person id
    return {
      personId,
      seal: (field, plain) => key.seal(this.place(field), plain),
      identify: (likeness: Likeness) => {
        const [token, former] = this.secrets.map((secret) => secret.ofLikeness(likeness));
        if (token) this.persons.set(personId, { token, former });
        this.addLikenesses(personId, (secret) => secret.ofResemblances(likeness));
      },
      findable: (kind, plain) => {
        this.persons.set(personId, this.persons.get(personId) ?? {});
        this.note(kind, plain, personId);
      },
    };
  }

  private freshKey(): DataKey {
    const key = DataKey.fresh(id(randomUUID()));
    this.freshKeys.set(key.id, key.wrap(this.wrapping));
    return key;
  }

  private place(field: string) {
    return { stream: this.stream, event: this.event, field };
  }
}
