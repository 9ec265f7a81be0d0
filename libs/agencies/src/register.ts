import { type CommandOperation, type DecisionTools, Streams } from '@center/command-handling';
import type { AgencyId, DomainEvent, EventActor, OfficerId, OperationId, StreamType } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { Agency } from './domain/agency';
import type { Center } from './domain/center';
import type { Service } from './domain/service';
import { RegisterReadings } from './register-reading';

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

/** Reads and writes the streams of the register. Reads include every event appended before them, by any process. */
@Injectable()
export class Register {
  constructor(
    private readonly streams: Streams,
    private readonly readings: RegisterReadings,
  ) {}

  async agency(agency: AgencyId): Promise<Agency | undefined> {
    return (await this.readings.current()).agency(agency);
  }

  async officer(officer: OfficerId): Promise<Service | undefined> {
    return (await this.readings.current()).officer(officer);
  }

  /** The center, and the operation that founded it. */
  async center(): Promise<{ readonly center: Center; readonly operation: OperationId } | undefined> {
    return (await this.readings.current()).center();
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
