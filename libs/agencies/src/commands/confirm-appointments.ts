import type { CommandCall, Warning } from '@center/command-handling';
import type { AppointmentId } from '@center/kernel';
import { BusinessTimeRequest, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { Confirmations } from '../confirmations';
import { momentOf } from '../domain/period';
import { registerWarnings } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

/** The most appointments of one call. */
const MOST = 500;

class ConfirmAppointmentsRequest extends BusinessTimeRequest {
  @IsUuidId({ list: { min: 1, max: MOST } })
  appointmentIds!: AppointmentId[];
}

class ConfirmedItem {
  @ApiProperty({ type: 'string', format: 'uuid' })
  appointmentId!: string;

  @ApiProperty({ type: 'string', enum: ['CONFIRMED', 'REFUSED'] })
  status!: 'CONFIRMED' | 'REFUSED';

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: '未确认的原因 · the problem code if it was refused',
    example: 'same-person',
  })
  code!: string | null;
}

class ConfirmAppointmentsAnswer {
  @ApiProperty({ type: () => [ConfirmedItem], description: '逐项结果 · one result for each appointment' })
  results!: ConfirmedItem[];

  @ApiProperty({
    type: 'string',
    pattern: '^\\d+$',
    example: '4711',
    description: '最后一项确认的位置 · the position of the last confirmation; 0 if there is none',
  })
  position!: bigint;

  @ApiProperty(registerWarnings)
  warnings?: readonly Warning[];
}

/** A refused appointment does not affect the others: `unknown-appointment`, `same-person`, `appointment-ended`, `officer-ended`. */
export const ConfirmAppointments = administratorCommand({
  name: 'confirm-appointments',
  path: 'v1/appointments/confirm',
  zh: '确认任职（不得确认自己的，或自己提请的）',
  en: 'Confirm appointments that see cases; not one’s own, and not those that one asked for',
  writes: ['AppointmentConfirmed'],
  tag: '工作人员 Officers',
  roles: ['CENTER_LEADER'],
  body: ConfirmAppointmentsRequest,
  answer: ConfirmAppointmentsAnswer,
  needs: [Confirmations],
  execute: async (call: CommandCall, { appointmentIds }, confirmations) => {
    const own = registerCall('confirm-appointment', call);
    const confirmed = await confirmations.confirm(appointmentIds, momentOf(call.context), own);
    const results = confirmed.map(({ appointmentId, result }): ConfirmedItem => {
      const code = typeof result === 'string' ? result : null;
      return { appointmentId, status: code === null ? 'CONFIRMED' : 'REFUSED', code };
    });
    const positions = confirmed.map(({ result }) => (typeof result === 'string' ? 0n : result.position));
    return { results, position: positions.reduce((one, other) => (one > other ? one : other), 0n) };
  },
});
