import { randomUUID, timingSafeEqual } from 'node:crypto';
import { Batcher, nextTurn, SHARED_PATIENCE } from '@center/event-store';
import {
  type CaseId,
  type EventId,
  id,
  type IdKind,
  type KeyId,
  type LocatedSealed,
  type PersonId,
} from '@center/kernel';
import type { Pool } from 'pg';
import { DataKey } from './data-key';
import { unfindFacts, unlikePersons } from './entered-in-error';
import { forgetPerson } from './erasure/persons';
import { SealBroken } from './failures';
import type { ResemblanceKind } from './likeness';
import type { MasterKey } from './master-key';
import {
  type Criterion,
  type Entry,
  type FactsOf,
  type FindableFact,
  type Found,
  type Resemblance,
  type Sealing,
  type Unlike,
  Vault,
} from './port';
import { type KnownPerson, PostgresSealing } from './postgres-sealing';
import { findFacts } from './search';
import { type TokenSecret, tokenSecrets } from './token-secret';
import type { VaultKeys } from './vault-keys';

/** the most that one person or fact is compared with, alone and among many */
const MOST_COMPARED = 500;
const MOST_OF_MANY = 4;
/** the number of pairs from which on each one is compared with fewer, so that a lead of many children reads no more */
const PAIRS = 2_000;
const mostOf = (many: number): number => Math.max(MOST_OF_MANY, Math.min(MOST_COMPARED, Math.floor(PAIRS / many)));

const FIND = `
SELECT id_token, key_id, wrapped FROM vault.person JOIN vault.data_key ON key_id = person_id
WHERE id_token = ANY ($1::bytea[])`;
const MOST_FOUND = 500;
/** the number of texts that are decrypted before other requests get their turn */
const TEXTS_A_TURN = 500;
/** the number of reads whose keys are looked up with one query */
const MOST_READS = 64;

// A number has one person: vault.keep accepts tokens of the newest secret only, so no token of an older one is added any more.
// Returns a row for each older secret that is still valid.
const RENEW = `
WITH renewed AS (UPDATE vault.person SET id_token = $1, token_key_version = $2 WHERE id_token = ANY ($3::bytea[]))
SELECT FROM vault.token_secret WHERE version < $2 AND NOT closing`;

const KEYS = 'SELECT key_id, wrapped FROM vault.data_key WHERE key_id = ANY ($1::uuid[])';

// Tokens have no statistics. With a LIMIT the planner would expect to meet enough rows of a token soon in the whole table,
// and read it; a materialized CTE is planned without the limit, by the index, and is still read only up to it.
const SAME = (condition: string): string => `
  WITH same AS MATERIALIZED (
    SELECT person_id FROM vault.person AS other WHERE ${condition} AND other.person_id <> mine.person_id
  ) SELECT person_id FROM same ORDER BY 1 LIMIT $2`;

// while the token key is rotated, persons have tokens of both keys or of either
const ALIKE = `
SELECT mine.person_id, other.person_id AS like_id
FROM vault.person AS mine CROSS JOIN LATERAL (
  (${SAME('other.match_token = mine.match_token')})
  UNION (${SAME('other.match_token = mine.former_match_token')})
  UNION (${SAME('other.former_match_token = mine.match_token')})
) AS other
WHERE mine.person_id = ANY ($1::uuid[])`;

const RESEMBLING = `
SELECT mine.subject_id, mine.kind, other.subject_id AS like_id, other.event_id AS like_event
FROM unnest($1::uuid[], $2::uuid[]) AS asked (subject_id, event_id)
JOIN vault.resemblance AS mine USING (subject_id, event_id)
CROSS JOIN LATERAL (
  WITH same AS MATERIALIZED (
    SELECT subject_id, event_id FROM vault.resemblance AS other
    WHERE other.token = mine.token AND other.kind = mine.kind AND other.event_id <> mine.event_id
  ) SELECT subject_id, event_id FROM same LIMIT $3
) AS other`;

interface LikeRow {
  readonly subject_id: PersonId;
  readonly kind: ResemblanceKind;
  readonly like_id: PersonId;
  readonly like_event: EventId;
}

interface WrappedKey {
  readonly id_token: Buffer;
  readonly key_id: KeyId;
  readonly wrapped: Buffer;
}

/** The vault on PostgreSQL. Keys are not cached, so forgetting a person takes effect immediately in every process. */
export class PostgresVault extends Vault {
  private readonly wrapping: Buffer;
  private readonly masterKey: MasterKey;
  /** the valid ones, newest first */
  private secrets: readonly TokenSecret[];
  private readonly personKeys: Batcher<Buffer, WrappedKey | undefined>;
  private readonly reads: Batcher<readonly LocatedSealed[], (string | null)[]>;

  constructor(
    private readonly pool: Pool,
    keys: VaultKeys,
  ) {
    super();
    this.wrapping = keys.masterKey.derive('wrap data keys');
    this.masterKey = keys.masterKey;
    this.secrets = keys.tokenSecrets;
    this.personKeys = new Batcher((idTokens) => this.keysOf(idTokens), { most: MOST_FOUND });
    this.reads = new Batcher((reads) => this.opened(reads), { most: MOST_READS, lanes: 2 });
  }

  override sealing(stream: string, event: EventId, entry?: Entry): Sealing {
    const { secrets } = this;
    const find = (idNumber: string, kind?: IdKind) => this.personKey(secrets, idNumber, kind);
    return new PostgresSealing(this.pool, this.wrapping, secrets, find, stream, event, entry);
  }

  override async refresh(): Promise<void> {
    this.secrets = await tokenSecrets(this.pool, this.masterKey);
  }

