import type { AgencyId, Instant } from '@center/kernel';
import { AGENCY, MONTH } from '../definitions/dimensions';
import { formOf, type Indicator } from '../definitions/indicator';
import type { Period } from '../period/period';
import type { FactTable } from './fact-table';
import { stockPeriod } from './month-ends';
import { afterLast, endOf } from './until';

/** A cell: a value for some dimensions; `null` means unknown. */
export type Cell = Readonly<Record<string, string | null | undefined>>;

/** Selects facts of a table by indicator, period, position and groups. */
export interface Selection {
  readonly table: FactTable;
  /** the names of the facts */
  readonly facts: readonly string[];
  /** the timing of the facts and the values that they must have */
  readonly of?: Pick<Indicator, 'timing' | 'within'>;
  readonly period: Period;
  readonly position: bigint;
  /** the instant up to which a period counts that has not ended; of no meaning without timing */
  readonly now: Instant;
  readonly agency?: AgencyId | undefined;
  readonly cell?: Cell;
}

/** A selection of stocks has the month of its cell as its period: what counts is what holds at its end. */
const atMonthEnd = (selection: Selection): Selection => {
  const { cell: { [MONTH.name]: month, ...cell } = {}, period } = selection;
  return selection.of?.timing === 'STOCK' ? { ...selection, cell, period: stockPeriod(period, month) } : selection;
};

/** SQL over the selected facts, with the parameters of its placeholders. */
export class KnownFacts {
  readonly values: unknown[] = [];
  private readonly table: FactTable;
  private readonly conditions: string;
  private readonly position: string;

  private readonly selection: Selection;

  constructor(selected: Selection) {
    const selection = atMonthEnd(selected);
    this.selection = selection;
    const { table, facts, period, position, agency, cell = {}, of = {} } = selection;
    this.table = table;
    this.position = `${this.put(position.toString())}::bigint`;
    const from = formOf(of) === 'STOCK' ? undefined : period.from;
    this.conditions = [
      `${this.ofIndicator(facts)} AND known_from <= ${this.position}`,
      ...(from === undefined ? [] : [`day >= ${this.put(from)}::date`]),
      ...(period.to === undefined ? [] : [`day <= ${this.put(period.to)}::date`]),
      ...(agency === undefined ? [] : [`${this.put(agency)}::uuid = ANY (${table.column(AGENCY.name).values})`]),
      ...[...Object.entries(of.within ?? {}), ...Object.entries(cell)].flatMap(([dimension, value]) =>
        value === undefined ? [] : [this.inCell(dimension, value)],
      ),
    ].join(' AND ');
  }

  /** Adds a parameter and returns its placeholder. */
  put(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The condition that a version is selected and has begun, whether or not it has ended since. */
  get begun(): string {
    return this.conditions;
  }

  /** The condition that a version is selected, counts, and is known at the position. */
  get where(): string {
    return `${this.conditions} AND ${this.counts} AND (known_to IS NULL OR known_to > ${this.position})`;
  }

  /** The condition that a timed fact counts at the end of the period, if it ends at `now` at the latest. */
  countsAt(now: Instant): string {
    const { of = {}, period } = this.selection;
    if (of.timing === undefined) return 'true';
    if (of.timing === 'STOCK') {
      const after = `${this.put(afterLast(period, now))}::timestamptz`;
      return `at < ${after} AND (ended IS NULL OR ended >= ${after})`;
    }
    const end = `${this.put(endOf(period, now))}::timestamptz`;
    if (of.timing === 'OVERDUE') {
      return `at < ${end} AND (ended IS NULL OR ended > ${end}) AND NOT away @> ${end}`;
    }
    const passed = period.to === undefined ? `at < ${end}` : `(at < ${end} OR ended IS NOT NULL)`;
    return `${passed} AND NOT away @> ${end}`;
  }

  /** Whether a fact that counts is met. */
  metAt(now: Instant): string {
    const { of = {}, period } = this.selection;
    if (of.timing !== 'DUE_BY_END') return 'met';
    return `coalesce(ended <= ${this.put(endOf(period, now))}::timestamptz, false)`;
  }

  /**
   * A SELECT over the versions that are still current, and over those that have ended since: two parts, so that each
   * is read from its own index.
   */
  select(columns: string, rest = ''): string {
    const counts = this.counts;
    const part = (known: string): string =>
      `(SELECT ${columns} FROM ${this.table.name} WHERE ${this.conditions} AND ${counts} AND ${known} ${rest})`;
    return `${part('known_to IS NULL')} UNION ALL ${part(`known_to > ${this.position}`)}`;
  }

  /** Whether a selected fact is met. */
  get met(): string {
    return this.metAt(this.selection.now);
  }

  private get counts(): string {
    return this.countsAt(this.selection.now);
  }

  /** Compares a single indicator by equality, so that its facts are read in index order. */
  private ofIndicator(facts: readonly string[]): string {
    return facts.length === 1 ? `indicator = ${this.put(facts[0])}` : `indicator = ANY (${this.put(facts)}::text[])`;
  }

  private inCell(dimension: string, value: string | null): string {
    const { values, multiple } = this.table.column(dimension);
    if (multiple) return value === null ? `${values} = '{}'` : `${this.put(value)} = ANY (${values}::text[])`;
    return value === null ? `${values} IS NULL` : `${values} = ${this.put(value)}`;
  }
}
