import type { AgencyId } from '@center/kernel';
import type { Dimension } from '../definitions/dimensions';
import type { Period } from '../period/period';
import { COLUMNS, FACT_TABLE } from './fact';

/** A cell: a value for some dimensions; `null` means that it is not known. */
export type Cell = { readonly [D in Dimension]?: string | null | undefined };

/** Which facts: of what, when, known when, in what groups. */
export interface Selection {
  readonly facts: readonly string[];
  readonly period: Period;
  readonly position: bigint;
  readonly agency?: AgencyId | undefined;
  readonly cell?: Cell;
}

/** SQL on the facts of a selection, with the values behind its placeholders. */
export class KnownFacts {
  readonly values: unknown[] = [];
  private readonly conditions: string;
  private readonly position: string;

  constructor({ facts, period, position, agency, cell = {} }: Selection) {
    this.position = `${this.put(position.toString())}::bigint`;
    this.conditions = [
      `${this.ofIndicator(facts)} AND known_from <= ${this.position}`,
      ...(period.from === undefined ? [] : [`day >= ${this.put(period.from)}::date`]),
      ...(period.to === undefined ? [] : [`day <= ${this.put(period.to)}::date`]),
      ...(agency === undefined ? [] : [`${this.put(agency)}::uuid = ANY (agencies)`]),
      ...Object.entries(cell).flatMap(([dimension, value]) =>
        value === undefined ? [] : [this.inCell(dimension as Dimension, value)],
      ),
    ].join(' AND ');
  }

  /** A placeholder for a value. */
  put(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** The condition that a fact is of the selection and has begun, whether or not it has ended since. */
  get begun(): string {
    return this.conditions;
  }

  /** The condition that a fact is of the selection. */
  get where(): string {
    return `${this.conditions} AND (known_to IS NULL OR known_to > ${this.position})`;
  }

  /**
   * What a SELECT says of the facts that stand to this day, and of those that have ended since: two parts, so that each is
   * read from an index of its own.
   */
  select(columns: string, rest = ''): string {
    const part = (known: string): string =>
      `(SELECT ${columns} FROM ${FACT_TABLE} WHERE ${this.conditions} AND ${known} ${rest})`;
    return `${part('known_to IS NULL')} UNION ALL ${part(`known_to > ${this.position}`)}`;
  }

  /** One indicator as itself: then its facts come in the order of an index. */
  private ofIndicator(facts: readonly string[]): string {
    return facts.length === 1 ? `indicator = ${this.put(facts[0])}` : `indicator = ANY (${this.put(facts)}::text[])`;
  }

  private inCell(dimension: Dimension, value: string | null): string {
    const { name, list } = COLUMNS[dimension];
    if (list) return value === null ? `${name} = '{}'` : `${this.put(value)} = ANY (${name}::text[])`;
    return value === null ? `${name} IS NULL` : `${name} = ${this.put(value)}`;
  }
}
