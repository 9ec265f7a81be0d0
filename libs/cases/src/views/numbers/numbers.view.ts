import { centerStream } from '@center/agencies';
import { type StoredEvent, type StoredEventOf, shanghaiDate } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';

/** The number in a row of `case_number`. */
export const NUMBER = `kind || '-' || county || '-' || year || '-' || lpad(rank::text, greatest(6, length(rank::text)), '0')`;

interface Numbered {
  readonly kind: 'XS' | 'YS' | 'JZ';
  readonly id: string;
  readonly year: string;
}

/** The event that assigns each kind of number: registration for leads, issue for transfers, start for rescues. */
const numberedBy = (event: StoredEventOf<CaseEvent>): Numbered | undefined => {
  const year = shanghaiDate(event.knownAt).slice(0, 4);
  switch (event.type) {
    case 'LeadRegistered':
      return { kind: 'XS', id: caseStream.keyOf(event.stream), year };
    case 'TransferIssued':
      return { kind: 'YS', id: event.data.transferId, year };
    case 'RescueStarted':
      return { kind: 'JZ', id: event.data.rescueId, year };
    default:
      return undefined;
  }
};

/** The center's county, from the first event of the log. */
const countyIn = (events: readonly StoredEvent[]): string | undefined =>
  centerStream.eventsIn(events).at(-1)?.data.countyCode;

/** The statement that gives the items ($1) their ranks; `held` is a further table to read from. */
const numbering = (schema: '' | 'views.', held: '' | ' CROSS JOIN held'): string => `
  WITH item AS (
    SELECT item.id, item.kind, item.year, item.nth
      FROM ROWS FROM (json_to_recordset($1::json) AS (id uuid, kind text, year text)) WITH ORDINALITY AS item (id, kind, year, nth)
  ), last AS MATERIALIZED (
    SELECT kind, year, (SELECT max(rank) FROM ${schema}case_number AS given WHERE given.kind = series.kind AND given.year = series.year) AS rank
      FROM (SELECT DISTINCT kind, year FROM item) AS series
  )
  INSERT INTO ${schema}case_number (id, kind, county, year, rank)
  SELECT item.id, item.kind, county.code, item.year,
         coalesce(last.rank, 0) + row_number() OVER (PARTITION BY item.kind, item.year ORDER BY item.nth)
    FROM item JOIN last USING (kind, year) CROSS JOIN ${schema}number_county AS county${held}`;

const numberedIn = (events: readonly StoredEvent[]): Numbered[] =>
  caseStream.eventsIn(events).flatMap((event) => numberedBy(event) ?? []);

const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const county = countyIn(events);
  if (county) await sql('INSERT INTO number_county VALUES ($1)', [county]);
  const numbered = numberedIn(events);
  if (numbered.length > 0) await sql(numbering('', ''), [JSON.stringify(numbered)]);
};

/**
 * The numbers of leads, transfers and rescues. A number is the rank in log order within the county and the year
 * (Shanghai) of knowledge time. Numbers have no gaps and are never reused. A rebuild that would change one is rejected.
 */
export const numbersView: View = {
  name: 'numbers',
  version: 2,
  tables: ['case_number', 'number_county'],
  ddl: `
    CREATE TABLE number_county (code text NOT NULL);
    CREATE TABLE case_number (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      county text NOT NULL,
      year text NOT NULL,
      rank integer NOT NULL,
      UNIQUE (kind, year, rank)
    );`,
  wants: (event) => caseStream.owns(event) || centerStream.owns(event),
  prompt: true,
  statement: {
    text: `${numbering('views.', ' CROSS JOIN held')} RETURNING id, ${NUMBER} AS number`,
    value: (events) => (countyIn(events) ? undefined : JSON.stringify(numberedIn(events))),
  },
  keeps: { table: 'case_number', columns: ['id', 'kind', 'county', 'year', 'rank'] },
  apply,
};
