import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock, Officer, Role } from '@center/kernel';
import { Projections } from '@center/projections';
import {
  IsQueryNumber,
  type Language,
  Operation,
  type OperationFacts,
  PageRequest,
  PathId,
  Reads,
  Spoken,
  caughtUp,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Cases } from '../cases';
import type { CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { CASE_READERS, type Sight, factsSeen, seesEvent } from '../domain/visibility';
import { type TimelineEntry, TimelineQuery } from '../views/timeline/timeline.query';
import { timelineView } from '../views/timeline/timeline.view';
import { summaryOf } from '../words/summaries';
import { IsAsOf, type MomentRequest, momentOf } from './moment.request';
import type { Instant } from '@center/kernel';

export class TimelineRequest extends PageRequest implements MomentRequest {
  @IsQueryNumber({ min: 1, max: 1_000_000, optional: true, description: '至第几个事件 · as of this version' })
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
  /** when it happened */
  at!: string;
  /** when the log took it in */
  recordedAt!: string;
  actor!: ActorAnswer;
  /** in the language asked for */
  summary!: string;
  /** the facts of the event; `***` where a text is sealed */
  data!: Record<string, unknown>;
}

export class TimelineAnswer {
  caseId!: string;
  /** events of the case up to there; the `ETag` */
  version!: number;
  items!: TimelineItemAnswer[];
  nextCursor!: string | null;
  /** the position of the log that this is the timeline up to */
  position!: string;
}

/** The summary is put together from what the caller may see, and from nothing else. */
const worded = (type: CaseEventType, data: Record<string, unknown>, language: Language) => ({
  summary: summaryOf(type, data, language),
  data,
});

const told = (entry: TimelineEntry, by: Officer, sight: Sight, language: Language): TimelineItemAnswer => ({
  position: entry.position,
  caseId: entry.case_id,
  revision: entry.revision,
  type: entry.type,
  at: entry.at.toISOString(),
  recordedAt: entry.recorded_at.toISOString(),
  actor: { officerId: entry.officer_id, agencyId: entry.agency_id, role: entry.role as Role },
  ...worded(entry.type, factsSeen(by, sight, entry.data), language),
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
    en: 'Read what happened to a case',
    tag: '个案 Cases',
    view: true,
    answer: TimelineAnswer,
    versioned: true,
  })
  async getTimeline(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Spoken() language: Language,
    @Query() { limit, cursor, ...moment }: TimelineRequest,
  ): Promise<TimelineAnswer> {
    const seen = await this.cases.see(caseId, by, await momentOf(moment, this.store, this.clock.now()));
    const readAfter = (moment.asOf ?? moment.version) ? seen.upTo : operation.readAfter;
    await caughtUp(this.projections, timelineView, readAfter);
    const sights = new Map([[caseId, seen.sight], ...seen.duplicates.map(({ lead, sight }) => [lead, sight] as const)]);
    const scopes = [...sights].map(([id, sight]) => ({
      caseId: id,
      types: caseStream.types.filter((type) => seesEvent(by, sight, type)),
    }));
    const page = await this.timeline.list(scopes, { upTo: seen.upTo, limit, ...(cursor && { cursor }) });
    return {
      caseId,
      version: seen.version,
      items: page.items.map((entry) => told(entry, by, sights.get(entry.case_id as CaseId)!, language)),
      nextCursor: page.nextCursor,
      position: seen.position.toString(),
    };
  }
}
