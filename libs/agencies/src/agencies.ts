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

/** An officer of the register, with the posts held now. */
export interface OfficerRecord {
  readonly officerId: OfficerId;
  readonly name: LocatedSealed;
  /** true when the officer has left */
  readonly ended: boolean;
  readonly appointments: readonly Officer[];
}

/**
 * The register as it is now, folded from the log at each question, so that an ending takes effect with its append.
 * Runs on the host's clock, as all identity does. Each answer costs one or two reads of very short streams.
 */
@Injectable()
export class Agencies {
  constructor(
    private readonly register: Register,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /** An agency, running or ended; `undefined` when there was never one. */
  agency(agency: AgencyId): Promise<Agency | undefined> {
    return this.register.agency(agency);
  }

  /** An agency that runs now; `undefined` when there is none, or it has ended or not begun. */
  async runningAgency(agency: AgencyId): Promise<Agency | undefined> {
    const found = await this.agency(agency);
    return found && runsAt(found, this.clock.now()) ? found : undefined;
  }

  /** The command center of this log. Throws when it has not been founded. */
  async center(): Promise<Agency> {
    const founding = await this.founding();
    const center = founding && (await this.agency(founding.centerId));
    if (!center) throw new Error('this log has no center: it was never founded');
    return center;
  }

  /** What the log says of itself in its first event; `undefined` for an empty log. */
  async founding(): Promise<Center | undefined> {
    return (await this.register.center())?.center;
  }

  /** An officer with the posts that run now, in agencies that run now too; `undefined` when nobody has this id. */
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

  /** What an area is called (of a village, its township); `undefined` for a code that was never defined. */
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
