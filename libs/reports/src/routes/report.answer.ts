import {
  DIMENSIONS,
  type Figure,
  FigureAnswer,
  INDICATORS,
  IndicatorAnswer,
  figureAnswer,
  indicatorAnswer,
} from '@center/statistics';
import { ApiProperty } from '@nestjs/swagger';
import { questionOf } from '../question';
import type { KeptReport } from '../reports';

const uuid = { type: 'string', format: 'uuid' } as const;
const day = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
const place = { type: 'string', pattern: '^\\d+$', example: '4711' } as const;
const moment = { type: 'string', format: 'date-time', nullable: true } as const;

/** Who published a report, and for which agency. */
export class PublisherAnswer {
  @ApiProperty(uuid)
  officerId!: string;

  @ApiProperty(uuid)
  agencyId!: string;

  @ApiProperty({ type: 'string', description: '当时的单位名称 · what the agency was called', example: '指挥中心' })
  agencyName!: string;
}

/** What a report is, without its figures. */
export class ReportSummaryAnswer {
  @ApiProperty(uuid)
  reportId!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  publishedAt!: string;

  publishedBy!: PublisherAnswer;

  @ApiProperty({ ...place, description: '发布事件的位置 · of the event that published it' })
  eventPosition!: string;

  @ApiProperty(day)
  from!: string | null;

  @ApiProperty(day)
  to!: string | null;

  @ApiProperty({ ...moment, description: '所知截至 · known up to' })
  asOf!: string | null;

  @ApiProperty({ ...place, description: '数值所依据的位置 · which the figures were known at' })
  position!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  definition!: number;

  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...DIMENSIONS] } })
  groupBy!: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', enum: [...INDICATORS] } })
  indicators!: string[];
}

export class ReportAnswer extends ReportSummaryAnswer {
  @ApiProperty({ type: 'integer', minimum: 0, example: 1 })
  version!: number;

  @ApiProperty({ type: [IndicatorAnswer], description: '各指标的口径 · what each indicator means' })
  definitions!: IndicatorAnswer[];

  @ApiProperty({ type: [FigureAnswer] })
  items!: FigureAnswer[];
}

/** What is told of a report without its figures. */
const summaryOf = ({ report, eventPosition, publishedBy }: KeptReport): ReportSummaryAnswer => ({
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

/** A report with its figures, as an officer may see them. */
export const reportAnswer = (kept: KeptReport, figures: readonly Figure[]): ReportAnswer => ({
  ...summaryOf(kept),
  version: kept.version,
  definitions: questionOf(kept.report).indicators.map(indicatorAnswer),
  items: figures.map((now) => figureAnswer({ now })),
});
