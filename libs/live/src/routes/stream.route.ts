import { Caller, CallerCredential, type Credential, SignedIn } from '@center/access';
import { EventStore } from '@center/event-store';
import type { Officer } from '@center/kernel';
import { EventStream, type FieldFault, invalidRequest, IsText, IsUuidId, isPosition, Reads } from '@center/web';
import { Controller, Get, Headers, Query, type Type } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { LiveContexts } from '../live-contexts';
import { LiveHub } from '../live-hub';

const LAST_EVENT_ID = 'Last-Event-ID';

class StreamRequest {
  @IsText({ max: 200, optional: true, description: '从此位置之后继续 · go on after this position of the log' })
  after?: string;

  @IsUuidId({ optional: true, description: '只要此案 · only the events of this case' })
  case?: string;

  @IsText({
    max: 4_000,
    optional: true,
    description: '只要这些事件类型，逗号分隔 · only these event types, with commas',
  })
  types?: string;
}

/** The stream of events. `data` is the class that documents the data of an event. */
export const streamRoute = (data: Type<unknown>): Type<unknown> => {
  @Controller('v1/stream')
  class StreamRoute {
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
      events: data,
    })
    async stream(
      @Caller() by: Officer,
      @CallerCredential() credential: Credential,
      @Headers('last-event-id') lastEventId: string | undefined,
      @Query() { after, case: ofCase, types }: StreamRequest,
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
        ...(ofCase && { ofCase }),
        ...(wanted && { types: wanted }),
      });
      return new EventStream(reader.outbox, reader.outbox.ended);
    }

    private async positionAt(text: string, place: Pick<FieldFault, 'in' | 'pointer'>): Promise<bigint> {
      const position = isPosition(text) ? BigInt(text) : undefined;
      if (position === undefined || position > (await this.store.head()).position) {
        throw invalidRequest({ ...place, code: 'unknown-position' });
      }
      return position;
    }
  }
  return StreamRoute;
};
