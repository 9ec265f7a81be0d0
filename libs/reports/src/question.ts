import type { Officer } from '@center/kernel';
import {
  type Definition,
  type Dimension,
  type Figure,
  type FiguresAsked,
  type Indicator,
  Moments,
  type Period,
  Statistics,
  confinedTo,
  definitionOf,
  isSuppressible,
  seesOnlyFigures,
} from '@center/statistics';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Report } from './domain/report';
import { figureFrom, indicatorOf } from './published-figure';

/** What a report asked, in the words of the statistics: it can be asked again at any position. */
export interface Question {
  readonly definition: Definition;
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  readonly groupBy: readonly Dimension[];
}

/** The question of a report. Throws for a version of the definitions that was never released. */
export const questionOf = ({ from, to, groupBy, indicators, definition: version }: Report): Question => {
  const definition = definitionOf(version);
  if (!definition) throw new TypeError(`there is no definition ${version}`);
  return {
    definition,
    indicators: indicators.map((name) => indicatorOf(definition, name)),
    period: { from, to },
    groupBy: groupBy as readonly string[] as readonly Dimension[],
  };
};

/** Answers the question of a report as an officer may hear it: whole, or with small figures hidden. */
@Injectable()
export class Questions {
  constructor(
    private readonly statistics: Statistics,
    private readonly moments: Moments,
  ) {}

  /**
   * The figures as they were published. Who sees only figures gets them counted again at their position, with the small ones
   * hidden; facts known at a position never change, so they are the same. Throws 404 for a report too fine to be hidden in.
   */
  async published(report: Report, by: Officer): Promise<Figure[]> {
    const { definition } = questionOf(report);
    if (!seesOnlyFigures(by)) return report.figures.map((figure) => figureFrom(figure, definition));
    return this.at(report, await this.moments.again(BigInt(report.position)), by);
  }

  /** The figures of the same question as they are known at a position. Throws 404 as `published` does. */
  async at(report: Report, position: bigint, by: Officer): Promise<Figure[]> {
    const { indicators, period, groupBy } = questionOf(report);
    const suppress = seesOnlyFigures(by);
    if (suppress && !isSuppressible(groupBy)) throw new Problem('not-found');
    const asked: FiguresAsked = { indicators, period, groupBy, position, agency: confinedTo(by), suppress };
    return (await this.statistics.figures(asked)).map(({ now }) => now);
  }
}
