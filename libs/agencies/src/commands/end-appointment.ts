import { BusinessTimeRequest } from '@center/web';
import { endAppointment } from '../domain/officer';
import { officerCommand } from './register-command';

class EndAppointmentRequest extends BusinessTimeRequest {}

export const EndAppointment = officerCommand({
  name: 'end-appointment',
  path: 'appointments/:appointmentId/end',
  zh: '免去一项任职',
  en: 'End one post of an officer',
  body: EndAppointmentRequest,
  decide: ({ ids: { appointmentId }, context: { at, late } }) => endAppointment(appointmentId, { at, late }),
});
