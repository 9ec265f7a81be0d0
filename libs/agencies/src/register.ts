import { type CommandOperation, type DecisionTools, Streams } from '@center/command-handling';
import type { AgencyId, DomainEvent, EventActor, OfficerId, OperationId, StreamType } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { Agency } from './domain/agency';
import type { Areas } from './domain/area';
import type { Center } from './domain/center';
import type { Service } from './domain/officer';
import { agencyStream, areasStream, centerStream, officerStream } from './domain/streams';

/** One call of a register command, by an officer or by the system. */
export interface RegisterCall {
  readonly name: string;
  readonly actor: EventActor;
  readonly operation: CommandOperation;
}

/** The stream revision and log position after a register command. */
export interface Written {
  /** the number of events in the stream after the command */
  readonly version: number;
  readonly position: bigint;
}

type Decide<State, E extends DomainEvent> = (
  state: State | undefined,
  tools: DecisionTools<E['type']>,
) => readonly E[] | Promise<readonly E[]>;

/** Reads and writes the streams of the register. */
@Injectable()
export class Register {
  constructor(private readonly streams: Streams) {}

  async agency(agency: AgencyId): Promise<Agency | undefined> {
    return (await this.streams.load(agencyStream, agency))?.state;
  }

  async officer(officer: OfficerId): Promise<Service | undefined> {
    return (await this.streams.load(officerStream, officer))?.state;
  }

  async areas(): Promise<Areas | undefined> {
    return (await this.streams.load(areasStream, undefined))?.state;
  }

  /** The center, and the operation that founded it. */
  async center(): Promise<{ readonly center: Center; readonly operation: OperationId } | undefined> {
    const loaded = await this.streams.load(centerStream, undefined);
    return loaded && { center: loaded.state, operation: loaded.history[0]!.meta.correlation };
  }

  /** Executes a command of the system, or one that does more than append. Throws like `Streams.execute`. */
  async execute<Key extends string | undefined, E extends DomainEvent, State>(
    stream: StreamType<Key, E, State>,
    key: Key,
    call: RegisterCall,
    decide: Decide<State, E>,
    admit?: (state: State | undefined) => void,
  ): Promise<Written> {
    const { version, position } = await this.streams.execute<Key, E, State>({
      ...{ stream, key, ...call, decide },
      ...(admit && { admit }),
    });
    return { version, position };
  }
}
