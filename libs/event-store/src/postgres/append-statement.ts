import type { Instant } from '@center/kernel';
import type { Column, ColumnType, Companion, Companions, ExpectedRevision } from '../port';
import type { SerializedEvent } from '../serialized';
import { binaryArray, type ElementType } from './binary-array';

/** One append of a batch. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SerializedEvent[];
  /** the time of the events in a demonstration */
  readonly recordedAt: Instant;
  readonly companions: Companions;
}

/** The outcome of one append, in the order of the batch. */
export type AppendRow = [
  outcome: 'appended' | 'repeated' | 'duplicate' | 'wrong-revision' | 'conflict',
  revision: number,
  position: string,
  knownMs: string,
  recordedMs: string,
];

/** The outcome of the statement for one append alone. */
export type AloneRow = [position: string, knownMs: string, recordedMs: string];

const ANY = -2;
const NEW = -1;
const EVENTS = 9;

/** The statement that writes an append without companions, if its stream is at the expected revision. */
export const aloneStatement = ({ stream, expected, events, recordedAt }: Append) => ({
  name: 'append alone',
  text: 'SELECT * FROM log.append_alone($1, $2, $3, $4, $5, $6, $7, $8)',
  values: [
    ...[stream, revisionOf(expected), recordedAt],
    binaryArray(
      'uuid',
      events.map(({ id }) => id),
    ),
    binaryArray(
      'text',
      events.map(({ type }) => type),
    ),
    binaryArray(
      'smallint',
      events.map(({ schema }) => schema),
    ),
    binaryArray(
      'json',
      events.map(({ data }) => data),
    ),
    binaryArray(
      'text',
      events.map(({ meta }) => meta),
    ),
  ],
});

const revisionOf = (expected: ExpectedRevision): number =>
  expected === 'any' ? ANY : expected === 'new' ? NEW : expected;

/**
 * The one statement that writes a batch: the rows before the events, the events, the rows after them. Each function needs
 * the result of the one before it, which fixes their order.
 */
export const appendStatement = (batch: readonly Append[]): { name: string; text: string; values: Buffer[] } => {
  const before = merged(batch.flatMap(({ companions }) => companions.before));
  const after = merged(batch.flatMap(({ companions }) => companions.after ?? []));
  const values = eventArrays(batch);
  const placeholders = (columns: readonly Column[]): string =>
    columns.map(({ type, values: own }) => `$${values.push(binaryArray(type, own))}::${type}[]`).join(', ');
  const lost = [...before].map(([write, columns]) => `SELECT ${write}(${placeholders(columns)})`);
  const written = [...after].map(
    ([write, columns]) => `${write}(${placeholders(columns)}, state.appended, state.positions)`,
  );
  const conflicts = lost.length === 0 ? `'{}'` : conflictsIn(lost, placeholders(claimsOf(batch)));
  const appended = `SELECT * FROM log.append(${numbered(EVENTS)}, ${conflicts}) WITH ORDINALITY AS a (outcome, revision, position, known_ms, recorded_ms, nth)`;
  const text =
    written.length === 0
      ? `SELECT outcome, revision, position, known_ms, recorded_ms FROM (${appended}) AS a ORDER BY nth`
      : withResponses(
          appended,
          written,
          placeholders([numbersOf(batch, ({ companions }) => (companions.after ? 1 : 0))]),
        );
  return { name: `append: ${[...before.keys()].join()}; ${[...after.keys()].join()}`, text, values };
};

/** Not a join: a plan that begins with the claims would not call the functions if there are none. */
const conflictsIn = (lost: readonly string[], claims: string): string =>
  `ARRAY(SELECT (SELECT append FROM unnest(${claims}) AS claim (id, append) WHERE claim.id = lost.id)
     FROM (${lost.join(' UNION ALL ')}) AS lost (id))`;

const withResponses = (appended: string, written: readonly string[], numbers: string): string =>
  `WITH a AS MATERIALIZED (${appended}), state AS MATERIALIZED (
     SELECT array_agg(outcome = 'appended' ORDER BY i) AS appended, array_agg(position ORDER BY i) AS positions
     FROM unnest(${numbers}) WITH ORDINALITY AS of_append (append, i) JOIN a ON nth = append
   ), responses AS MATERIALIZED (SELECT ${written.join(', ')} FROM state)
   SELECT outcome, revision, position, known_ms, recorded_ms FROM a, responses ORDER BY nth`;

const numbered = (count: number): string => Array.from({ length: count }, (_, nth) => `$${nth + 1}`).join(', ');

/** The parameters of `log.append`: one array for each property of the appends, then of the events. */
const eventArrays = (batch: readonly Append[]): Buffer[] => {
  const events = batch.flatMap((append) => append.events);
  const ofAppends = <Value>(type: ElementType, value: (append: Append) => Value) => binaryArray(type, batch.map(value));
  const ofEvents = <Value>(type: ElementType, value: (event: SerializedEvent) => Value) =>
    binaryArray(type, events.map(value));
  return [
    ofAppends('text', ({ stream }) => stream),
    ofAppends('integer', ({ expected }) => revisionOf(expected)),
    ofAppends('integer', (append) => append.events.length),
    ofAppends('timestamptz', ({ recordedAt }) => recordedAt),
    ofEvents('uuid', ({ id }) => id),
    ofEvents('text', ({ type }) => type),
    ofEvents('smallint', ({ schema }) => schema),
    ofEvents('json', ({ data }) => data),
    ofEvents('text', ({ meta }) => meta),
  ];
};

/** The columns of all companions, by function. */
const merged = (companions: readonly Companion[]): Map<string, { type: ColumnType; values: unknown[] }[]> => {
  const functions = new Map<string, { type: ColumnType; values: unknown[] }[]>();
  for (const { write, columns } of companions) {
    const known = functions.get(write);
    if (known) columns.forEach(({ values }, nth) => known[nth]!.values.push(...values));
    else
      functions.set(
        write,
        columns.map(({ type, values }) => ({ type, values: [...values] })),
      );
  }
  return functions;
};

/** The claims of a batch, and the numbers of their appends. */
const claimsOf = (batch: readonly Append[]): Column[] => {
  const claims = batch.map(({ companions }) => companions.before.flatMap((companion) => companion.claims ?? []));
  return [{ type: 'uuid', values: claims.flat() }, numbersOf(batch, (_, nth) => claims[nth]!.length)];
};

/** The number of each append, from 1, as often as it has rows. */
const numbersOf = (batch: readonly Append[], rows: (append: Append, nth: number) => number): Column => ({
  type: 'integer',
  values: batch.flatMap((append, nth) => Array<number>(rows(append, nth)).fill(nth + 1)),
});
