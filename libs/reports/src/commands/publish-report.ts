import { Allow, Caller } from '@center/access';
import { CLOCK, idOf } from '@center/event-store';
import { type Clock, type Instant, type Officer, label } from '@center/kernel';
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
  Command,
  Created,
  IsCalendarDate,
  IsInstant,
  IsOneOf,
  IsWholeNumber,
  Operation,
  type OperationFacts,
  businessTime,
  invalidRequest,
} from '@center/web';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { codeOf } from '../domain/codes';
import type { ReportQuestion } from '../domain/events';
import { Naming } from '../exports/naming';
import { publishedFigure } from '../published-figure';
import { type Published, type ReportCall, Reports } from '../reports';

/** The body of the command: a question as `GET /v1/statistics` takes it. */
interface PublishReportBody extends BusinessTimeRequest {
  readonly from?: string;
  readonly to?: string;
  readonly window?: Window;
  readonly asOf?: Instant;
  readonly groupBy: readonly string[];
  readonly indicators?: readonly string[];
  readonly definition?: number;
}

export class PublishedReportAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  reportId!: string;

  @ApiProperty({ type: 'integer', minimum: 0, example: 1 })
  version!: number;

  /** bigint in the program, a decimal text in the answer */
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

export class PublishReport {
  constructor(
    readonly call: ReportCall,
    readonly body: PublishReportBody,
  ) {}
}

/** Throws a 400 for a list that names something twice. */
const refuseTwice = (pointer: string, list: readonly string[] = []): void => {
  if (new Set(list).size < list.length) throw invalidRequest({ pointer, code: 'must-be-one-of' });
};

@CommandHandler(PublishReport)
export class PublishReportHandler implements ICommandHandler<PublishReport> {
  constructor(
    private readonly reports: Reports,
    private readonly definitions: Definitions,
    private readonly statistics: Statistics,
    private readonly moments: Moments,
    private readonly beginning: CenterBeginning,
    private readonly naming: Naming,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ call, body }: PublishReport): Promise<Published> {
    refuseTwice('/groupBy', body.groupBy);
    refuseTwice('/indicators', body.indicators);
    const definition = askedDefinition(this.definitions, body, 'body');
    const { at, late } = businessTime(body, this.clock.now());
    const reportId = idOf(call.operation.operationId, 'report');
    const { groupBy, asOf } = body;
    const indicators = askedIndicators(definition, body, 'body');
    const views = this.definitions.viewsFor(indicators);
    return this.reports.publish(reportId, call, async () => {
      const moment = await this.moments.current({ views, asOf, place: 'body' });
      const period = await askedPeriod(body, moment.today, () => this.beginning.day(), 'body');
      const asked = { indicators, period, groupBy, position: moment.position, suppress: false };
      const figures = (await this.statistics.figures(asked)).map(({ now }) => publishedFigure(now));
      const names = await this.naming.publicNames(groupBy, figures);
      return {
        ...{ reportId, asOf: moment.asOf, position: codeOf(moment.position.toString()) },
        ...questionOf(body, period, { definition: definition.version, indicators: indicators.map(({ name }) => name) }),
        figures,
        names: [...names].map(([code, name]) => ({ code: codeOf(code), name: label(name) })),
        ...{ by: call.by.agency, at, ...(late && { late }) },
      };
    });
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

/** `POST /v1/reports` over these definitions. */
export const publishReportRoute = ({ dimensions, indicators }: Definitions) => {
  class PublishReportRequest extends BusinessTimeRequest {
    @IsCalendarDate({
      optional: true,
      description: '起始日（上海），含当日 · first day, included',
      example: '2024-01-01',
    })
    from?: string;

    @IsCalendarDate({
      optional: true,
      description: '截止日（上海），含当日 · last day, included',
      example: '2024-08-06',
    })
    to?: string;

    @IsOneOf(WINDOWS, { optional: true, description: '代替 from 和 to · a named window, instead of from and to' })
    window?: Window;

    @IsInstant({ optional: true, description: '按此刻所知，缺省为现在 · as it was known then; now when left out' })
    asOf?: Instant;

    @IsOneOf(dimensions, { optional: true, list: { max: dimensions.length }, description: '分组维度 · grouped by' })
    groupBy: string[] = [];

    @IsOneOf(indicators, {
      optional: true,
      list: { min: 1, max: indicators.length },
      description: '指标，缺省为全部 · all when left out',
    })
    indicators?: string[];

    @IsWholeNumber({ min: 1, max: 1_000, optional: true, description: '口径版本，缺省为现行 · the current one' })
    definition?: number;
  }

  @Controller('v1/reports')
  class PublishReportRoute {
    constructor(private readonly commands: CommandBus) {}

    @Post()
    @Allow('CENTER_LEADER')
    @Command({
      name: 'publishReport',
      zh: '发布报表，数值定稿',
      en: 'Publish a report: its figures are frozen',
      tag: '报表 Reports',
      created: true,
      answer: PublishedReportAnswer,
      versioned: true,
      refusals: ['report-too-large'],
      body: PublishReportRequest,
      example: { from: '2024-01-01', to: '2024-08-06', groupBy: [AREA.name], indicators: indicators.slice(0, 2) },
    })
    async publishReport(
      @Caller() by: Officer,
      @Operation() operation: OperationFacts,
      @Body() body: PublishReportRequest,
    ): Promise<Created<PublishedReportAnswer>> {
      const done: PublishedReportAnswer = await this.commands.execute(new PublishReport({ by, operation }, body));
      return new Created(`/v1/reports/${done.reportId}`, done);
    }
  }
  return PublishReportRoute;
};
