import type { Loaded, Seen, Transacted } from '@center/event-store';
import type { DomainEvent, EventActor, StoredEvent, StreamType } from '@center/kernel';
import type { Entry } from '@center/vault';
import type { OperationFacts } from '@center/web';
import type { DecisionTools } from './decision-tools';

/** The operation of a command. An internal command has no headers. */
export type CommandOperation = Pick<OperationFacts, 'operationId'> & Partial<OperationFacts>;

/** One command on one stream. */
export interface StreamCommand<Key extends string | undefined, E extends DomainEvent, State> {
  readonly stream: StreamType<Key, E, State>;
  readonly key: Key;
  /** the command name, as stored in the log */
  readonly name: string;
  readonly actor: EventActor;
  readonly operation: CommandOperation;
  /** the stream is expected not to exist, which saves reading it */
  readonly isNew?: boolean;
  /** the search entry of facts that the command adds */
  readonly entry?: Entry;
  /** the visibility rule: throws errors that take precedence over a stale version and a rejection */
  readonly admit?: (state: State | undefined, history: readonly StoredEvent<E>[]) => void;
  /** what the caller sees of the stream: the version of `If-Match` and of the response; by default all of it */
  readonly seen?: (loaded: Loaded<E, State>, before: () => Loaded<E, State> | undefined) => Seen;
  readonly decide: (state: State | undefined, tools: DecisionTools<E['type']>) => readonly E[] | Promise<readonly E[]>;
  /** the response to store for retries, if it is known once the events are appended */
  readonly answer?: (written: Seen) => object;
}

/** The result of a command: the same for every retry, except `repeated`. */
export interface CommandResult<E extends DomainEvent = DomainEvent> {
  /** events in the stream after the command */
  readonly version: number;
  readonly position: bigint;
  /** what the caller sees of that, for the response */
  readonly seen: Seen;
  /** the command's own events; empty if it changed nothing */
  readonly events: Transacted<E>['events'];
  /** whether the operation was executed before */
  readonly repeated: boolean;
}
