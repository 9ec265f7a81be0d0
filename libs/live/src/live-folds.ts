import { Streams } from '@center/command-handling';
import type { Loaded } from '@center/event-store';
import type { DomainEvent, StoredEvent } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { LiveContext } from './live-context';

type Stream = Loaded<DomainEvent, unknown>;

/** How many streams are kept; the least recently changed ones are dropped. */
const MOST = 2_000;

/**
 * Streams as of the events that have arrived. A new event is folded onto what is known; the log is read only for streams
 * that are not known, so that live readers cost the log one subscription.
 */
@Injectable()
export class LiveFolds {
  private readonly kept = new Map<string, Stream>();

  constructor(private readonly streams: Streams) {}

  /** Folds the events of a page that follow on what is known of their streams. */
  advance(context: LiveContext, page: readonly StoredEvent[]): void {
    for (const event of page) {
      if (!context.stream.owns(event)) continue;
      const known = this.kept.get(event.stream);
      if ((known?.history.length ?? 0) !== event.revision) continue;
      this.keep(event.stream, {
        state: context.stream.evolve(known?.state, event),
        history: [...(known?.history ?? []), event],
      });
    }
  }

  /** The stream of an event, with this event and every one that has arrived. */
  async of(context: LiveContext, event: StoredEvent): Promise<Stream | undefined> {
    const known = this.kept.get(event.stream);
    if (known && known.history.length > event.revision) return known;
    const loaded = await this.streams.load(context.stream, context.stream.keyOf(event.stream));
    if (loaded) this.keep(event.stream, loaded);
    return loaded;
  }

  /** Forgets everything: events may have passed unfolded. */
  forget(): void {
    this.kept.clear();
  }

  private keep(name: string, stream: Stream): void {
    this.kept.delete(name);
    this.kept.set(name, stream); // the most recently changed is last
    if (this.kept.size > MOST) this.kept.delete(this.kept.keys().next().value!);
  }
}
