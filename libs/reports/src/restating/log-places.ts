import { EventStore } from '@center/event-store';
import { Injectable } from '@nestjs/common';

/** An event, by where it stands. */
export interface EventPlace {
  readonly caseId: string;
  readonly position: string;
  readonly revision: number;
  readonly type: string;
}

/** Looks up in the log which events stand at positions. */
@Injectable()
export class LogPlaces {
  constructor(private readonly store: EventStore) {}

  /** The events at these positions, by position. */
  async at(positions: Iterable<bigint>): Promise<ReadonlyMap<bigint, EventPlace>> {
    const events = await this.store.readAt([...new Set(positions)]);
    return new Map(
      events.map(({ position, stream, revision, type }) => [
        position,
        { caseId: subjectOf(stream), position: position.toString(), revision, type },
      ]),
    );
  }
}

/** What a stream is about: the id behind its word. */
const subjectOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
