import type { StoredEvent } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { EventSource, Noticed, NoticeSource } from './notice';

/** The contexts that notices come from, which register themselves when the program starts. */
@Injectable()
export class Sources {
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

  /** What follows from some events. */
  async read(events: readonly StoredEvent[]): Promise<Noticed> {
    const sources = [this.only, ...this.others];
    const read = await Promise.all(
      sources.map((source) => source.read(events.filter((event) => source.concerns(event)))),
    );
    return {
      notices: read.flatMap(({ notices }) => notices),
      warnings: read.flatMap(({ warnings }) => warnings),
    };
  }
}
