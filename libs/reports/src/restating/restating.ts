import type { Instant, Officer } from '@center/kernel';
import {
  Changes,
  type ComparedFigure,
  type Figure,
  HiddenSubjects,
  type MomentAsked,
  Moments,
  type ReadAt,
  THRESHOLD,
  compared,
  inOrder,
  listed,
  nameOfFigure,
  ratio,
  seesOnlyFigures,
  suppressed,
  unitOfFigure,
} from '@center/statistics';
import { invalidRequest } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { Report } from '../domain/report';
import { publishedAt, Questions } from '../question';
import { type EventPlace, LogPlaces } from './log-places';

/** A figure that differs from the published one, and the causes. */
export interface Restated {
  readonly published: Figure;
  readonly now: Figure;
  /** now minus published; `null` when either is unknown or suppressed */
  readonly difference: number | null;
  /** units counted now but not before; no list has those of subjects that are hidden from the reader */
  readonly added: readonly string[];
  /** units counted before but not now */
  readonly removed: readonly string[];
  /** of a share: units that entered or left the numerator */
  readonly turned: readonly string[];
  readonly events: readonly EventPlace[];
  /** whether the lists of units are truncated */
  readonly truncated: boolean;
}

/** The changes in a report since its publication. */
export interface Restatement {
  /** the position compared with */
  readonly position: bigint;
  /** the knowledge time of that position */
  readonly asOf: Instant | null;
  readonly items: readonly Restated[];
}

/** How the people of a restated figure are counted: with person-times on either side the row is one of person-times. */
export const countedIn = ({ published, now }: Pick<Restated, 'published' | 'now'>): Pick<Figure, 'quantities'> => {
  const approximate = [published, now].some(({ quantities }) => quantities?.approximate === true);
  const isTimes = ({ indicator, quantities }: Figure): boolean =>
    unitOfFigure({ indicator, quantities }) !== indicator.unit;
  const { quantities } = [now, published].find(isTimes) ?? (now.quantities?.basis ? now : published);
  return quantities ? { quantities: { ...quantities, approximate } } : {};
};

const NO_CHANGE = { added: [], removed: [], turned: [], positions: [] };

/**
 * Whether a figure is part of a restatement: if it differs, and if it is suppressed on either side, because it must not
 * be disclosed that it does not differ.
 */
const isRestated = ({ now, previous }: ComparedFigure): boolean =>
  now.suppressed || previous!.suppressed || now.value !== previous!.value;

/** The current value minus the published value, with four decimals; `null` when either is unknown or suppressed. */
const differenceOf = ({ now, previous }: ComparedFigure): number | null =>
  now.value === null || now.suppressed || previous!.value === null || previous!.suppressed
    ? null
    : ratio(now.value - previous!.value);

/** Repeats the query of a report and explains, figure by figure, what changed and which events caused it. */
@Injectable()
export class Restating {
  constructor(
    private readonly questions: Questions,
    private readonly moments: Moments,
    private readonly changes: Changes,
    private readonly places: LogPlaces,
    private readonly hidden: HiddenSubjects,
  ) {}

  /** Throws 400 at `/asOf` for the future and for an instant before that of the report, 503 `view-behind`. */
  async restate(report: Report, by: Officer, asOf?: Instant): Promise<Restatement> {
    const suppress = seesOnlyFigures(by);
    const before = BigInt(report.position);
    const moment = await this.moment(report, { asOf, wholeMonths: suppress });
    if (moment.position < before) throw invalidRequest({ in: 'query', pointer: '/asOf', code: 'out-of-range' });
    const [published, now] = [await this.questions.published(report, by), await this.questions.at(report, moment, by)];
    const differing = compared(now, published, suppress ? suppressed : undefined)
      .filter(isRestated)
      .sort(inOrder(this.questions.of(report)));
    const items = suppress
      ? listed({ suppress, groupBy: report.groupBy }, differing.map(withoutSmallDifference)).map(restated)
      : await this.explained(report, by, differing, {
          before: { position: before, now: publishedAt(report) },
          after: moment,
        });
    return { position: moment.position, asOf: moment.asOf, items };
  }

  /** For readers of figures only it is the end of a month; before the first one after the report nothing is restated. */
  private async moment(
    report: Report,
    asked: Pick<MomentAsked, 'asOf' | 'wholeMonths'>,
  ): Promise<Pick<Restatement, 'asOf'> & ReadAt> {
    const moment = await this.moments.current({ views: this.questions.viewsOf(report), ...asked });
    const before = BigInt(report.position);
    const isEarlier = asked.wholeMonths && asked.asOf === undefined && moment.position < before;
    return isEarlier ? { position: before, asOf: report.asOf, now: publishedAt(report) } : moment;
  }

  private async explained(
    report: Report,
    by: Officer,
    differing: readonly ComparedFigure[],
    range: { readonly before: ReadAt; readonly after: ReadAt },
  ): Promise<Restated[]> {
    const { period, groupBy } = this.questions.of(report);
    const indicators = [...new Set(differing.map(({ now }) => now.indicator))];
    const { of: changes, cutShort } = await this.changes.between({
      ...{ indicators, period, groupBy, ...range },
      hidden: (subjects) => this.hidden.among(by, subjects),
    });
    const changed = differing.map((figure) => ({ figure, change: changes.get(nameOfFigure(figure.now)) ?? NO_CHANGE }));
    const found = await this.places.at(changed.flatMap(({ change }) => change.positions));
    const hidden = await this.hidden.among(
      by,
      [...found.values()].flatMap(({ subject }) => subject ?? []),
    );
    const places = new Map([...found].filter(([, { subject }]) => !subject || !hidden.has(subject.id)));
    return changed.map(({ figure, change: { positions, ...units } }) => ({
      ...restated(figure),
      ...units,
      events: positions.flatMap((position) => places.get(position) ?? []),
      truncated: cutShort.has(figure.now.indicator),
    }));
  }
}

/** A small difference is a small figure too: both sides are suppressed for readers without access to facts. */
const differsByFew = (figure: ComparedFigure): boolean => {
  const difference = Math.abs(differenceOf(figure) ?? 0);
  return difference > 0 && difference < THRESHOLD;
};

const withoutSmallDifference = (figure: ComparedFigure): ComparedFigure =>
  differsByFew(figure) || figure.now.suppressed || figure.previous!.suppressed
    ? { now: suppressed(figure.now), previous: suppressed(figure.previous!) }
    : figure;

const restated = (figure: ComparedFigure): Restated => ({
  published: figure.previous!,
  now: figure.now,
  difference: differenceOf(figure),
  ...{ added: [], removed: [], turned: [], events: [], truncated: false },
});
