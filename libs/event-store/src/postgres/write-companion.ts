import type { Pool } from 'pg';
import { CompanionConflict } from '../failures';
import type { Column, Companion } from '../port';
import { ask } from './ask';
import { binaryArray } from './binary-array';

/**
 * Writes a companion on its own, for an engine that does not keep the log in this database and for texts without an
 * append. `more` are further parameters of its function. Throws `CompanionConflict` and `LogUnavailable`.
 */
export const writeCompanion = async (
  pool: Pool,
  { write, columns, claims = [] }: Companion,
  more: readonly unknown[] = [],
): Promise<void> => {
  const values = [...columns.map(({ type, values: own }: Column) => binaryArray(type, own)), ...more];
  const text = `SELECT ${write}(${values.map((_, nth) => `$${nth + 1}`).join(', ')})`;
  const taken = await ask<[string]>(pool, { name: write, text, values });
  if (taken.some(([id]) => claims.includes(id))) throw new CompanionConflict();
};
