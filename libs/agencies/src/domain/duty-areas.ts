import { type AppointmentId, type AreaCode, type Instant, refuse } from '@center/kernel';
import { dutyAreasAt, hasEnded } from './appointment';
import type { OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import { dutyAreasWithin } from './posts';
import type { Service } from './service';

/** New duty areas of an appointment; from its start if `from` is earlier. */
export interface DutyAreasInput {
  readonly appointmentId: AppointmentId;
  readonly dutyAreas: readonly AreaCode[];
  readonly from: Instant;
  readonly decided: BusinessMoment;
}

/**
 * Replaces the duty areas of an appointment from an instant on. Emits no event if it has them then. Rejects with
 * `unknown-officer`, `unknown-appointment`, `appointment-ended`, `area-outside-agency`.
 */
export const changeDutyAreas =
  ({ appointmentId, dutyAreas, from: wanted, decided: { at, late } }: DutyAreasInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments } = known ?? refuse('unknown-officer');
    const held = appointments.find((one) => one.appointmentId === appointmentId) ?? refuse('unknown-appointment');
    const from = wanted > held.from ? wanted : held.from;
    const areas = [...new Set(dutyAreas)].sort();
    if (areas.join() === dutyAreasAt(held, from).join()) return [];
    if (hasEnded(held, from)) refuse('appointment-ended');
    const data = { officerId, appointmentId, dutyAreas: dutyAreasWithin(held.areaCode, areas), from, at };
    return [{ type: 'DutyAreasChanged', data: { ...data, ...(late && { late }) } }];
  };
