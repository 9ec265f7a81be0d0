import { type CommandOperation, type DecisionTools, Streams } from '@center/command-handling';
import type { AgencyId, DomainEvent, EventActor, OfficerId, OperationId, StreamType } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { Agency } from './domain/agency';
import type { Areas } from './domain/area';
import type { Center } from './domain/center';
import type { Service } from './domain/officer';
import { agencyStream, areasStream, centerStream, officerStream } from './domain/streams';

/** One call of one command on the register, by an officer or by the program itself. */
export interface RegisterCall {
  readonly name: string;
  readonly actor: EventActor;
  readonly operation: CommandOperation;
}

/** Where a command on the register left its stream and the log. */
export interface Written {
  /** events in the stream after the command */
  readonly version: number;
  readonly position: bigint;
}

type Decide<State, E extends DomainEvent> = (
  state: State | undefined,
  tools: DecisionTools<E['type']>,
) => readonly E[] | Promise<readonly E[]>;

/** The streams of the register, folded now or decided upon. */
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

  /** What the log says of itself, and the operation that founded it. */
  async center(): Promise<{ readonly center: Center; readonly operation: OperationId } | undefined> {
    const loaded = await this.streams.load(centerStream, undefined);
    return loaded && { center: loaded.state, operation: loaded.history[0]!.meta.correlation };
  }

  /** Carries out a command that the program gives itself, or that does more than append. Throws as `Streams.execute`. */
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
