import { EventStore } from '@center/event-store';
import { Definitions, type Subject } from '@center/statistics';
import { Injectable } from '@nestjs/common';

/** An event, by its place in the log and in its stream. */
export interface EventPlace {
  /** absent for an event of a context that has no facts */
  readonly subject?: Subject;
  readonly position: string;
  readonly revision: number;
  readonly type: string;
}

/** How far apart two positions may be to be read in one go. */
const SPAN = 256n;

/** Looks up in the log which events are at positions. */
@Injectable()
export class LogPlaces {
  constructor(
    private readonly store: EventStore,
    private readonly definitions: Definitions,
  ) {}

  /** The events at these positions, by position. */
  async at(positions: Iterable<bigint>): Promise<ReadonlyMap<bigint, EventPlace>> {
    const wanted = [...new Set(positions)].sort((one, other) => (one < other ? -1 : 1));
    const found = new Map<bigint, EventPlace>();
    for (let next = 0; next < wanted.length;) {
      const first = wanted[next]!;
      let last = next;
      while (wanted[last + 1] !== undefined && wanted[last + 1]! < first + SPAN) last += 1;
      const near = new Set(wanted.slice(next, last + 1));
      for (const event of await this.store.readAll(first - 1n, Number(wanted[last]! - first) + 1)) {
        const { position, stream, revision, type } = event;
        if (!near.has(position)) continue;
        const subject = this.definitions.subjectOf(stream);
        found.set(position, { ...(subject && { subject }), position: position.toString(), revision, type });
      }
      next = last + 1;
    }
    return found;
  }
}
