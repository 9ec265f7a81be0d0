import type { Instant, Officer } from '@center/kernel';
import {
  type Definition,
  Definitions,
  type Dimension,
  type Figure,
  type FiguresAsked,
  type Indicator,
  Moments,
  type Period,
  type ReadAt,
  Statistics,
  confinedTo,
  isSuppressible,
  seesOnlyFigures,
} from '@center/statistics';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Report } from './domain/report';
import { figureFrom, indicatorOf } from './published-figure';

/** The query of a report, resolved against its definitions. It can be repeated at any position. */
export interface Question {
  readonly definition: Definition;
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly groupBy: readonly string[];
  /** the dimensions of `groupBy` */
  readonly dimensions: readonly Dimension[];
}

/** The instant up to which the figures of a report count. */
export const publishedAt = ({ now, asOf, at }: Report): Instant => now ?? asOf ?? at;

/** Answers the query of a report as an officer may see it: in full, or with small figures suppressed. */
@Injectable()
export class Questions {
  constructor(
    private readonly definitions: Definitions,
    private readonly statistics: Statistics,
    private readonly moments: Moments,
  ) {}

  /** The query of a report. Throws `TypeError` for definitions that were never released. */
  of({ from, to, groupBy, indicators: names, definition: version }: Report): Question {
    const definition = this.definitions.of(version);
    if (!definition) throw new TypeError(`there is no definition ${version}`);
    const indicators = names.map((name) => indicatorOf(definition, name));
    const dimensions = groupBy.map((name) => {
      const dimension = indicators[0]?.dimensions.find((one) => one.name === name);
      if (!dimension) throw new TypeError(`definition ${version} has no dimension ${name}`);
      return dimension;
    });
    return { definition, indicators, period: { from, to }, groupBy: [...groupBy], dimensions };
  }

  /** The views that a report's figures are read from. */
  viewsOf(report: Report) {
    return this.definitions.viewsFor(this.of(report).indicators);
  }

  /**
   * The figures as published. For a reader without access to facts they are recounted at their position with suppression;
   * facts known at a position never change, so the figures agree. Throws 404 for a report with too many dimensions for it.
   */
  async published(report: Report, by: Officer): Promise<Figure[]> {
    const { definition } = this.of(report);
    if (!seesOnlyFigures(by)) return report.figures.map((figure) => figureFrom(figure, definition));
    const position = await this.moments.again(this.viewsOf(report), BigInt(report.position));
    return this.at(report, { position, now: publishedAt(report) }, by);
  }

  /** The figures of the same query, read anywhere. Throws 404 like `published`. */
  async at(report: Report, { position, now }: ReadAt, by: Officer): Promise<Figure[]> {
    const { indicators, period, groupBy } = this.of(report);
    const suppress = seesOnlyFigures(by);
    if (suppress && !isSuppressible(groupBy)) throw new Problem('not-found');
    const asked: FiguresAsked = { indicators, period, groupBy, position, now, agency: confinedTo(by), suppress };
    return (await this.statistics.figures(asked)).map(({ now }) => now);
  }
}
