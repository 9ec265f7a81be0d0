import { randomUUID } from 'node:crypto';
import { type Companion, CompanionConflict } from '@center/event-store';
import { type EventId, id, type KeyId, type PersonId, type Sealed } from '@center/kernel';
import { DatabaseError, type Pool } from 'pg';
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

// One statement, hence atomic. For a known person only the match token is updated; for a forgotten one nothing is written:
// the row of each person is locked here and in FORGET, so that the second of the two sees the first. Of two new persons
// with one ID token the second violates the unique index; its command is retried and finds the first.
const KEEP = `
WITH key AS (
  INSERT INTO vault.data_key (key_id, wrapped)
  SELECT * FROM unnest($1::uuid[], $2::bytea[]) ON CONFLICT DO NOTHING
), known AS (
  INSERT INTO vault.person (person_id, id_token, match_token, token_key_version)
  SELECT person_id, id_token, match_token, CASE WHEN coalesce(id_token, match_token) IS NOT NULL THEN $5::integer END
  FROM unnest($3::uuid[], $12::bytea[], $4::bytea[]) AS met (person_id, id_token, match_token) ORDER BY id_token, person_id
  ON CONFLICT (person_id) DO UPDATE
    SET match_token = coalesce(excluded.match_token, vault.person.match_token),
        token_key_version = coalesce(vault.person.token_key_version, excluded.token_key_version)
    WHERE vault.person.forgotten_at IS NULL
  RETURNING person_id
)
INSERT INTO vault.search_token (kind, token, person_id, case_id, officer_id, agency_id, token_key_version)
SELECT kind, token, person_id, $9, $10, $11, $5
FROM unnest($6::text[], $7::bytea[], $8::uuid[]) AS fact (kind, token, person_id)
WHERE person_id IS NULL OR person_id IN (SELECT person_id FROM known)
ORDER BY kind, token, person_id
ON CONFLICT DO NOTHING`;

const KEY_OF = 'SELECT wrapped FROM vault.data_key WHERE key_id = $1 AND wrapped IS NOT NULL';

/** A searchable fact of a case. */
interface Fact {
  readonly kind: FindableKind;
  readonly token: Buffer;
  readonly personId: PersonId | null;
}

/** Encrypts the texts of one event. Keys and tokens are collected until `keep()`. */
export class PostgresSealing implements Sealing {
  private readonly freshKeys = new Map<KeyId, DataKey>();
  private readonly persons = new Map<PersonId, Buffer | null>();
  private readonly idTokens = new Map<PersonId, Buffer>();
  /** persons new to the vault, by their ID tokens */
  private readonly newcomers = new Map<string, DataKey>();
  private readonly facts: Fact[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly wrapping: Buffer,
    private readonly tokens: TokenSecret,
    private readonly find: PersonFinder,
    private readonly stream: string,
    private readonly event: EventId,
    private readonly entry: Entry | undefined,
  ) {}

  text(field: string, plain: string): Sealed {
    return this.freshKey().seal(this.place(field), plain);
  }

  newPerson(): SealingPerson {
    const key = this.freshKey();
    this.persons.set(id(key.id), null);
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
    const values = [
      keys.map((key) => key.id),
      keys.map((key) => key.wrap(this.wrapping)),
      [...this.persons.keys()],
      [...this.persons.values()],
      this.tokens.version,
      facts.map(({ kind }) => kind),
      facts.map(({ token }) => token),
      facts.map(({ personId }) => personId),
      entry?.caseId,
      entry?.enteredBy.officerId,
      entry?.enteredBy.agencyId,
      [...this.persons.keys()].map((person) => this.idTokens.get(person) ?? null),
    ];
    return { text: KEEP, values };
  }

  async keep(): Promise<void> {
    const companion = this.companion();
    if (companion) await this.pool.query(companion.text, [...companion.values]).catch(asConflict);
  }

  /** A person new to the vault: the same one each time this sealing names the number. */
  private newcomer(key: DataKey, idToken: Buffer): DataKey {
    const named = this.newcomers.get(idToken.toString('hex'));
    if (named) return named;
    const personId = id<'person'>(key.id);
    this.newcomers.set(idToken.toString('hex'), key);
    this.freshKeys.set(key.id, key);
    this.persons.set(personId, null);
    this.idTokens.set(personId, idToken);
    return key;
  }

  private note(kind: FindableKind, plain: string, personId: PersonId | null): void {
    if (!this.entry) throw new Error('only facts entered into a case are searchable');
    this.facts.push(...this.tokens.ofFindable(kind, plain).map((token) => ({ kind, token, personId })));
  }

  private person(key: DataKey): SealingPerson {
    const personId = id<'person'>(key.id); // a person's key id is the person id
    return {
      personId,
      seal: (field, plain) => key.seal(this.place(field), plain),
      identify: (likeness: Likeness) => {
        const token = this.tokens.ofLikeness(likeness);
        if (token) this.persons.set(personId, token);
      },
      findable: (kind, plain) => {
        this.persons.set(personId, this.persons.get(personId) ?? null);
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

const UNIQUE_VIOLATION = '23505';

const asConflict = (error: unknown): never => {
  const isConflict = error instanceof DatabaseError && error.code === UNIQUE_VIOLATION;
  throw isConflict ? new CompanionConflict({ cause: error }) : error;
};
