import type { StoredEvent } from '@center/kernel';
import { Injectable, Logger } from '@nestjs/common';
import type { EventSource, Noticed, NoticeSource } from './notice';

/** The contexts that notices come from, which register themselves when the program starts. */
@Injectable()
export class Sources {
  private readonly log = new Logger('Sources');
  private source: NoticeSource | undefined;
  private readonly others: EventSource[] = [];

  register(source: NoticeSource): void {
    this.source = source;
  }

  /** Adds a context whose events alone are notified of. */
  add(source: EventSource): void {
    this.others.push(source);
  }

  /** The one with deadlines. Throws if there is none. */
  get only(): NoticeSource {
    if (!this.source) throw new Error('no context has registered a source of notices');
    return this.source;
  }

  /** What follows from some events, without those that a context cannot read: they must not hold up the others. */
  async read(events: readonly StoredEvent[]): Promise<Noticed> {
    const sources = [this.only, ...this.others];
    const read = await Promise.all(
      sources.map((source) =>
        this.readFrom(
          source,
          events.filter((event) => source.concerns(event)),
        ),
      ),
    );
    return together(read);
  }

  private async readFrom(source: EventSource, events: readonly StoredEvent[]): Promise<Noticed> {
    try {
      return await source.read(events);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // not now: all of them are tried again
      if (events.length === 1) {
        const { position, type } = events[0]!;
        this.log.error({ event: 'notice-unreadable', position: String(position), type, error: String(error) });
        return together([]);
      }
    }
    const alone: Noticed[] = [];
    for (const event of events) alone.push(await this.readFrom(source, [event]));
    return together(alone);
  }
}

const together = (all: readonly Noticed[]): Noticed => ({
  notices: all.flatMap(({ notices }) => notices),
  warnings: all.flatMap(({ warnings }) => warnings),
});
