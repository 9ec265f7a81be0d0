import { Inject, Injectable } from '@nestjs/common';
import {
  type AgencyId,
  type AppointmentId,
  type AreaCode,
  type Clock,
  type Label,
  type LocatedSealed,
  type Officer,
  type OfficerId,
  type OperationId,
  township,
} from '@center/kernel';
import type { Agency } from './domain/agency';
import type { Areas } from './domain/area';
import type { Center } from './domain/center';
import { isPending } from './domain/confirmation';
import { runsAt } from './domain/period';
import type { Appointment } from './domain/appointment';
import { runningAppointments, serviceBegan } from './domain/service';
import { HOST_CLOCK } from './host-clock';
import { type RegisterReading, RegisterReadings } from './register-reading';

/** An officer of the register, with the current posts. */
export interface OfficerRecord {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  /** true if the officer has left */
  readonly ended: boolean;
  /** the posts that the officer can use */
  readonly appointments: readonly Officer[];
  /** the posts that open nothing until they are confirmed */
  readonly pending: readonly Officer[];
  /** the last reset of the password */
  readonly resetId?: OperationId;
  /** the appointment with which the present service began, since which some appointment was active at any time */
  readonly servesSince?: AppointmentId;
  /** the bindings to identities at OIDC issuers */
  readonly identityIds: readonly OperationId[];
}

/** Lookups of agencies and areas. */
export class AgencyNames {
  constructor(protected readonly reading: () => RegisterReading | Promise<RegisterReading>) {}

  /** An agency, active or ended; `undefined` if it never existed. */
  async agency(agency: AgencyId): Promise<Agency | undefined> {
    return (await this.reading()).agency(agency);
  }

  /** The agency with a name, with or without its county, active or ended; `undefined` if there never was one, or several are meant. */
  async agencyNamed(name: string): Promise<Agency | undefined> {
    return (await this.reading()).agencyNamed(name);
  }

  /** All agencies, active and ended. */
  async all(): Promise<readonly Agency[]> {
    return (await this.reading()).agencies();
  }

  /** All areas by code. */
  async areas(): Promise<Areas> {
    return (await (await this.reading()).areas()) ?? new Map();
  }

  /** The command center of this log. Throws if it has not been founded. */
  async center(): Promise<Agency> {
    const reading = await this.reading();
    const founded = await reading.center();
    const center = founded && (await reading.agency(founded.center.centerId));
    if (!center) throw new Error('the center of this log has not been founded');
    return center;
  }

  /** The name of an area (for a village, its township); `undefined` for a code that was never defined. */
  async areaName(code: AreaCode): Promise<Label | undefined> {
    return (await (await this.reading()).areas())?.get(township(code))?.name;
  }

  /** The names of all townships, by code. */
  async townships(): Promise<ReadonlyMap<AreaCode, Label>> {
    const areas = await (await this.reading()).areas();
    return new Map([...(areas ?? [])].filter(([code]) => code.length === 9).map(([code, { name }]) => [code, name]));
  }
}

/**
 * The current register. Each lookup includes every event appended before it, by any process, so that an end takes effect
 * as soon as it is appended. It uses the host's clock, as all identity does.
 */
@Injectable()
export class Agencies extends AgencyNames {
  /** The same lookups as of the last admission of a request or later, without a query: for requests after admission. */
  readonly sinceAdmission: AgencyNames;

  constructor(
    readings: RegisterReadings,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {
    super(() => readings.current());
    this.sinceAdmission = new AgencyNames(() => readings.last());
  }

  /** An active agency; `undefined` if it does not exist, has ended or has not begun. */
  async runningAgency(agency: AgencyId): Promise<Agency | undefined> {
    return this.runningIn(await this.reading(), agency);
  }

  /** Every agency whose bar covers this one. */
  async affiliations(agency: AgencyId): Promise<readonly AgencyId[]> {
    return (await this.reading()).affiliations([agency]);
  }

  /** The center as described by the first event of the log; `undefined` for an empty log. */
  async founding(): Promise<Center | undefined> {
    return (await (await this.reading()).center())?.center;
  }

  /** An officer with the active posts in active agencies; `undefined` if the id does not exist. */
  async officer(officerId: OfficerId): Promise<OfficerRecord | undefined> {
    const reading = await this.reading();
    const service = await reading.officer(officerId);
    if (!service) return undefined;
    const now = this.clock.now();
    const running = runningAppointments(service, now);
    const since = serviceBegan(service, now);
    const affiliations = await reading.affiliations(running.map(({ agency }) => agency.id));
    const officer = { officerId, affiliations };
    const posts = async (pending: boolean): Promise<Officer[]> => {
      const held = running.filter((appointment) => isPending(service, appointment) === pending);
      const acting = await Promise.all(held.map((appointment) => this.acting(reading, officer, appointment)));
      return acting.filter((post) => post !== undefined);
    };
    return {
      officerId,
      name: service.name,
      ended: service.endedAt !== undefined,
      appointments: await posts(false),
      pending: await posts(true),
      identityIds: service.identityIds,
      ...(service.resetId && { resetId: service.resetId }),
      ...(since && { servesSince: since }),
    };
  }

  private async runningIn(reading: RegisterReading, agency: AgencyId): Promise<Agency | undefined> {
    const found = await reading.agency(agency);
    return found && runsAt(found, this.clock.now()) ? found : undefined;
  }

  private async acting(
    reading: RegisterReading,
    { officerId, affiliations }: Pick<Officer, 'officerId' | 'affiliations'>,
    post: Appointment,
  ): Promise<Officer | undefined> {
    const agency = await this.runningIn(reading, post.agency.id);
    if (!agency) return undefined;
    const { appointmentId, role, areaCode } = post;
    return {
      officerId,
      appointmentId,
      role,
      agency: { id: agency.id, kind: agency.kind, name: agency.name },
      areaCode,
      affiliations,
    };
  }
}
