import type { EventStore } from '@center/event-store';
import type { AppointmentId, OfficerId } from '@center/kernel';
import type { AppointmentHolders } from '../appointment-holders';
import type { AppointmentStarted } from '../domain/events';
import { officerStream } from '../domain/streams';

/** Reads the officers of appointments in the log, which takes longer than the view and needs no running center. */
export class HoldersInLog implements Pick<AppointmentHolders, 'of' | 'leaders'> {
  constructor(private readonly store: EventStore) {}

  async of(appointments: readonly AppointmentId[]): Promise<ReadonlyMap<AppointmentId, OfficerId>> {
    const wanted = new Set(appointments);
    const found = (await this.appointments()).filter(({ appointmentId }) => wanted.has(appointmentId));
    return new Map(found.map(({ appointmentId, officerId }) => [appointmentId, officerId]));
  }

  async leaders(): Promise<readonly OfficerId[]> {
    const leaders = (await this.appointments()).filter(({ role }) => role === 'CENTER_LEADER');
    return [...new Set(leaders.map(({ officerId }) => officerId))];
  }

  private async appointments(): Promise<readonly AppointmentStarted['data'][]> {
    const events = (await this.store.readPrefix(officerStream.prefix)).map((event) => officerStream.read(event));
    return events.flatMap((event) => (event.type === 'AppointmentStarted' ? [event.data] : []));
  }
}
