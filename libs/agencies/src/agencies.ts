import { Inject, Injectable } from '@nestjs/common';
import {
  type AgencyId,
  type AreaCode,
  type Clock,
  type Label,
  type LocatedSealed,
  type Officer,
  type OfficerId,
  township,
} from '@center/kernel';
import type { Agency } from './domain/agency';
import type { Center } from './domain/center';
import { type Appointment, runningAppointments } from './domain/officer';
import { runsAt } from './domain/period';
import { HOST_CLOCK } from './host-clock';
import { Register } from './register';

/** An officer of the register, with the current posts. */
export interface OfficerRecord {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  /** true if the officer has left */
  readonly ended: boolean;
  readonly appointments: readonly Officer[];
}

/**
 * The current register, folded from the log at each read, so that an end takes effect as soon as it is appended. It uses
 * the host's clock, as all identity does. Each call reads one or two very short streams.
 */
@Injectable()
export class Agencies {
  constructor(
    private readonly register: Register,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /** An agency, active or ended; `undefined` if it never existed. */
  agency(agency: AgencyId): Promise<Agency | undefined> {
    return this.register.agency(agency);
  }

  /** An active agency; `undefined` if it does not exist, has ended or has not begun. */
  async runningAgency(agency: AgencyId): Promise<Agency | undefined> {
    const found = await this.agency(agency);
    return found && runsAt(found, this.clock.now()) ? found : undefined;
  }

  /** The command center of this log. Throws if it has not been founded. */
  async center(): Promise<Agency> {
    const founding = await this.founding();
    const center = founding && (await this.agency(founding.centerId));
    if (!center) throw new Error('the center of this log has not been founded');
    return center;
  }

  /** The center as described by the first event of the log; `undefined` for an empty log. */
  async founding(): Promise<Center | undefined> {
    return (await this.register.center())?.center;
  }

  /** An officer with the active posts in active agencies; `undefined` if the id does not exist. */
  async officer(officerId: OfficerId): Promise<OfficerRecord | undefined> {
    const service = await this.register.officer(officerId);
    if (!service) return undefined;
    const running = runningAppointments(service, this.clock.now());
    const posts = await Promise.all(running.map((appointment) => this.acting(officerId, appointment)));
    return {
      officerId,
      name: service.name,
      ended: service.endedAt !== undefined,
      appointments: posts.filter((post) => post !== undefined),
    };
  }

  /** The name of an area (for a village, its township); `undefined` for a code that was never defined. */
  async areaName(code: AreaCode): Promise<Label | undefined> {
    return (await this.register.areas())?.get(township(code))?.name;
  }

  private async acting(officerId: OfficerId, post: Appointment): Promise<Officer | undefined> {
    const agency = await this.runningAgency(post.agency.id);
    if (!agency) return undefined;
    const { appointmentId, role, areaCode } = post;
    return {
      officerId,
      appointmentId,
      role,
      agency: { id: agency.id, kind: agency.kind, name: agency.name },
      areaCode,
    };
  }
}
