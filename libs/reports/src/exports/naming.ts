import { AGENCY, AREA, type Group } from '@center/statistics';
import { Injectable } from '@nestjs/common';
import { ReportWords } from '../report-words';

/** What has a group. */
export interface Grouped {
  readonly group: Group;
}

/** What a value of a dimension is called; the value itself when it has no name. */
export type NameOf = (dimension: string, value: string | null) => string;

/** Dimensions whose values have public names that change with the years: a report keeps them as they were. */
const PUBLIC: readonly string[] = [AGENCY.name, AREA.name];
const NOT_KNOWN = '不详';

const valuesIn = (grouped: readonly Grouped[], dimension: string): string[] => [
  ...new Set(grouped.flatMap(({ group }) => group[dimension] ?? [])),
];

/** Finds what the values of groups are called in Chinese. */
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

  /** What all values in these groups are called, those first that a report has kept. */
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
