import { Agencies, AppointmentHolders } from '@center/agencies';
import { type Duty, DutyRoster } from '@center/duty';
import { type AgencyId, type Instant, type OfficerId, ROLES, type Role } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { Notice } from './notice';

/** The roles that work on cases. */
const NOT_NOTIFIED: readonly Role[] = ['AUDITOR', 'SYS_ADMIN', 'STATISTICS_VIEWER', 'CARE_COORDINATOR'];
const NOTIFIED: readonly Role[] = ROLES.filter((role) => !NOT_NOTIFIED.includes(role));

const ADMINISTRATOR: Role = 'SYS_ADMIN';

/** Who is notified of something. */
export interface Addressed {
  readonly officers: readonly OfficerId[];
  /** the officer on duty, whom the alarm line calls, and when the shift began */
  readonly onDuty: Pick<Duty, 'officerId' | 'from'> | undefined;
}

/** Finds the officers who are notified, as of now. An officer who has left is never among them. */
@Injectable()
export class Recipients {
  constructor(
    private readonly agencies: Agencies,
    private readonly holders: AppointmentHolders,
    private readonly duty: DutyRoster,
  ) {}

  /** Of each notice. Throws `view-behind`, but not if the officer on duty is all that is asked for. */
  async of(
    notices: readonly Pick<Notice, 'agencyId' | 'leaders' | 'technical' | 'urgency'>[],
    now: Instant,
  ): Promise<Addressed[]> {
    if (notices.length === 0) return [];
    const center = (await this.agencies.center()).id;
    const others = new Set(notices.flatMap(({ agencyId }) => (agencyId === center ? [] : agencyId)));
    const found = others.size > 0 ? await this.holders.officersOf([...others], NOTIFIED) : undefined;
    const leaders = notices.some((notice) => notice.leaders) ? await this.leaders() : [];
    const onDuty = await this.duty.at(now);
    const atCenter = onDuty ? [onDuty.officerId] : await this.inCenter(center, 'DISPATCHER');
    const technical = await this.technical(notices.flatMap((notice) => (notice.technical ? notice.agencyId : [])));
    return notices.map(({ agencyId, leaders: isForLeaders, technical: isTechnical, urgency }) => {
      if (isTechnical) return { officers: technical.get(agencyId) ?? [], onDuty: undefined };
      const officers = [
        ...(found?.get(agencyId) ?? []),
        ...(agencyId === center || urgency === 'EMERGENCY' ? atCenter : []),
        ...(isForLeaders ? leaders : []),
      ];
      return { officers: [...new Set(officers)], onDuty };
    });
  }

  /** The leaders of the center. */
  async leaders(): Promise<readonly OfficerId[]> {
    return this.inCenter((await this.agencies.center()).id, 'CENTER_LEADER');
  }

  /** The liaisons of agencies, each with all administrators. */
  private async technical(agencies: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, readonly OfficerId[]>> {
    if (agencies.length === 0) return new Map();
    const administrators = await this.holders.officersOf(await this.holders.attended([ADMINISTRATOR]), [ADMINISTRATOR]);
    const liaisons = await this.holders.officersOf(agencies, ['AGENCY_LIAISON']);
    const all = [...administrators.values()].flat();
    return new Map(agencies.map((agency) => [agency, [...new Set([...(liaisons.get(agency) ?? []), ...all])]]));
  }

  private async inCenter(center: AgencyId, role: Role): Promise<readonly OfficerId[]> {
    return (await this.holders.officersOf([center], [role])).get(center) ?? [];
  }
}
