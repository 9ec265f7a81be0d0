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
  companion: Companion,
  more: readonly unknown[] = [],
): Promise<void> => {
  const taken = await takenClaims(pool, companion, more);
  if (companion.claims?.some((id) => taken.has(id))) throw new CompanionConflict();
};

/** Writes a companion, which may be that of many appends, and resolves to the claims that have a rival. */
export const takenClaims = async (
  pool: Pool,
  { write, columns }: Companion,
  more: readonly unknown[] = [],
): Promise<Set<string>> => {
  const values = [...columns.map(({ type, values: own }: Column) => binaryArray(type, own)), ...more];
  const text = `SELECT ${write}(${values.map((_, nth) => `$${nth + 1}`).join(', ')})`;
  const rows = await ask<[string]>(pool, { name: write, text, values });
  return new Set(rows.map(([id]) => id));
};
