import { EventStore } from '@center/event-store';
import type { AppointmentId, OfficerId } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { caughtUp } from '@center/web';
import { Injectable } from '@nestjs/common';
import { AppointmentHolders } from '../../appointment-holders';
import { officerDirectory } from './officer-directory.view';

/** Reads the officers of appointments in the directory, after it has processed all earlier events. */
@Injectable()
export class AppointmentHoldersQuery extends AppointmentHolders {
  constructor(
    private readonly views: ViewReader,
    private readonly projections: Projections,
    private readonly store: EventStore,
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

  private async upToNow(): Promise<void> {
    const { position } = await this.store.head();
    await caughtUp(this.projections, officerDirectory, position);
  }
}
