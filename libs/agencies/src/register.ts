import { Injectable } from '@nestjs/common';
import { EventStore, transact } from '@center/event-store';
import {
  type AgencyId,
  type DomainEvent,
  type EventActor,
  locate,
  type OfficerId,
  type OperationId,
  type StoredEvent,
} from '@center/kernel';
import { Problem } from '@center/web';
import { type Agency, evolveAgency } from './domain/agency';
import { type Areas, evolveAreas } from './domain/area';
import { type Center, evolveCenter } from './domain/center';
import type { AgencyEvent, AreaDefined, CenterFounded, OfficerEvent } from './domain/events';
import { evolveOfficer, type Service } from './domain/officer';
import { agencyStream, AREAS_STREAM, CENTER_STREAM, officerStream } from './domain/streams';

/** One call of one command: which, whose, and what its headers said. */
export interface Call {
  readonly command: string;
  readonly operationId: OperationId;
  readonly by: EventActor;
  readonly ifMatch?: number | undefined;
  readonly traceparent?: string;
}

/** What a command on the register has done. */
export interface Done {
  /** events in the stream after the command */
  readonly version: number;
  readonly position: bigint;
}

type Evolve<State, E extends DomainEvent> = (state: State | undefined, event: E) => State | undefined;
/** `exists`: the stream is named in the path, so that one that is not there answers 404 `not-found`. */
type Place = 'exists' | 'any';
type Decide<State, E extends DomainEvent> = (state: State | undefined) => readonly E[] | Promise<readonly E[]>;

const fold =
  <State, E extends DomainEvent>(evolve: Evolve<State, E>) =>
  (history: readonly StoredEvent<E>[]): State | undefined =>
    history.reduce<State | undefined>(
      // sealed texts carry their place along, so that whoever may read them need not look the event up again
      (state, { type, data, stream, id }) => evolve(state, { type, data: locate(data, stream, id) } as unknown as E),
      undefined,
    );

const foldAgency = fold<Agency, AgencyEvent>(evolveAgency);
const foldOfficer = fold<Service, OfficerEvent>(evolveOfficer);
const foldAreas = fold<Areas, AreaDefined>(evolveAreas);
const foldCenter = fold<Center, CenterFounded>(evolveCenter);

/** The streams of the register: read and folded, or decided upon. Throws as `transact` does. */
@Injectable()
export class Register {
  constructor(private readonly store: EventStore) {}

  async agency(agency: AgencyId): Promise<Agency | undefined> {
    return foldAgency(await this.read(agencyStream(agency)));
  }

  async officer(officer: OfficerId): Promise<Service | undefined> {
    return foldOfficer(await this.read(officerStream(officer)));
  }

  async areas(): Promise<Areas | undefined> {
    return foldAreas(await this.read(AREAS_STREAM));
  }

  /** What the log says of itself, and the operation that founded it. */
  async center(): Promise<{ readonly center: Center; readonly operation: OperationId } | undefined> {
    const history = await this.read<CenterFounded>(CENTER_STREAM);
    const [first] = history;
    const center = foldCenter(history);
    return first && center && { center, operation: first.meta.correlation };
  }

  decideAgency(agency: AgencyId, call: Call, decide: Decide<Agency, AgencyEvent>, place: Place = 'any'): Promise<Done> {
    return this.transact(agencyStream(agency), call, foldAgency, decide, place);
  }

  decideOfficer(
    officer: OfficerId,
    call: Call,
    decide: Decide<Service, OfficerEvent>,
    place: Place = 'any',
  ): Promise<Done> {
    return this.transact(officerStream(officer), call, foldOfficer, decide, place);
  }

  decideAreas(call: Call, decide: Decide<Areas, AreaDefined>): Promise<Done> {
    return this.transact(AREAS_STREAM, call, foldAreas, decide);
  }

  decideCenter(call: Call, decide: Decide<Center, CenterFounded>): Promise<Done> {
    return this.transact(CENTER_STREAM, call, foldCenter, decide);
  }

  private async read<E extends DomainEvent>(stream: string): Promise<StoredEvent<E>[]> {
    return (await this.store.readStream(stream)) as StoredEvent<E>[];
  }

  private async transact<State, E extends DomainEvent>(
    stream: string,
    { command, operationId, by, ifMatch, traceparent }: Call,
    folded: (history: readonly StoredEvent<E>[]) => State | undefined,
    decide: Decide<State, E>,
    place: Place = 'any',
  ): Promise<Done> {
    const { version, position } = await transact({
      store: this.store,
      stream,
      operation: operationId,
      ...(ifMatch !== undefined && { expectedVersion: ifMatch }),
      meta: { actor: by, command, ...(traceparent && { traceparent }) },
      schemaOf: () => 1,
      fold: folded,
      admit: (state) => {
        if (place === 'exists' && !state) throw new Problem('not-found');
      },
      decide,
    });
    return { version, position };
  }
}
