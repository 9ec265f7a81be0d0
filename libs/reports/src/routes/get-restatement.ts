import { Allow, Caller } from '@center/access';
import type { Instant, Officer } from '@center/kernel';
import { type Definitions, FIGURE_READERS } from '@center/statistics';
import { Accepted, Costly, fileTypes, formatOf, IsInstant, PathId, Reads } from '@center/web';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import type { ReportId } from '../domain/events';
import { Copies } from '../exports/copies';
import { FORMATS } from '../exports/format';
import { Reports } from '../reports';
import { Restating } from '../restating/restating';
import { FormatRequest } from './format.request';
import { type RestatementBody, restatementAnswer, restatementClasses } from './restatement.answer';

export class RestatementRequest extends FormatRequest {
  @IsInstant({
    optional: true,
    description: '与此刻所知相比，缺省为现在 · compare with figures as of this time; now by default',
  })
  asOf?: Instant;
}

/** `GET /v1/reports/:reportId/restatement` for these definitions. */
export const getRestatementRoute = (definitions: Definitions) => {
  const { RestatementAnswer } = restatementClasses(definitions);

  @Controller('v1/reports')
  class GetRestatementRoute {
    constructor(
      private readonly reports: Reports,
      private readonly restating: Restating,
      private readonly copies: Copies,
    ) {}

    @Get(':reportId/restatement')
    @Costly()
    @Allow(...FIGURE_READERS)
    @Reads({
      name: 'getRestatement',
      zh: '报表发布后的变化及致变事件',
      en: 'Get the changes since a report was published, and the events that caused them',
      tag: '报表 Reports',
      answer: RestatementAnswer,
      files: fileTypes(FORMATS),
    })
    async getRestatement(
      @PathId('reportId') reportId: ReportId,
      @Caller() by: Officer,
      @Accepted() accept: string | undefined,
      @Query() asked: RestatementRequest,
    ): Promise<RestatementBody | StreamableFile> {
      const format = formatOf(FORMATS, asked.format, accept);
      const kept = await this.reports.get(reportId);
      const restatement = await this.restating.restate(kept.report, by, asked.asOf);
      return format === 'json'
        ? restatementAnswer(kept, restatement, definitions, by)
        : this.copies.ofRestatement(kept, restatement, by, format);
    }
  }
  return GetRestatementRoute;
};
