import { EventStore } from '@center/event-store';
import { Definitions, type Subject } from '@center/statistics';
import { Injectable } from '@nestjs/common';

/** An event, by its position in the log and its revision in the stream. */
export interface EventPlace {
  /** absent for an event of a context that has no facts */
  readonly subject?: Subject;
  readonly position: string;
  readonly revision: number;
  readonly type: string;
}

/** Looks up events in the log by position. */
@Injectable()
export class LogPlaces {
  constructor(
    private readonly store: EventStore,
    private readonly definitions: Definitions,
  ) {}

  /** The events at these positions, keyed by position. */
  async at(positions: Iterable<bigint>): Promise<ReadonlyMap<bigint, EventPlace>> {
    const events = await this.store.readAt([...new Set(positions)]);
    return new Map(
      events.map(({ position, stream, revision, type }) => {
        const subject = this.definitions.subjectOf(stream);
        return [position, { ...(subject && { subject }), position: position.toString(), revision, type }];
      }),
    );
  }
}
