import type { AgencyId } from '@center/kernel';
import { AGENCY } from '../definitions/dimensions';
import type { Period } from '../period/period';
import type { FactTable } from './fact-table';

/** A cell: a value for some dimensions; `null` means unknown. */
export type Cell = Readonly<Record<string, string | null | undefined>>;

/** Selects facts of a table by indicator, period, position and groups. */
export interface Selection {
  readonly table: FactTable;
  /** the names of the facts */
  readonly facts: readonly string[];
  readonly period: Period;
  readonly position: bigint;
  readonly agency?: AgencyId | undefined;
  readonly cell?: Cell;
}

/** SQL over the selected facts, with the parameters of its placeholders. */
export class KnownFacts {
  readonly values: unknown[] = [];
  private readonly table: FactTable;
  private readonly conditions: string;
  private readonly position: string;

  constructor({ table, facts, period, position, agency, cell = {} }: Selection) {
    this.table = table;
    this.position = `${this.put(position.toString())}::bigint`;
    this.conditions = [
      `${this.ofIndicator(facts)} AND known_from <= ${this.position}`,
      ...(period.from === undefined ? [] : [`day >= ${this.put(period.from)}::date`]),
      ...(period.to === undefined ? [] : [`day <= ${this.put(period.to)}::date`]),
      ...(agency === undefined ? [] : [`${this.put(agency)}::uuid = ANY (${table.column(AGENCY.name).values})`]),
      ...Object.entries(cell).flatMap(([dimension, value]) =>
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

  /** The condition that a version is selected and known at the position. */
  get where(): string {
    return `${this.conditions} AND (known_to IS NULL OR known_to > ${this.position})`;
  }

  /**
   * A SELECT over the versions that are still current, and over those that have ended since: two parts, so that each
   * is read from its own index.
   */
  select(columns: string, rest = ''): string {
    const part = (known: string): string =>
      `(SELECT ${columns} FROM ${this.table.name} WHERE ${this.conditions} AND ${known} ${rest})`;
    return `${part('known_to IS NULL')} UNION ALL ${part(`known_to > ${this.position}`)}`;
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
