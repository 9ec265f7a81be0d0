import type { AreaCode, Instant } from '@center/kernel';
import { BusinessTimeRequest, IsInstant, IsVillageCode } from '@center/web';
import { changeDutyAreas } from '../domain/duty-areas';
import { momentOf } from '../domain/period';
import { officerCommand } from './register-command';
import { MOST_DUTY_AREAS } from './term.request';

class ChangeDutyAreasRequest extends BusinessTimeRequest {
  @IsVillageCode({
    list: { max: MOST_DUTY_AREAS },
    description: '责任村居，取代原有的 · villages; they replace the present ones',
  })
  dutyAreas!: AreaCode[];

  @IsInstant({
    optional: true,
    description: '自此时起，可在将来，缺省为 at · since when, may be in the future; `at` by default',
  })
  from?: Instant;
}

export const ChangeDutyAreas = officerCommand({
  name: 'change-duty-areas',
  path: 'appointments/:appointmentId/duty-areas',
  zh: '变更任职的责任村居',
  en: 'Change the duty areas of an appointment',
  body: ChangeDutyAreasRequest,
  decide: ({ ids: { appointmentId }, body: { dutyAreas, from }, context }) =>
    changeDutyAreas({ appointmentId, dutyAreas, ...(from && { from }), decided: momentOf(context) }),
});
