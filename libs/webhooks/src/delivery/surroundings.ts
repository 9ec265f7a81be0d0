import type { Agencies } from '@center/agencies';
import type { Streams } from '@center/command-handling';
import type { EventStore } from '@center/event-store';
import type { Clock, StoredEvent } from '@center/kernel';
import type { LiveContexts } from '@center/live';
import type { Logger } from '@nestjs/common';
import type { Outcome } from '../targets/post';
import type { Courier } from './courier';
import type { Books } from './ledger';
import type { LoadStream } from './seen';
import type { SystemCommands } from './system-commands';

/** What senders work with. */
export interface Surroundings extends Books {
  readonly store: EventStore;
  readonly streams: Streams;
  readonly contexts: LiveContexts;
  readonly agencies: Agencies;
  readonly courier: Courier;
  readonly system: SystemCommands;
  readonly clock: Clock;
  readonly log: Logger;
  /** passes the outcome of each attempt on */
  readonly observed: (outcome: Outcome) => void;
  /** the end of the last page of the log */
  readonly head: () => bigint;
}

/** A page of the log: the events after a position, up to another. */
export interface Page {
  readonly after: bigint;
  readonly events: readonly StoredEvent[];
  readonly upTo: bigint;
  readonly load: LoadStream;
}
