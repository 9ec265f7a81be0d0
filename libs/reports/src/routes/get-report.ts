import { Allow, Caller } from '@center/access';
import type { Officer } from '@center/kernel';
import { type Definitions, FIGURE_READERS } from '@center/statistics';
import { Accepted, Costly, fileTypes, formatOf, PathId, Reads } from '@center/web';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { ReportId } from '../domain/events';
import { Copies } from '../exports/copies';
import { FORMATS } from '../exports/format';
import { Questions } from '../question';
import { Reports } from '../reports';
import { FormatRequest } from './format.request';
import { type ReportBody, reportAnswer, reportClasses } from './report.answer';

export class ReportRequest extends FormatRequest {}

/** `GET /v1/reports/:reportId` for these definitions. */
export const getReportRoute = (definitions: Definitions) => {
  const { ReportAnswer } = reportClasses(definitions);

  @Controller('v1/reports')
  class GetReportRoute {
    constructor(
      private readonly reports: Reports,
      private readonly questions: Questions,
      private readonly copies: Copies,
    ) {}

    @Get(':reportId')
    @Costly()
    @Allow(...FIGURE_READERS)
    @Reads({
      name: 'getReport',
      zh: '已发布的报表',
      en: 'Get a published report',
      tag: '报表 Reports',
      answer: ReportAnswer,
      versioned: true,
      files: fileTypes(FORMATS),
    })
    async getReport(
      @PathId('reportId') reportId: ReportId,
      @Caller() by: Officer,
      @Accepted() accept: string | undefined,
      @Query() asked: ReportRequest,
    ): Promise<ReportBody | StreamableFile> {
      const format = formatOf(FORMATS, asked.format, accept);
      const kept = await this.reports.get(reportId);
      const figures = await this.questions.published(kept.report, by);
      if (format !== 'json') return this.copies.ofReport(kept, figures, by, format);
      return reportAnswer(kept, this.questions.of(kept.report), figures, by);
    }
  }
  return GetReportRoute;
};
