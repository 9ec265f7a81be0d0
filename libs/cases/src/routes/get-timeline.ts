import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock, Instant, Officer, Role } from '@center/kernel';
import { Projections } from '@center/projections';
import {
  IsQueryNumber,
  type Language,
  Operation,
  type OperationFacts,
  PageRequest,
  PathId,
  Reads,
  AcceptLanguage,
  caughtUp,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Cases } from '../cases';
import { described } from '../disclosure/described';
import type { Reader } from '../disclosure/reader';
import { seesEvent } from '../disclosure/sees';
import { type TypeAt, typesOf } from '../domain/event-field';
import type { CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { CASE_READERS } from '../domain/visibility';
import { type TimelineEntry, TimelineQuery } from '../views/timeline/timeline.query';
import { timelineView } from '../views/timeline/timeline.view';
import { IsAsOf, type MomentRequest, momentOf } from './moment.request';

export class TimelineRequest extends PageRequest implements MomentRequest {
  @IsQueryNumber({ min: 1, max: 1_000_000, optional: true, description: '至第几个事件 · the case as of this version' })
  version?: number;

  @IsAsOf()
  asOf?: Instant;
}

export class ActorAnswer {
  officerId!: string;
  agencyId!: string;
  role!: Role;
}

export class TimelineItemAnswer {
  position!: string;
  caseId!: string;
  revision!: number;
  type!: CaseEventType;
  /** business time */
  at!: string;
  /** when the event was appended to the log */
  recordedAt!: string;
  actor!: ActorAnswer;
  /** in the requested language */
  summary!: string;
  /** the event data; `***` in place of sealed texts */
  data!: Record<string, unknown>;
}

export class TimelineAnswer {
  caseId!: string;
  /** number of events of the case up to this point; the `ETag` */
  version!: number;
  items!: TimelineItemAnswer[];
  nextCursor!: string | null;
  /** the log position of this timeline */
  position!: string;
}

/** A case whose events are on the timeline: its reader, and the types of its events by revision. */
interface Scope {
  readonly reader: Reader;
  readonly typeAt: TypeAt;
}

const itemOf = (entry: TimelineEntry, { reader, typeAt }: Scope, language: Language): TimelineItemAnswer => ({
  position: entry.position,
  caseId: entry.case_id,
  revision: entry.revision,
  type: entry.type,
  at: entry.at.toISOString(),
  recordedAt: entry.recorded_at.toISOString(),
  actor: { officerId: entry.officer_id, agencyId: entry.agency_id, role: entry.role },
  ...described(reader, entry, typeAt, language),
});

@Controller('v1/cases')
export class GetTimelineRoute {
  constructor(
    private readonly cases: Cases,
    private readonly timeline: TimelineQuery,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':caseId/timeline')
  @Allow(...CASE_READERS)
  @Reads({
    name: 'getTimeline',
    zh: '个案时间线',
    en: 'List the events of a case',
    tag: '个案 Cases',
    view: true,
    answer: TimelineAnswer,
    versioned: true,
  })
  async getTimeline(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @AcceptLanguage() language: Language,
    @Query() { limit, cursor, ...moment }: TimelineRequest,
  ): Promise<TimelineAnswer> {
    const reading = await this.cases.readAs(by, caseId, await momentOf(moment, this.store, this.clock.now()));
    const { upTo } = reading;
    await caughtUp(this.projections, timelineView, (moment.asOf ?? moment.version) ? upTo : operation.readAfter);
    const scopes = new Map(
      [reading, ...reading.duplicates].map(({ state, visibility }): [CaseId, Scope] => [
        state.id,
        { reader: { by, visibility }, typeAt: typesOf(state.records) },
      ]),
    );
    const shown = [...scopes].map(([id, { reader }]) => ({
      caseId: id,
      types: caseStream.types.filter((type) => seesEvent(reader, type)),
    }));
    const page = await this.timeline.list(shown, { upTo, limit, ...(cursor && { cursor }) });
    return {
      caseId,
      version: reading.version,
      items: page.items.map((entry) => itemOf(entry, scopes.get(entry.case_id)!, language)),
      nextCursor: page.nextCursor,
      position: reading.position.toString(),
    };
  }
}
