import { Readable } from 'node:stream';
import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { Clock, Instant, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { Costly, IsInstant, Operation, type OperationFacts, Reads, caughtUp } from '@center/web';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { deadlinesView } from '../views/deadlines/deadlines.view';
import { registerView } from '../views/register/register.view';
import { timelineView } from '../views/timeline/timeline.view';
import { TracesQuery } from '../views/timeline/traces.query';
import { xes } from '../views/timeline/xes';
import { momentOf } from './moment.request';

export class ExportXesRequest {
  @IsInstant({ optional: true, description: '至此刻所知 · the log as of this time' })
  asOf?: Instant;
}

@Controller('v1/audit')
export class ExportXesRoute {
  constructor(
    private readonly traces: TracesQuery,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('xes')
  @Costly()
  @Allow('AUDITOR', 'CENTER_LEADER')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="cases.xes"')
  @Reads({
    name: 'exportXes',
    zh: '流程挖掘事件日志(XES,IEEE 1849),已去标识',
    en: 'Event log for process mining (XES, IEEE 1849), pseudonymised',
    tag: '审计 Audit',
    view: true,
    file: 'application/xml',
  })
  async exportXes(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() { asOf }: ExportXesRequest,
  ): Promise<StreamableFile> {
    const now = this.clock.now();
    const { position } = await momentOf({ ...(asOf && { asOf }) }, this.store, now);
    for (const view of [timelineView, registerView, deadlinesView])
      await caughtUp(this.projections, view, position ?? operation.readAfter);
    const upTo = position ?? (await this.store.head()).position;
    return new StreamableFile(Readable.from(xes(this.traces.all(upTo, by, asOf ?? now))), {
      type: 'application/xml; charset=utf-8',
    });
  }
}