  override open(texts: readonly LocatedSealed[]): Promise<(string | null)[]> {
    return texts.length === 0 ? Promise.resolve([]) : this.reads.call(texts);
  }

  override async matches(text: LocatedSealed | undefined, plain: string | undefined): Promise<boolean> {
    if (!text || plain === undefined) return !text && plain === undefined;
    const [said] = await this.open([text]);
    if (said === null || said === undefined) return false;
    const [one, other] = [Buffer.from(said), Buffer.from(plain)];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  override find(criteria: readonly Criterion[]): Promise<readonly (readonly Found[])[]> {
    return Promise.all(criteria.map((criterion) => this.findOne(criterion)));
  }

  override async alike(persons: readonly PersonId[]): Promise<readonly (readonly [PersonId, PersonId])[]> {
    if (persons.length === 0) return [];
    const { rows } = await this.pool.query<{ person_id: PersonId; like_id: PersonId }>({
      ...{ name: 'alike', text: ALIKE, values: [persons, mostOf(persons.length)] },
    });
    return rows.map(({ person_id, like_id }) => [person_id, like_id] as const);
  }

  override async resembling(facts: readonly FactsOf[]): Promise<readonly Resemblance[]> {
    if (facts.length === 0) return [];
    const { rows } = await this.pool.query<LikeRow>({
      ...{ name: 'resembling', text: RESEMBLING },
      values: [facts.map(({ subject }) => subject), facts.map(({ event }) => event), mostOf(facts.length)],
    });
    return rows.map(({ subject_id: subject, kind, like_id, like_event }) => ({
      ...{ subject, kind },
      like: { subject: like_id, event: like_event },
    }));
  }

  override async unfind(
    caseId: CaseId,
    facts: { readonly gone: readonly FindableFact[]; readonly still: readonly FindableFact[] },
  ): Promise<void> {
    await this.withEverySecret((secrets) => unfindFacts(this.pool, secrets, caseId, facts));
  }

  override async unlike(persons: readonly Unlike[]): Promise<void> {
    await this.withEverySecret((secrets) => unlikePersons(this.pool, secrets, persons));
  }

  override forget(person: PersonId, order: EventId): Promise<boolean> {
    return forgetPerson(this.pool, person, order);
  }

  /** Removes tokens by every valid secret: again if a rotation has begun meanwhile, which may have renewed them. */
  private async withEverySecret(remove: (secrets: readonly TokenSecret[]) => Promise<void>): Promise<void> {
    let removed = 0;
    for (;;) {
      await this.refresh();
      const [{ version } = { version: 0 }] = this.secrets;
      if (version === removed) return;
      await remove(this.secrets);
      removed = version;
    }
  }

  private async findOne(criterion: Criterion): Promise<readonly Found[]> {
    for (;;) {
      const found = await findFacts(this.pool, this.secrets, criterion);
      if (found) return found;
      await this.refresh();
    }
  }

  /** The texts of concurrent reads. The keys are read after every one of them has begun, so none sees a forgotten key. */
  private async opened(reads: readonly (readonly LocatedSealed[])[]): Promise<((string | null)[] | Error)[]> {
    const ids = [...new Set(reads.flatMap((texts) => texts.map(({ sealed }) => sealed)))];
    const asked = { name: 'data-keys', text: KEYS, values: [ids], query_timeout: SHARED_PATIENCE };
    const { rows } = await this.pool.query<{ key_id: KeyId; wrapped: Buffer | null }>(asked);
    const wrapped = new Map(rows.map((row) => [row.key_id, row.wrapped]));
    const unwrapped = new Map<KeyId, DataKey>();
    const openText = (text: LocatedSealed): string | null => {
      const box = wrapped.get(text.sealed);
      if (box === undefined) throw new SealBroken(); // never stored, or lost; different from forgotten
      if (box === null) return null;
      const key = unwrapped.get(text.sealed) ?? DataKey.unwrap(text.sealed, box, this.wrapping);
      unwrapped.set(text.sealed, key);
      return key.open(text, text);
    };
    let count = 0;
    const openAll = async (texts: readonly LocatedSealed[]): Promise<(string | null)[]> => {
      const plain: (string | null)[] = [];
      for (const text of texts) {
        if ((count += 1) % TEXTS_A_TURN === 0) await nextTurn();
        plain.push(openText(text));
      }
      return plain;
    };
    const results: ((string | null)[] | Error)[] = [];
    for (const texts of reads) {
      results.push(await openAll(texts).catch((error: unknown) => error as Error)); // only a read with a broken seal fails
    }
    return results;
  }

  /** The person with this number, or a new one, whose token becomes durable with the companion. */
  private async personKey(
    [newest, ...older]: readonly TokenSecret[],
    idNumber: string,
    kind?: IdKind,
  ): Promise<KnownPerson> {
    const idToken = newest!.ofIdNumber(idNumber, kind);
    if (older.length > 0) {
      const former = older.map((secret) => secret.ofIdNumber(idNumber, kind));
      const { rowCount } = await this.pool.query(RENEW, [idToken, newest!.version, former]);
      if (rowCount === 0) await this.refresh();
    }
    const found = await this.personKeys.call(idToken);
    if (found) return { key: DataKey.unwrap(found.key_id, found.wrapped, this.wrapping) };
    return { key: DataKey.fresh(id(randomUUID())), idToken };
  }

  private async keysOf(idTokens: readonly Buffer[]): Promise<(WrappedKey | undefined)[]> {
    const asked = { name: 'persons', text: FIND, values: [idTokens], query_timeout: SHARED_PATIENCE };
    const { rows } = await this.pool.query<WrappedKey>(asked);
    const found = new Map(rows.map((row) => [row.id_token.toString('hex'), row]));
    return idTokens.map((idToken) => found.get(idToken.toString('hex')));
  }
}
