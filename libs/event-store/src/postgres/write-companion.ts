import type { Pool } from 'pg';
import { CompanionConflict } from '../failures';
import type { Column, Companion } from '../port';
import { ask } from './ask';
import { binaryArray } from './binary-array';

/** How a companion is written on its own. */
export interface WriteOptions {
  /** further parameters of its function */
  readonly more?: readonly unknown[];
  /** does not wait for the disk: only for rows that can be lost */
  readonly asynchronous?: boolean;
}

/**
 * Writes a companion on its own, for an engine that does not keep the log in this database and for texts without an
 * append. Throws `CompanionConflict` and `LogUnavailable`.
 */
export const writeCompanion = async (
  pool: Pool,
  { write, columns, claims = [] }: Companion,
  { more = [], asynchronous = false }: WriteOptions = {},
): Promise<void> => {
  const values = [...columns.map(({ type, values: own }: Column) => binaryArray(type, own)), ...more];
  const commit = asynchronous ? `, set_config('synchronous_commit', 'off', true)` : '';
  const text = `SELECT ${write}(${values.map((_, nth) => `$${nth + 1}`).join(', ')})${commit}`;
  const taken = await ask<[string]>(pool, { name: `${write}${asynchronous ? '/asynchronous' : ''}`, text, values });
  if (taken.some(([id]) => claims.includes(id))) throw new CompanionConflict();
};
