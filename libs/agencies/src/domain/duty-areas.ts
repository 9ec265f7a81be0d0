import { type AppointmentId, type AreaCode, type Instant, refuse } from '@center/kernel';
import { dutyAreasAt, dutyAreasSince, hasEnded } from './appointment';
import type { OfficerEvent } from './events';
import type { BusinessMoment } from './period';
import { dutyAreasWithin } from './posts';
import type { Service } from './service';

/** New duty areas of an appointment: from its start if `from` is earlier, from when it was decided without `from`. */
export interface DutyAreasInput {
  readonly appointmentId: AppointmentId;
  readonly dutyAreas: readonly AreaCode[];
  readonly from?: Instant;
  readonly decided: BusinessMoment;
}

/**
 * Replaces the duty areas of an appointment from an instant on. A dated change emits no event if a change to these areas begins
 * at that very instant: another one may be entered between those before and it. One without a date emits none if the
 * appointment has the areas. Rejects with `unknown-officer`, `unknown-appointment`, `appointment-ended`, `area-outside-agency`.
 */
export const changeDutyAreas =
  ({ appointmentId, dutyAreas, from: dated, decided: { at, late } }: DutyAreasInput) =>
  (known: Service | undefined): OfficerEvent[] => {
    const { officerId, appointments } = known ?? refuse('unknown-officer');
    const held = appointments.find((one) => one.appointmentId === appointmentId) ?? refuse('unknown-appointment');
    const wanted = dated ?? at;
    const from = wanted > held.from ? wanted : held.from;
    const areas = [...new Set(dutyAreas)].sort();
    const standing = dated === undefined ? dutyAreasAt(held, from) : dutyAreasSince(held, from);
    if (areas.join() === standing?.join()) return [];
    if (hasEnded(held, from)) refuse('appointment-ended');
    const data = { officerId, appointmentId, dutyAreas: dutyAreasWithin(held.areaCode, areas), from, at };
    return [{ type: 'DutyAreasChanged', data: { ...data, ...(late && { late }) } }];
  };
