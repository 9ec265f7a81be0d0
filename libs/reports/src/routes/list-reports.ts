import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { type Definitions, FIGURE_READERS, MOST_DIMENSIONS, seesOnlyFigures } from '@center/statistics';
import { Operation, type OperationFacts, PageRequest, Reads, caughtUp } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ReportListQuery, type ReportRow } from '../views/report-list/report-list.query';
import { reportList } from '../views/report-list/report-list.view';
import { type ReportSummary, reportClasses } from './report.answer';

export class ReportsRequest extends PageRequest {}

const summary = (row: ReportRow): ReportSummary => ({
  reportId: row.report_id,
  publishedAt: row.published_at,
  publishedBy: { officerId: row.officer_id, agencyId: row.agency_id, agencyName: row.agency_name },
  eventPosition: row.event_position,
  ...{ from: row.from, to: row.to, asOf: row.as_of, position: row.position, definition: row.definition },
  groupBy: [...row.group_by],
  indicators: [...row.indicators],
});

/** `GET /v1/reports` for these definitions. */
export const listReportsRoute = (definitions: Definitions) => {
  const { ReportSummaryAnswer } = reportClasses(definitions);

  class ReportPage {
    @ApiProperty({ type: [ReportSummaryAnswer] })
    items!: ReportSummary[];

    @ApiProperty({ type: 'string', nullable: true })
    nextCursor!: string | null;
  }

  @Controller('v1/reports')
  class ListReportsRoute {
    constructor(
      private readonly list: ReportListQuery,
      private readonly projections: Projections,
    ) {}

    @Get()
    @Allow(...FIGURE_READERS)
    @Reads({
      name: 'listReports',
      zh: '已发布的报表，新的在前',
      en: 'List published reports, newest first',
      tag: '报表 Reports',
      view: true,
      answer: ReportPage,
    })
    async listReports(
      @Caller() by: Officer,
      @Operation() { readAfter }: OperationFacts,
      @Query() asked: ReportsRequest,
    ): Promise<ReportPage> {
      await caughtUp(this.projections, reportList, readAfter);
      const dimensions = seesOnlyFigures(by) ? MOST_DIMENSIONS : definitions.dimensions.length;
      const { items, nextCursor } = await this.list.page({ ...asked, dimensions });
      return { items: items.map(summary), nextCursor };
    }
  }
  return ListReportsRoute;
};
