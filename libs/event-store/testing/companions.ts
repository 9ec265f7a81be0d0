import { randomUUID } from 'node:crypto';
import type { Companion } from '../src';

/** The tables of two companions, with the transaction that wrote each row: unique plates, and responses. */
export const COMPANION_TABLES = `
  CREATE TABLE plate (id uuid PRIMARY KEY, plate text UNIQUE, batch bigint NOT NULL DEFAULT txid_current());
  CREATE TABLE receipt (name text PRIMARY KEY, position bigint, batch bigint NOT NULL DEFAULT txid_current());
  CREATE FUNCTION plates(ids uuid[], plates text[]) RETURNS SETOF uuid LANGUAGE plpgsql AS $$ BEGIN
    INSERT INTO plate SELECT * FROM unnest(ids, plates) ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT given FROM unnest(ids) AS given WHERE NOT EXISTS (SELECT FROM plate WHERE plate.id = given);
  END $$;
  CREATE FUNCTION receipts(names text[], appended boolean[], positions bigint[]) RETURNS void LANGUAGE sql AS
    'INSERT INTO receipt SELECT name, position FROM unnest($1, $2, $3) AS given (name, appended, position) WHERE appended';`;

/** A companion that claims a plate. */
export const plate = (value: string, own = randomUUID() as string): Companion => ({
  write: 'plates',
  columns: [
    { type: 'uuid', values: [own] },
    { type: 'text', values: [value] },
  ],
  claims: [own],
});

/** A companion for a response. */
export const receipt = (name: string): Companion => ({
  write: 'receipts',
  columns: [{ type: 'text', values: [name] }],
});
