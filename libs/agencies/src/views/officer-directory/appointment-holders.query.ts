import { EventStore } from '@center/event-store';
import type { AgencyId, AppointmentId, Clock, OfficerId, Role } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { caughtUp } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { AppointmentHolders } from '../../appointment-holders';
import { HOST_CLOCK } from '../../host-clock';
import { officerDirectory } from './officer-directory.view';

/** Appointments that their officers can use at an instant, in some roles. */
const RUNNING = `
  officer_directory_appointment p JOIN officer_directory o USING (officer_id)
  WHERE p.role = ANY ($1::text[]) AND p."from" <= $2 AND (p."to" IS NULL OR p."to" > $2)
    AND (o.ended_at IS NULL OR o.ended_at > $2) AND o.has_access AND NOT (p.needs_confirmation AND p.unconfirmed IS NOT NULL)`;

/** Reads the officers of appointments in the directory, after it has processed all earlier events. */
@Injectable()
export class AppointmentHoldersQuery extends AppointmentHolders {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  override async of(appointments: readonly AppointmentId[]): Promise<ReadonlyMap<AppointmentId, OfficerId>> {
    await this.upToNow();
    const rows = await this.views.query<{ appointment_id: AppointmentId; officer_id: OfficerId }>(
      'SELECT appointment_id, officer_id FROM officer_directory_appointment WHERE appointment_id = ANY ($1::uuid[])',
      [appointments],
    );
    return new Map(rows.map(({ appointment_id, officer_id }) => [appointment_id, officer_id]));
  }

  override async leaders(): Promise<readonly OfficerId[]> {
    await this.upToNow();
    const rows = await this.views.query<{ officer_id: OfficerId }>(
      `SELECT DISTINCT officer_id FROM officer_directory_appointment WHERE role = 'CENTER_LEADER'`,
      [],
    );
    return rows.map(({ officer_id }) => officer_id);
  }

  override async attended(roles: readonly Role[]): Promise<readonly AgencyId[]> {
    await this.upToNow();
    const rows = await this.views.query<{ agency_id: AgencyId }>(`SELECT DISTINCT p.agency_id FROM ${RUNNING}`, [
      roles,
      this.clock.now(),
    ]);
    return rows.map(({ agency_id }) => agency_id);
  }

  override async officersOf(
    agencies: readonly AgencyId[],
    roles: readonly Role[],
  ): Promise<ReadonlyMap<AgencyId, readonly OfficerId[]>> {
    await this.upToNow();
    const rows = await this.views.query<{ agency_id: AgencyId; officers: OfficerId[] }>(
      `SELECT p.agency_id, array_agg(DISTINCT p.officer_id) AS officers FROM ${RUNNING}
          AND p.agency_id = ANY ($3::uuid[]) GROUP BY p.agency_id`,
      [roles, this.clock.now(), agencies],
      'officers of agencies',
    );
    return new Map(rows.map(({ agency_id, officers }) => [agency_id, officers]));
  }

  private async upToNow(): Promise<void> {
    const { position } = await this.store.head();
    await caughtUp(this.projections, officerDirectory, position);
  }
}
