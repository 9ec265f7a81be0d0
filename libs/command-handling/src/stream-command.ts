import type { Transacted } from '@center/event-store';
import type { DomainEvent, EventActor, StreamType } from '@center/kernel';
import type { Entry } from '@center/vault';
import type { OperationFacts } from '@center/web';
import type { DecisionTools } from './decision-tools';

/** The operation behind a command. A command of the program itself has no headers. */
export type CommandOperation = Pick<OperationFacts, 'operationId'> & Partial<OperationFacts>;

/** One command on one stream. */
export interface StreamCommand<Key extends string | undefined, E extends DomainEvent, State> {
  readonly stream: StreamType<Key, E, State>;
  readonly key: Key;
  /** its name, as the log keeps it */
  readonly name: string;
  readonly actor: EventActor;
  readonly operation: CommandOperation;
  /** where facts are entered that it is to be found by */
  readonly entry?: Entry;
  /** the rule of visibility: throws what is answered before a stale version and before any refusal */
  readonly admit?: (state: State | undefined) => void;
  readonly decide: (state: State | undefined, tools: DecisionTools<E['type']>) => readonly E[] | Promise<readonly E[]>;
  /** the answer to be kept for repeats, when it is known as soon as the events are written */
  readonly answer?: (written: { readonly version: number; readonly position: bigint }) => object;
}

/** What a command has done: the same whenever it is repeated, but for `repeated`. */
export interface CommandResult<E extends DomainEvent = DomainEvent> {
  /** events in the stream after the command */
  readonly version: number;
  readonly position: bigint;
  /** the command's own events; none when there was nothing to write */
  readonly events: Transacted<E>['events'];
  /** whether the operation was carried out before */
  readonly repeated: boolean;
}
