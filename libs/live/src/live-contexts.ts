import type { DomainEvent, StoredEvent } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { LiveContext } from './live-context';

/** The contexts whose events are delivered live. Each adds itself when the program starts. */
@Injectable()
export class LiveContexts {
  private readonly contexts: LiveContext[] = [];

  add<Key extends string, E extends DomainEvent, State>(context: LiveContext<Key, E, State>): void {
    this.contexts.push(context as unknown as LiveContext);
  }

  all(): readonly LiveContext[] {
    return this.contexts;
  }

  /** The context that an event belongs to. */
  of(event: Pick<StoredEvent, 'stream'>): LiveContext | undefined {
    return this.contexts.find(({ stream }) => stream.owns(event));
  }

  /** Whether events of a type are delivered at all. */
  has(type: string): boolean {
    return this.contexts.some(({ stream }) => stream.types.includes(type));
  }
}
