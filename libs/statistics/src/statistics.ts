import type { AgencyId, Instant } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import { Definitions } from './definitions/definitions';
import { AGENCY, type Group } from './definitions/dimensions';
import { type Indicator, canGroup } from './definitions/indicator';
import { type Count, FiguresQuery } from './facts/figures.query';
import { type Figure, changeBetween, figureOf, nothing } from './figures';
import { type Period, overlap } from './period/period';
import { groupingsOf, suppressSmall } from './suppressed-figures';

/** A query for figures at one position of the log. */
export interface FiguresAsked {
  /** of any context; each must have all dimensions of `groupBy` */
  readonly indicators: readonly Indicator[];
  readonly period: Period;
  /** the period to compare with */
  readonly previous?: Period | undefined;
  readonly groupBy: readonly string[];
  readonly position: bigint;
  /** the instant up to which a period counts that has not ended */
  readonly now: Instant;
  /** only figures of this agency; an indicator without agencies then has no figures */
  readonly agency?: AgencyId | undefined;
  /** whether small figures are suppressed */
  readonly suppress: boolean;
}

/** A figure, and the figure of the comparison period. */
export interface ComparedFigure {
  readonly now: Figure;
  readonly previous?: Figure;
  readonly change?: number | null;
}

/** The name of a figure, unique within a query. */
export const nameOfFigure = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): string =>
  JSON.stringify([indicator.name, group]);

/** Computes figures as known at a position of the log. */
@Injectable()
export class Statistics {
  constructor(
    private readonly definitions: Definitions,
    private readonly query: FiguresQuery,
  ) {}

  /**
   * Answers a query, ordered by indicator and group; empty groups are omitted. With suppression, so are suppressed ones: a
   * figure that is omitted is 0 to 4, or would disclose another.
   */
  async figures(asked: FiguresAsked): Promise<ComparedFigure[]> {
    return listed(asked, await this.compared(asked)).sort(inOrder(asked));
  }

  private async compared(asked: FiguresAsked): Promise<ComparedFigure[]> {
    const now = await this.of(asked, asked.period);
    if (!asked.previous) return now.map((figure) => ({ now: figure }));
    const before = await this.of(asked, asked.previous);
    const disclosing = asked.suppress && overlap(asked.period, asked.previous); // their difference is a figure too
    return compared(now, disclosing ? before.map(suppressed) : before, asked.suppress ? suppressed : nothing);
  }

  private async of({ suppress, ...asked }: FiguresAsked, period: Period): Promise<Figure[]> {
    const { groupBy, agency } = asked;
    const indicators = asked.indicators.filter((one) => agency === undefined || canGroup(one, [AGENCY.name]));
    const ask = (by: readonly string[]) => this.counts({ ...asked, indicators, period, groupBy: by });
    if (!suppress) {
      const counts = await ask(groupBy);
      return [...counts, ...ofNothing(indicators, groupBy, counts)].map(figureOf);
    }
    const groupings = groupingsOf(groupBy);
    const counts = await Promise.all(groupings.map(async ({ name, groupBy: by }) => [name, await ask(by)] as const));
    return suppressSmall(indicators, groupBy, new Map(counts));
  }

  /** Queries each view for its own indicators. */
  private async counts({ indicators, ...asked }: Omit<FiguresAsked, 'suppress'>): Promise<Count[]> {
    const counts = await Promise.all(
      this.definitions.viewsFor(indicators).map((view) => {
        const own = indicators.filter((indicator) => this.definitions.viewFor(indicator) === view);
        return this.query.count({ ...asked, table: view.facts, indicators: own });
      }),
    );
    return counts.flat();
  }
}

/** Shares without grouping are listed also when there is nothing to share. */
const ofNothing = (indicators: readonly Indicator[], groupBy: readonly string[], counts: readonly Count[]): Count[] =>
  groupBy.length > 0
    ? []
    : indicators
        .filter((one) => one.counting === 'SHARE' && !counts.some(({ indicator }) => indicator === one))
        .map((indicator) => ({ indicator, group: {}, all: 0, met: 0 }));

/** The figures of an answer: with suppression and grouping without those that are suppressed. */
export const listed = <Compared extends ComparedFigure>(
  { suppress, groupBy }: Pick<FiguresAsked, 'suppress' | 'groupBy'>,
  figures: readonly Compared[],
): Compared[] => figures.filter(({ now }) => !suppress || groupBy.length === 0 || !now.suppressed);

/** A figure of which nothing is disclosed. */
export const suppressed = ({ indicator, group }: Pick<Figure, 'indicator' | 'group'>): Figure => ({
  ...{ indicator, group, value: null, suppressed: true },
});

/** Joins the figures of two queries over the same groups; a figure missing on one side counts as 0, or as `missing`. */
export const compared = (
  now: readonly Figure[],
  before: readonly Figure[],
  missing: typeof nothing = nothing,
): ComparedFigure[] => {
  const then = new Map(before.map((figure) => [nameOfFigure(figure), figure]));
  const here = new Set(now.map(nameOfFigure));
  const gone = before.filter((figure) => !here.has(nameOfFigure(figure))).map(missing);
  return [...now, ...gone].map((figure) => {
    const previous = then.get(nameOfFigure(figure)) ?? missing(figure);
    return { now: figure, previous, change: changeBetween(figure.value, previous.value) };
  });
};

/** Orders figures by indicator, then by group. */
export const inOrder = ({ indicators, groupBy }: Pick<FiguresAsked, 'indicators' | 'groupBy'>) => {
  const keyOf = (group: Group) => groupBy.map((dimension) => group[dimension] ?? '').join('\0');
  return ({ now: one }: ComparedFigure, { now: other }: ComparedFigure): number =>
    indicators.indexOf(one.indicator) - indicators.indexOf(other.indicator) ||
    (keyOf(one.group) < keyOf(other.group) ? -1 : 1);
};
