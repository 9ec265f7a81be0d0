import { type Loaded, Streams } from '@center/command-handling';
import { EventStore } from '@center/event-store';
import {
  type AgencyId,
  type DomainEvent,
  groupedBy,
  type OfficerId,
  type OperationId,
  type StreamType,
} from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Agency } from './domain/agency';
import type { AgencyEvent } from './domain/events';
import { type Affiliations, affiliationsIn, affiliationsOf } from './domain/affiliations';
import type { Areas } from './domain/area';
import type { Center } from './domain/center';
import type { Service } from './domain/service';
import { type AgencyIds, agencyIdNamed, agencyIds } from './agency-names';
import { agencyStream, areasStream, centerStream, officerStream, REGISTER_PREFIXES } from './domain/streams';

type Loading = Pick<Streams, 'load'>;

/** The register as of one position of the log, or later. Each stream is read once, when it is needed. */
export class RegisterReading {
  private readonly read = new Map<string, Promise<Loaded<DomainEvent, unknown> | undefined>>();
  private known: Promise<Affiliations> | undefined;
  private names: Promise<AgencyIds> | undefined;

  constructor(
    private readonly store: EventStore,
    private readonly streams: Loading,
    /** the position of the last event of the register when this reading was begun */
    readonly position: bigint,
  ) {}

  async agency(agency: AgencyId): Promise<Agency | undefined> {
    return (await this.load(agencyStream, agency))?.state;
  }

  /** All agencies, active and ended. */
  async agencies(): Promise<readonly Agency[]> {
    const events = await this.store.readPrefix(agencyStream.prefix);
    const streams = groupedBy(events, ({ stream }) => stream);
    return [...streams.values()].flatMap((history) => agencyStream.fold(history) ?? []);
  }

  async officer(officer: OfficerId): Promise<Service | undefined> {
    return (await this.load(officerStream, officer))?.state;
  }

  /** Every agency whose bar covers one of these: see `affiliationsOf`. */
  async affiliations(agencies: Iterable<AgencyId>): Promise<readonly AgencyId[]> {
    this.known ??= this.readAffiliations();
    return affiliationsOf(agencies, await this.known);
  }

  /**
   * The agency with a name that it has or had, active or ended; the last one that got the name, if there are several. The
   * county may be left out, if one agency only is meant then.
   */
  async agencyNamed(name: string): Promise<Agency | undefined> {
    this.names ??= this.readNames();
    const agency = agencyIdNamed(await this.names, name);
    return agency && this.agency(agency);
  }

  async areas(): Promise<Areas | undefined> {
    return (await this.load(areasStream, undefined))?.state;
  }

  /** The center, and the operation that founded it. */
  async center(): Promise<{ readonly center: Center; readonly operation: OperationId } | undefined> {
    const loaded = await this.load(centerStream, undefined);
    return loaded && { center: loaded.state, operation: loaded.history[0]!.meta.correlation };
  }

  private async readAffiliations(): Promise<Affiliations> {
    try {
      const events = await this.store.readPrefix(agencyStream.prefix);
      // an event that this version does not know makes its agency unreadable, not the whole register
      const known = events.filter(({ type }) => AFFILIATING.has(type));
      return affiliationsIn(agencyStream.eventsIn(known));
    } catch (error) {
      this.known = undefined; // a failure is not kept
      throw error;
    }
  }

  private async readNames(): Promise<AgencyIds> {
    try {
      const events = await this.store.readPrefix(agencyStream.prefix);
      const known = agencyStream.eventsIn(events.filter(({ type }) => AFFILIATING.has(type)));
      return agencyIds(
        known.flatMap(({ type, data }) => (type === 'AgencyEnded' ? [] : [[data.name, data.agencyId] as const])),
      );
    } catch (error) {
      this.names = undefined; // a failure is not kept
      throw error;
    }
  }

  private load<Key extends string | undefined, E extends DomainEvent, State>(
    type: StreamType<Key, E, State>,
    key: Key,
  ): Promise<Loaded<E, State> | undefined> {
    const name = type.nameOf(key);
    const known = this.read.get(name) as Promise<Loaded<E, State> | undefined> | undefined;
    if (known) return known;
    const loading = this.streams.load(type, key);
    this.read.set(name, loading);
    // a failure is not kept, nor an unknown id: a client may ask for any number of them
    const drop = (): boolean => this.read.delete(name);
    loading.then((found) => found ?? drop(), drop);
    return loading;
  }
}

/**
 * Keeps the register in memory until one of its events is appended, by any process. It is small: a change drops all of
 * it.
 */
@Injectable()
export class RegisterReadings {
  private reading: RegisterReading;

  constructor(
    private readonly store: EventStore,
    @Inject(Streams) private readonly streams: Loading,
  ) {
    this.reading = new RegisterReading(store, streams, -1n);
  }

  /** The register with every event that was appended before this call. Throws `LogUnavailable`. */
  async current(): Promise<RegisterReading> {
    const position = await this.store.latest(REGISTER_PREFIXES);
    if (position !== this.reading.position) this.reading = new RegisterReading(this.store, this.streams, position);
    return this.reading;
  }

  /**
   * The register of the last `current()` in this process: no query. A request may use it after it was admitted, because
   * admission asks for the current one.
   */
  last(): RegisterReading {
    return this.reading;
  }
}

const AFFILIATING: ReadonlySet<string> = new Set<AgencyEvent['type']>([
  'AgencyEstablished',
  'AgencyRenamed',
  'AgencyEnded',
]);
