import type { Officer } from '@center/kernel';
import {
  type Absent,
  AbsentProperty,
  type Definitions,
  type Figure,
  type FigureAnswer as Figures,
  type IndicatorAnswer as Indicators,
  absentIn,
  figureAnswer,
  figureClasses,
  indicatorAnswer,
} from '@center/statistics';
import { ApiProperty } from '@nestjs/swagger';
import type { Question } from '../question';
import type { KeptReport } from '../reports';

const uuid = { type: 'string', format: 'uuid' } as const;
const day = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
const place = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;
const moment = { type: 'string', format: 'date-time', nullable: true } as const;

/** The publisher of a report: the officer and the agency. */
export class PublisherAnswer {
  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty(uuid)
  agencyId!: string;

  @ApiProperty({ type: 'string', description: '当时的单位名称 · name of the agency at that time', example: '指挥中心' })
  agencyName!: string;
}

/** The response classes of reports. Their schemas list the indicators and dimensions of the definitions. */
export const reportClasses = (definitions: Definitions) => {
  const { FigureAnswer, IndicatorAnswer } = figureClasses(definitions);

  /** A report without its figures. */
  class ReportSummaryAnswer {
    @ApiProperty(uuid)
    reportId!: string;

    @ApiProperty({ type: 'string', format: 'date-time' })
    publishedAt!: string;

    @ApiProperty({ type: PublisherAnswer })
    publishedBy!: PublisherAnswer;

    @ApiProperty({ ...place, description: '发布事件的位置 · position of the publishing event' })
    eventPosition!: string;

    @ApiProperty(day)
    from!: string | null;

    @ApiProperty(day)
    to!: string | null;

    @ApiProperty({ ...moment, description: '所知截至 · figures as of this time' })
    asOf!: string | null;

    @ApiProperty({ ...place, description: '数值所依据的位置 · position at which the figures were computed' })
    position!: string;

    @ApiProperty({ type: 'integer', example: 1 })
    definition!: number;

    @ApiProperty({ type: 'array', items: { type: 'string', enum: definitions.dimensions } })
    groupBy!: string[];

    @ApiProperty({ type: 'array', items: { type: 'string', enum: definitions.indicators } })
    indicators!: string[];
  }

  class ReportAnswer extends ReportSummaryAnswer {
    @ApiProperty({ type: 'integer', minimum: 0, example: 1 })
    version!: number;

    @ApiProperty({ type: [IndicatorAnswer], description: '各指标的口径 · definition of each indicator' })
    definitions!: Indicators[];

    @ApiProperty({ type: [FigureAnswer] })
    items!: Figures[];

    @AbsentProperty()
    absent?: Absent;
  }

  return { ReportSummaryAnswer, ReportAnswer };
};

type Classes = ReturnType<typeof reportClasses>;
export type ReportSummary = InstanceType<Classes['ReportSummaryAnswer']>;
export type ReportBody = InstanceType<Classes['ReportAnswer']>;

const summaryOf = ({ report, eventPosition, publishedBy }: KeptReport): ReportSummary => ({
  reportId: report.reportId,
  publishedAt: report.at,
  publishedBy: { officerId: publishedBy.officerId, agencyId: report.by.id, agencyName: report.by.name },
  eventPosition: eventPosition.toString(),
  from: report.from ?? null,
  to: report.to ?? null,
  asOf: report.asOf,
  position: report.position,
  definition: report.definition,
  groupBy: [...report.groupBy],
  indicators: [...report.indicators],
});

/** Maps a report to its response, with the figures as an officer may see them. */
export const reportAnswer = (
  kept: KeptReport,
  { indicators, groupBy }: Question,
  figures: readonly Figure[],
  by: Officer,
): ReportBody => ({
  ...summaryOf(kept),
  version: kept.version,
  definitions: indicators.map(indicatorAnswer),
  items: figures.map((now) => figureAnswer({ now })),
  ...absentIn(groupBy, by),
});
