import { AGENCY, AREA, type Group } from '@center/statistics';
import { Injectable } from '@nestjs/common';
import { ReportWords } from '../report-words';

/** Anything with a group. */
export interface Grouped {
  readonly group: Group;
}

/** The name of a dimension value, or the value itself if it has no name. */
export type NameOf = (dimension: string, value: string | null) => string;

/** Dimensions whose values have public names that change over time; a report stores the names at publication. */
const PUBLIC: readonly string[] = [AGENCY.name, AREA.name];
const NOT_KNOWN = '不详';

const valuesIn = (grouped: readonly Grouped[], dimension: string): string[] => [
  ...new Set(grouped.flatMap(({ group }) => group[dimension] ?? [])),
];

/** Resolves the Chinese names of group values. */
@Injectable()
export class Naming {
  constructor(private readonly words: ReportWords) {}

  /** The names of the agencies and areas in these groups, by code. */
  async publicNames(groupBy: readonly string[], grouped: readonly Grouped[]): Promise<Map<string, string>> {
    const found = await Promise.all(
      PUBLIC.filter((dimension) => groupBy.includes(dimension)).map((dimension) =>
        this.words.values(dimension, valuesIn(grouped, dimension)),
      ),
    );
    return new Map(found.flatMap((names) => [...names]));
  }

  /** The names of all values in these groups; names stored in the report take precedence. */
  async namesIn(grouped: readonly Grouped[], kept: ReadonlyMap<string, string>): Promise<NameOf> {
    const dimensions = [...new Set(grouped.flatMap(({ group }) => Object.keys(group)))];
    const names = new Map(
      await Promise.all(
        dimensions.map(
          async (dimension) => [dimension, await this.words.values(dimension, valuesIn(grouped, dimension))] as const,
        ),
      ),
    );
    return (dimension, value) =>
      value === null ? NOT_KNOWN : (kept.get(value) ?? names.get(dimension)?.get(value) ?? value);
  }
}
