import type { Instant } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import { MONTH } from '../definitions/dimensions';
import type { Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { FactEvent, Subject } from './fact';
import type { FactTable } from './fact-table';
import { type Cell, KnownFacts } from './known-facts';

/** The figure to open, and the page to return. */
export interface Opening {
  readonly table: FactTable;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly cell: Cell;
  readonly position: bigint;
  /** the instant up to which a period counts that has not ended */
  readonly now: Instant;
  readonly limit: number;
  /** the key of the last item of the previous page */
  readonly after?: string | undefined;
}

/** One counted unit: the subject and time of its first fact, and the groups and events of all its facts. */
export interface OpenedFact {
  readonly key: string;
  readonly subject: Subject;
  readonly at: Date;
  readonly met: boolean;
  /** of a table with quantities: what it adds to the figure */
  readonly quantity?: number;
  /** its values in each dimension of the indicator */
  readonly group: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly (FactEvent & { readonly subject: Subject })[];
}

/** A fact of a unit. */
interface Row {
  readonly counted: string;
  readonly context: string;
  readonly id: string;
  readonly at: Date;
  readonly met: boolean;
  readonly person: string | null;
  readonly quantity: number | null;
  readonly events: readonly FactEvent[];
  /** the values of each dimension, in the order of the indicator's */
  readonly groups: readonly (readonly string[] | string | null)[];
}

const subjectOf = ({ context, id }: Row): Subject => ({ context, id });

/** What a unit adds to a figure: 1 for a person, however often named; else the sum of its quantities. */
const quantityOf = (rows: readonly Row[], { counting }: Indicator): number =>
  counting === 'PEOPLE' && rows[0]!.person !== null ? 1 : rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);

/** A unit behind a figure, before it is opened. */
export interface FactUnit {
  readonly key: string;
  readonly rows: readonly Row[];
}

const eventsOf = (rows: readonly Row[]): OpenedFact['events'] =>
  rows.flatMap((row) => row.events.map((event) => ({ ...event, subject: event.subject ?? subjectOf(row) })));

/** The subjects of all facts of some units, and of their events. */
export const subjectsOf = (units: readonly FactUnit[]): Subject[] =>
  units.flatMap(({ rows }) => [...rows.map(subjectOf), ...eventsOf(rows).map(({ subject }) => subject)]);

/**
 * A unit without the facts and events of hidden subjects, as if these had not been recorded; `undefined` if it has no other
 * fact.
 */
export const openedFor = (
  { rows }: FactUnit,
  indicator: Indicator,
  hidden: ReadonlySet<string>,
): OpenedFact | undefined => {
  const seen = rows.filter((row) => !hidden.has(subjectOf(row).id));
  if (seen.length === 0) return undefined;
  const fact = opened(seen, indicator);
  return { ...fact, events: fact.events.filter(({ subject }) => !hidden.has(subject.id)) };
};

const opened = (rows: readonly Row[], indicator: Indicator): OpenedFact => {
  const { dimensions } = indicator;
  const [first] = rows;
  const { counted, at, met } = first!;
  const group = dimensions.map(({ name }, nth) => [
    name,
    [...new Set(rows.flatMap(({ groups }) => groups[nth] ?? []))].sort(),
  ]);
  const events = [...eventsOf(rows)].sort((one, other) => Number(BigInt(one.position) - BigInt(other.position)));
  return {
    ...{ key: counted, subject: subjectOf(first!), at, met },
    ...(first!.quantity !== null && { quantity: quantityOf(rows, indicator) }),
    group: Object.fromEntries(group) as OpenedFact['group'],
    events,
  };
};

/** What is counted once: a fact, or a person with all their facts. In a table with quantities not all facts have a person. */
export const unitOf = ({ counting }: Pick<Indicator, 'counting'>, { quantities }: Pick<FactTable, 'quantities'>) => {
  if (counting !== 'PEOPLE') return { unit: 'key', type: 'text COLLATE "C"', kind: 'text' } as const;
  return quantities
    ? ({ unit: 'coalesce(person::text, key)', type: 'text COLLATE "C"', kind: 'text' } as const)
    : ({ unit: 'person', type: 'uuid', kind: 'uuid' } as const);
};

@Injectable()
export class OpenedQuery {
  constructor(private readonly views: ViewReader) {}

  /** A page of units, opened for a reader from whom nothing is hidden. */
  async page(opening: Opening): Promise<OpenedFact[]> {
    return (await this.units(opening)).map(({ rows }) => opened(rows, opening.indicator));
  }

  /** A page of the units behind a figure, by key. When people are counted, a unit is a person with all their facts. */
  async units({ indicator, limit, after, ...selection }: Opening): Promise<FactUnit[]> {
    const { table } = selection;
    const facts = new KnownFacts({ ...selection, facts: [indicator.facts], of: indicator });
    const { unit: counted, type } = unitOf(indicator, table);
    const beyond = after === undefined ? '' : `AND ${counted} > ${facts.put(after)}::${type}`;
    const most = facts.put(limit);
    const groups = indicator.dimensions.map((dimension) =>
      dimension === MONTH && indicator.timing === 'STOCK'
        ? "'[]'::jsonb" // it holds at the ends of many months
        : `to_jsonb(${table.column(dimension.name).values})`,
    );
    const rows = await this.views.query<Row>(
      `WITH page AS (
         SELECT DISTINCT counted FROM (
           ${facts.select(`DISTINCT ${counted} AS counted`, `${beyond} ORDER BY counted LIMIT ${most}`)}
         ) AS candidates ORDER BY counted LIMIT ${most}
       )
       SELECT counted, subject_context AS context, subject_id AS id, at, ${facts.met} AS met,
              person, ${table.quantities ? 'quantity' : 'NULL AS quantity'}, events,
              jsonb_build_array(${groups.join(', ')}) AS groups
         FROM page JOIN ${table.name} ON ${counted} = counted WHERE ${facts.where} ORDER BY counted, at, key`,
      facts.values,
    );
    const units = new Map<string, FactUnit>();
    for (const row of rows) {
      const before = units.get(row.counted)?.rows ?? [];
      units.set(row.counted, { key: row.counted, rows: [...before, row] });
    }
    return [...units.values()];
  }
}

/** Where all pages are read: at a position, and up to an instant. */
export interface ReadAt {
  readonly position: bigint;
  readonly now: Instant;
}

/** A cursor: where all pages are read, and the key of the page's last item. */
export const pageOfFacts = (facts: readonly FactUnit[], limit: number, { position, now }: ReadAt): Page<FactUnit> =>
  pageOf(facts, limit, ({ key }) => encodeCursor(position.toString(), now, key));

/** The parts of a cursor; `undefined` without a cursor. Throws 400 for an invalid cursor. */
export const placeIn = (
  indicator: Indicator,
  table: FactTable,
  cursor: string | undefined,
): (ReadAt & { readonly after: string }) | undefined => {
  const place = decodeCursor(cursor, 'position', 'instant', unitOf(indicator, table).kind);
  return place && { position: BigInt(place[0]), now: place[1] as Instant, after: place[2] };
};
