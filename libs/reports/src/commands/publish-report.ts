import { actorOf, command, type CommandDeclaration, Streams } from '@center/command-handling';
import { CLOCK, idOf } from '@center/event-store';
import { type CommandContext, type Instant, label } from '@center/kernel';
import {
  AREA,
  CenterBeginning,
  Definitions,
  Moments,
  type Period,
  Statistics,
  WINDOWS,
  type Window,
  askedDefinition,
  askedIndicators,
  askedPeriod,
} from '@center/statistics';
import {
  BusinessTimeRequest,
  Created,
  IsCalendarDate,
  IsInstant,
  IsOneOf,
  IsWholeNumber,
  invalidRequest,
} from '@center/web';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/codes';
import type { ReportId, ReportQuestion } from '../domain/events';
import { Naming } from '../exports/naming';
import { publishedFigure } from '../published-figure';
import { publishReport, type Report } from '../domain/report';
import { reportStream } from '../domain/streams';

/** The body of the command: the same query as for `GET /v1/statistics`. */
interface PublishReportBody extends BusinessTimeRequest {
  readonly from?: string;
  readonly to?: string;
  readonly window?: Window;
  readonly asOf?: Instant;
  readonly groupBy: readonly string[];
  readonly indicators?: readonly string[];
  readonly definition?: number;
}

class PublishedReportAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  reportId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 1 })
  version!: number;

  /** a bigint, serialized as a decimal string */
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** Throws 400 for a list with duplicates. */
const refuseTwice = (pointer: string, list: readonly string[] = []): void => {
  if (new Set(list).size < list.length) throw invalidRequest({ pointer, code: 'must-be-one-of' });
};

/** Computes the figures of a report at one position of the log. */
@Injectable()
export class Freezing {
  constructor(
    private readonly definitions: Definitions,
    private readonly statistics: Statistics,
    private readonly moments: Moments,
    private readonly beginning: CenterBeginning,
    private readonly naming: Naming,
  ) {}

  /** The requested report. Throws 400 for an invalid query, and 503 `view-behind`. */
  async freeze(reportId: ReportId, { by, at, late }: CommandContext, body: PublishReportBody): Promise<Report> {
    const definition = askedDefinition(this.definitions, body, 'body');
    const { groupBy, asOf } = body;
    const indicators = askedIndicators(definition, body, 'body');
    const views = this.definitions.viewsFor(indicators);
    const moment = await this.moments.current({ views, asOf, place: 'body' });
    const period = await askedPeriod(body, moment.today, () => this.beginning.day(), 'body');
    const { position, now } = moment;
    const asked = { indicators, period, groupBy, position, now, suppress: false };
    const figures = (await this.statistics.figures(asked)).map(({ now }) => publishedFigure(now));
    const names = await this.naming.publicNames(groupBy, figures);
    return {
      ...{ reportId, asOf: moment.asOf, now, position: codeOf(position.toString()) },
      ...questionOf(body, period, { definition: definition.version, indicators: indicators.map(({ name }) => name) }),
      figures,
      names: [...names].map(([code, name]) => ({ code: codeOf(code), name: label(name) })),
      ...{ by: by.agency, at, ...(late && { late }) },
    };
  }
}

const questionOf = (
  { groupBy, window }: PublishReportBody,
  { from, to }: Period,
  { definition, indicators }: { definition: number; indicators: readonly string[] },
): ReportQuestion => ({
  ...(from !== undefined && { from: codeOf(from) }),
  ...(to !== undefined && { to: codeOf(to) }),
  ...(window !== undefined && { window: codeOf(window) }),
  groupBy: groupBy.map(codeOf),
  indicators: indicators.map(codeOf),
  definition,
});

/** The command for these definitions, whose indicators and dimensions its route validates and documents. */
export const publishReportCommand = (definitions: Definitions): CommandDeclaration => {
  const { dimensions, indicators } = definitions;

  class PublishReportRequest extends BusinessTimeRequest {
    @IsCalendarDate({
      optional: true,
      description: '起始日（上海），含当日 · first day, inclusive',
      example: '2024-01-01',
    })
    from?: string;

    @IsCalendarDate({
      optional: true,
      description: '截止日（上海），含当日 · last day, inclusive',
      example: '2024-08-06',
    })
    to?: string;

    @IsOneOf(WINDOWS, { optional: true, description: '代替 from 和 to · a named window, instead of from and to' })
    window?: Window;

    @IsInstant({ optional: true, description: '按此刻所知，缺省为现在 · figures as of this time; now by default' })
    asOf?: Instant;

    @IsOneOf(dimensions, {
      optional: true,
      list: { max: dimensions.length },
      description: '分组维度 · dimensions to group by',
    })
    groupBy: string[] = [];

    @IsOneOf(indicators, {
      optional: true,
      list: { min: 1, max: indicators.length },
      description: '指标，缺省为全部 · indicators; all by default',
    })
    indicators?: string[];

    @IsWholeNumber({
      min: 1,
      max: 1_000,
      optional: true,
      description: '口径版本，缺省为现行 · version of the definitions; current by default',
    })
    definition?: number;
  }

  return command({
    name: 'publish-report',
    path: 'v1/reports',
    zh: '发布报表，数值定稿',
    en: 'Publish a report with fixed figures',
    writes: ['ReportPublished'],
    tag: '报表 Reports',
    roles: ['CENTER_LEADER'],
    refusals: ['report-too-large'],
    body: PublishReportRequest,
    created: true,
    versioned: true,
    costly: true,
    answer: PublishedReportAnswer,
    example: { from: '2024-01-01', to: '2024-08-06', groupBy: [AREA.name], indicators: indicators.slice(0, 2) },
    clock: CLOCK,
    needs: [Streams, Freezing],
    execute: async ({ by, context, operation }, body, streams, freezing) => {
      refuseTwice('/groupBy', body.groupBy);
      refuseTwice('/indicators', body.indicators);
      askedIndicators(askedDefinition(definitions, body, 'body'), body, 'body');
      const reportId = idOf(operation.operationId, 'report');
      const { version, position } = await streams.execute({
        ...{ stream: reportStream, key: reportId, name: 'publish-report', actor: actorOf(by), operation },
        decide: async (known) => publishReport(await freezing.freeze(reportId, context, body))(known),
        answer: (written) => new Created(`/v1/reports/${reportId}`, { reportId, ...written }),
      });
      return new Created(`/v1/reports/${reportId}`, { reportId, version, position });
    },
  });
};
