import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore, inTurns } from '@center/event-store';
import type { CaseId, Clock, Instant, Officer, Role, StoredEventOf } from '@center/kernel';
import {
  AcceptLanguage,
  IsQueryNumber,
  type Language,
  Operation,
  type OperationFacts,
  PageRequest,
  PathId,
  Problem,
  Reads,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Cases } from '../cases';
import { described } from '../disclosure/described';
import type { Reader } from '../disclosure/reader';
import { type TypeAt, typesOf } from '../domain/event-field';
import type { CaseEvent, CaseEventType } from '../domain/events';
import { publicFacts } from '../domain/public-facts';
import { caseStream } from '../domain/streams';
import { CASE_READERS } from '../domain/visibility';
import { FACTS_A_TURN, factsIn } from '../facts-a-turn';
import { IsAsOf, type MomentRequest, momentOf } from './moment.request';
import { timelinePage } from './timeline-page';

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
  /** number of steps of the case that the reader sees up to this point; the `ETag` */
  version!: number;
  items!: TimelineItemAnswer[];
  nextCursor!: string | null;
  /** the log position of this timeline */
  position!: string;
}

/** The reader of a case whose events are on the timeline, and the types of its events by revision. */
interface Scope {
  readonly reader: Reader;
  readonly typeAt: TypeAt;
}

const itemOf = (event: StoredEventOf<CaseEvent>, { reader, typeAt }: Scope, language: Language): TimelineItemAnswer => {
  const { position, stream, revision, type, data, meta } = event;
  const { officerId, agencyId, role } = meta.actor;
  return {
    position: position.toString(),
    caseId: caseStream.keyOf(stream),
    revision,
    type,
    at: data.at,
    recordedAt: meta.recordedAt,
    actor: { officerId, agencyId, role },
    ...described(reader, { type, data: publicFacts(data) }, typeAt, language),
  };
};

@Controller('v1/cases')
export class GetTimelineRoute {
  constructor(
    private readonly cases: Cases,
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
    @AcceptLanguage() language: Language,
    @Operation() { readAfter }: OperationFacts,
    @Query() { limit, cursor, ...moment }: TimelineRequest,
  ): Promise<TimelineAnswer> {
    // read live: only a position that this log has not reached is not shown yet
    if (readAfter !== undefined && (await this.store.head()).position < readAfter) {
      throw new Problem('view-behind', { headers: { 'Retry-After': '1' } });
    }
    const reading = await this.cases.readAs(by, caseId, await momentOf(moment, this.store, this.clock.now()));
    const scopes = new Map(
      [reading, ...reading.duplicates].map(({ state, visibility, steps, notices }) => {
        const reader = { by, visibility };
        return [state.id, { reader, typeAt: typesOf(steps), steps: [...steps, ...notices] }] as const;
      }),
    );
    const page = timelinePage([...scopes.values()], { upTo: reading.upTo, limit, ...(cursor && { cursor }) });
    const described = (event: StoredEventOf<CaseEvent>) =>
      itemOf(event, scopes.get(caseStream.keyOf(event.stream))!, language);
    return {
      caseId,
      version: reading.version,
      items: await inTurns(page.items, FACTS_A_TURN, described, factsIn),
      nextCursor: page.nextCursor,
      position: reading.position.toString(),
    };
  }
}
