import { Streams } from '@center/command-handling';
import type { Loaded } from '@center/event-store';
import type { DomainEvent, StoredEvent } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { LiveContext } from './live-context';

type Stream = Loaded<DomainEvent, unknown>;

/** The limits of what is kept, in streams and in characters of their events; the least recently changed ones are dropped. */
const MOST = 2_000;
const MOST_LENGTH = 16 * 1024 * 1024;

const lengthOf = (events: readonly StoredEvent[]): number =>
  events.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0);

/**
 * Streams as of the events that have arrived. A new event is folded onto what is known; the log is read only for streams
 * that are not known, so that live readers cost the log one subscription.
 */
@Injectable()
export class LiveFolds {
  private readonly kept = new Map<string, { readonly stream: Stream; readonly length: number }>();
  private length = 0;

  constructor(private readonly streams: Streams) {}

  /** Folds the events of a page that follow on what is known of their streams. */
  advance(context: LiveContext, page: readonly StoredEvent[]): void {
    for (const event of page) {
      if (!context.stream.owns(event)) continue;
      const { stream: known, length = 0 } = this.kept.get(event.stream) ?? {};
      if ((known?.history.length ?? 0) !== event.revision) continue;
      this.keep(
        event.stream,
        {
          state: context.stream.evolve(known?.state, event),
          history: [...(known?.history ?? []), event],
        },
        length + lengthOf([event]),
      );
    }
  }

  /** The stream of an event, with this event and every one that has arrived. */
  async of(context: LiveContext, event: StoredEvent): Promise<Stream | undefined> {
    const known = this.kept.get(event.stream)?.stream;
    if (known && known.history.length > event.revision) return known;
    const loaded = await this.streams.load(context.stream, context.stream.keyOf(event.stream));
    if (loaded) this.keep(event.stream, loaded, lengthOf(loaded.history));
    return loaded;
  }

  /** Forgets everything: events may have passed unfolded. */
  forget(): void {
    this.kept.clear();
    this.length = 0;
  }

  private keep(name: string, stream: Stream, length: number): void {
    this.drop(name);
    this.kept.set(name, { stream, length }); // the most recently changed is last
    this.length += length;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST && this.length <= MOST_LENGTH) break;
      this.drop(oldest);
    }
  }

  private drop(name: string): void {
    this.length -= this.kept.get(name)?.length ?? 0;
    this.kept.delete(name);
  }
}
