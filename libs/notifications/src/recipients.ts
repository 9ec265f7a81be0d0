import { Agencies, AppointmentHolders } from '@center/agencies';
import { DutyRoster } from '@center/duty';
import { type AgencyId, type Instant, type OfficerId, ROLES, type Role } from '@center/kernel';
import { Injectable } from '@nestjs/common';
import type { Notice } from './notice';

/** The roles that work on cases. */
const NOTIFIED: readonly Role[] = ROLES.filter((role) => !['AUDITOR', 'SYS_ADMIN', 'STATISTICS_VIEWER'].includes(role));

/** Who is notified of something. */
export interface Addressed {
  readonly officers: readonly OfficerId[];
  /** the officer on duty, whom the alarm line calls */
  readonly onDuty: OfficerId | undefined;
}

/** Finds the officers who are notified, as of now. An officer who has left is never among them. */
@Injectable()
export class Recipients {
  constructor(
    private readonly agencies: Agencies,
    private readonly holders: AppointmentHolders,
    private readonly duty: DutyRoster,
  ) {}

  /** Of each notice. Throws `view-behind`. */
  async of(notices: readonly Pick<Notice, 'agencyId' | 'leaders' | 'urgency'>[], now: Instant): Promise<Addressed[]> {
    if (notices.length === 0) return [];
    const center = (await this.agencies.center()).id;
    const found = await this.holders.officersOf([...new Set(notices.map(({ agencyId }) => agencyId))], NOTIFIED);
    const [dispatchers, leaders] = [await this.inCenter(center, 'DISPATCHER'), await this.leaders()];
    const onDuty = (await this.duty.at(now))?.officerId;
    const atCenter = onDuty ? [onDuty] : dispatchers;
    return notices.map(({ agencyId, leaders: isForLeaders, urgency }) => {
      const officers = [
        ...(agencyId === center ? [] : (found.get(agencyId) ?? [])),
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

  private async inCenter(center: AgencyId, role: Role): Promise<readonly OfficerId[]> {
    return (await this.holders.officersOf([center], [role])).get(center) ?? [];
  }
}
