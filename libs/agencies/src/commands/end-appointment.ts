import { BusinessTimeRequest, IsOneOf } from '@center/web';
import { APPOINTMENT_END_REASONS, type AppointmentEndReason } from '../domain/codes';
import { endAppointment } from '../domain/officer';
import { officerCommand } from './register-command';

class EndAppointmentRequest extends BusinessTimeRequest {
  @IsOneOf(APPOINTMENT_END_REASONS, { optional: true, description: '缘由 · reason' })
  reason?: AppointmentEndReason;
}

export const EndAppointment = officerCommand({
  name: 'end-appointment',
  path: 'appointments/:appointmentId/end',
  zh: '免去一项任职',
  en: 'End one post of an officer',
  body: EndAppointmentRequest,
  decide: ({ ids: { appointmentId }, context: { at, late }, body: { reason } }) =>
    endAppointment(appointmentId, { at, late }, reason),
});
