import { Caller, CallerCredential, type Credential, SignedIn } from '@center/access';
import { EventStore } from '@center/event-store';
import type { CaseId, Instant, Officer } from '@center/kernel';
import { EventStream, type FieldFault, invalidRequest, IsText, IsUuidId, isPosition, Reads } from '@center/web';
import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { LiveContexts } from '../live-contexts';
import { LiveHub } from '../live-hub';

const LAST_EVENT_ID = 'Last-Event-ID';

export class StreamRequest {
  @IsText({ max: 20, optional: true, description: '从此位置之后继续 · go on after this position of the log' })
  after?: string;

  @IsUuidId({ optional: true, description: '只要此案 · only the events of this case' })
  case?: CaseId;

  @IsText({
    max: 4_000,
    optional: true,
    description: '只要这些事件类型，逗号分隔 · only these event types, with commas',
  })
  types?: string;
}

class LiveAboutAnswer {
  context!: string;
  id!: string;
}

/** The data of an event of the stream. */
class LiveEventAnswer {
  position!: string;
  about!: LiveAboutAnswer;
  caseId?: CaseId;
  caseNumber?: string | null;
  type!: string;
  /** business time */
  at!: Instant;
  /** when the event was appended to the log */
  recordedAt!: Instant;
  /** the version of the case after it, as the reader counts it */
  version!: number;
}

@Controller('v1/stream')
export class StreamRoute {
  constructor(
    private readonly hub: LiveHub,
    private readonly contexts: LiveContexts,
    private readonly store: EventStore,
  ) {}

  @Get()
  @SignedIn({ lasting: true })
  @ApiHeader({
    ...{ name: LAST_EVENT_ID, required: false, schema: { type: 'string', pattern: '^\\d+$' }, example: '4711' },
    description: '从此位置之后继续，优先于 after · go on after this position; wins over after',
  })
  @Reads({
    name: 'stream',
    zh: '实时事件流（只含本人此刻可见的事件，无个人信息）',
    en: 'Stream the events that the caller may see, as they happen, without personal data',
    tag: '实时 Live',
    events: LiveEventAnswer,
  })
  async stream(
    @Caller() by: Officer,
    @CallerCredential() credential: Credential,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query() { after, case: caseId, types }: StreamRequest,
  ): Promise<EventStream> {
    const wanted = types?.split(',');
    if (wanted?.some((type) => !this.contexts.has(type))) {
      throw invalidRequest({ in: 'query', pointer: '/types', code: 'must-be-one-of' });
    }
    const from =
      lastEventId !== undefined
        ? await this.positionAt(lastEventId, { in: 'header', pointer: `/${LAST_EVENT_ID}` })
        : after !== undefined
          ? await this.positionAt(after, { in: 'query', pointer: '/after' })
          : undefined;
    const reader = await this.hub.add({
      ...{ by, credential },
      ...(from !== undefined && { after: from }),
      ...(caseId && { caseId }),
      ...(wanted && { types: wanted }),
    });
    return new EventStream(reader.outbox);
  }

  private async positionAt(text: string, place: Pick<FieldFault, 'in' | 'pointer'>): Promise<bigint> {
    const position = isPosition(text) ? BigInt(text) : undefined;
    if (position === undefined || position > (await this.store.head()).position) {
      throw invalidRequest({ ...place, code: 'unknown-position' });
    }
    return position;
  }
}
