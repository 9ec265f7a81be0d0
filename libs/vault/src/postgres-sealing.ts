import { randomUUID } from 'node:crypto';
import { type EventId, id, type KeyId, type PersonId, type Sealed } from '@center/kernel';
import type { Pool } from 'pg';
import { DataKey } from './data-key';
import type { Likeness, Sealing, SealingPerson } from './port';
import type { TokenSecret } from './token-secret';

/** Finds or makes the one person with a resident-ID number. */
export type PersonFinder = (idNumber: string) => Promise<DataKey>;

// one statement, hence all or nothing; a person met before only gets the newer likeness
const KEEP = `
WITH key AS (
  INSERT INTO vault.data_key (key_id, wrapped)
  SELECT * FROM unnest($1::uuid[], $2::bytea[]) ON CONFLICT DO NOTHING
)
INSERT INTO vault.person (person_id, match_token, token_key_version)
SELECT person_id, match_token, CASE WHEN match_token IS NOT NULL THEN $5::integer END
FROM unnest($3::uuid[], $4::bytea[]) AS met (person_id, match_token)
ON CONFLICT (person_id) DO UPDATE
  SET match_token = excluded.match_token, token_key_version = coalesce(vault.person.token_key_version, $5)
  WHERE vault.person.forgotten_at IS NULL AND excluded.match_token IS NOT NULL`;

/** Seals the texts of one event; what must become durable is gathered until `keep()`. */
export class PostgresSealing implements Sealing {
  private readonly freshKeys = new Map<KeyId, DataKey>();
  private readonly persons = new Map<PersonId, Buffer | null>();

  constructor(
    private readonly pool: Pool,
    private readonly wrapping: Buffer,
    private readonly tokens: TokenSecret,
    private readonly find: PersonFinder,
    private readonly stream: string,
    private readonly event: EventId,
  ) {}

  text(field: string, plain: string): Sealed {
    return this.freshKey().seal(this.place(field), plain);
  }

  newPerson(): SealingPerson {
    const key = this.freshKey();
    this.persons.set(id(key.id), null);
    return this.person(key);
  }

  async personWithIdNumber(idNumber: string): Promise<SealingPerson> {
    return this.person(await this.find(idNumber));
  }

  async keep(): Promise<void> {
    if (this.freshKeys.size === 0 && this.persons.size === 0) return;
    const keys = [...this.freshKeys.values()];
    await this.pool.query(KEEP, [
      keys.map((key) => key.id),
      keys.map((key) => key.wrap(this.wrapping)),
      [...this.persons.keys()],
      [...this.persons.values()],
      this.tokens.version,
    ]);
    this.freshKeys.clear();
    this.persons.clear();
  }

  private person(key: DataKey): SealingPerson {
    const personId = id<'person'>(key.id); // a person's key has the person's id
    return {
      personId,
      seal: (field, plain) => key.seal(this.place(field), plain),
      identify: (likeness: Likeness) => {
        const token = this.tokens.ofLikeness(likeness);
        if (token) this.persons.set(personId, token);
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
