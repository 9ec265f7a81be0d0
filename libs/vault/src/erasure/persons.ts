import type { EventId, PersonId } from '@center/kernel';
import type { Pool } from 'pg';

/** Destroys a person's key and tokens, as `Vault.forget`. */
export const forgetPerson = async (pool: Pool, person: PersonId, order: EventId): Promise<boolean> => {
  const { rows } = await pool.query<{ known: boolean }>('SELECT vault.forget($1, $2) AS known', [person, order]);
  return rows[0]!.known;
};

/** Which of these persons the vault knows and has not forgotten. */
export const notForgotten = async (pool: Pool, persons: readonly PersonId[]): Promise<PersonId[]> => {
  const { rows } = await pool.query<{ person_id: PersonId }>(
    'SELECT person_id FROM vault.person WHERE person_id = ANY ($1::uuid[]) AND forgotten_at IS NULL',
    [persons],
  );
  return rows.map(({ person_id }) => person_id);
};

/** Which of these persons the vault knows. */
export const knownPersons = async (pool: Pool, persons: readonly PersonId[]): Promise<PersonId[]> => {
  const { rows } = await pool.query<{ person_id: PersonId }>(
    'SELECT person_id FROM vault.person WHERE person_id = ANY ($1::uuid[])',
    [persons],
  );
  return rows.map(({ person_id }) => person_id);
};
