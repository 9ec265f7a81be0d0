import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore, inTurns } from '@center/event-store';
import type { CaseId, Clock, Officer, StoredEvent } from '@center/kernel';
import { IsQueryNumber, IsWord, PathId, Reads, decodeCursor, encodeCursor } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Cases } from '../cases';
import type { Reader } from '../disclosure/reader';
import { storedFactsSeen } from '../disclosure/sees';
import { type TypeAt, typesOf } from '../domain/event-field';
import type { CaseEvent, CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { FACTS_A_TURN, factsIn } from '../facts-a-turn';
import { ActorAnswer } from './get-timeline';
import { MomentRequest, momentOf } from './moment.request';

export class HistoryMetaAnswer {
  recordedAt!: string;
  actor!: ActorAnswer;
  command!: string;
  correlation!: string;
  causation?: string;
  traceparent?: string;
}

export class HistoryEventAnswer {
  id!: string;
  stream!: string;
  revision!: number;
  position!: string;
  type!: CaseEventType;
  schema!: number;
  /** the knowledge time of the event's position */
  knownAt!: string;
  /** as stored: texts are sealed, persons are represented by ids */
  data!: Record<string, unknown>;
  meta!: HistoryMetaAnswer;
}

export class HistoryAnswer {
  caseId!: string;
  version!: number;
  position!: string;
  items!: HistoryEventAnswer[];
  nextCursor!: string | null;
}

export class HistoryRequest extends MomentRequest {
  @IsQueryNumber({ min: 1, max: 200, optional: true, description: '每页条数 · page size', example: 50 })
  @ApiProperty({ default: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, { optional: true, description: '上一页的 nextCursor · of the previous page' })
  cursor?: string;
}

const shown = (event: StoredEvent<CaseEvent>, reader: Reader, typeAt: TypeAt): HistoryEventAnswer => ({
  id: event.id,
  stream: event.stream,
  revision: event.revision,
  position: event.position.toString(),
  type: event.type,
  schema: event.schema,
  knownAt: event.knownAt,
  data: storedFactsSeen(reader, event, typeAt),
  meta: event.meta,
});

@Controller('v1/cases')
export class CaseHistoryRoute {
  constructor(
    private readonly cases: Cases,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':caseId/history')
  @Allow('AUDITOR', 'CENTER_LEADER')
  @Reads({
    name: 'getHistory',
    zh: '原始事件（密文）',
    en: 'List the stored events of a case in pages, with texts sealed',
    tag: '审计 Audit',
    answer: HistoryAnswer,
    versioned: true,
  })
  async getHistory(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Query() { limit, cursor, ...moment }: HistoryRequest,
  ): Promise<HistoryAnswer> {
    const until = await momentOf(moment, this.store, this.clock.now());
    const { version, position, visibility, history } = await this.cases.readAs(by, caseId, until);
    const events = history.map((event) => caseStream.read(event));
    const reader = { by, visibility };
    const typeAt = typesOf(events);
    const after = Math.max(0, decodeCursor(cursor, 'whole')?.[0] ?? 0);
    const page = events.slice(after, after + limit);
    const next = after + page.length;
    return {
      caseId,
      version,
      position: position.toString(),
      items: await inTurns(page, FACTS_A_TURN, (event) => shown(event, reader, typeAt), factsIn),
      nextCursor: next < events.length ? encodeCursor(next) : null,
    };
  }
}
