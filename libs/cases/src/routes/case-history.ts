import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore, inTurns } from '@center/event-store';
import type { CaseId, Clock, Officer, StoredEvent } from '@center/kernel';
import { PathId, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
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
    en: 'List the stored events of a case, with texts sealed',
    tag: '审计 Audit',
    answer: HistoryAnswer,
    versioned: true,
  })
  async getHistory(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Query() moment: MomentRequest,
  ): Promise<HistoryAnswer> {
    const until = await momentOf(moment, this.store, this.clock.now());
    const { version, position, visibility, steps } = await this.cases.readAs(by, caseId, until);
    const events = steps.slice(0, version).map((event) => caseStream.read(event));
    const reader = { by, visibility };
    const typeAt = typesOf(events);
    return {
      caseId,
      version,
      position: position.toString(),
      items: await inTurns(events, FACTS_A_TURN, (event) => shown(event, reader, typeAt), factsIn),
    };
  }
}
