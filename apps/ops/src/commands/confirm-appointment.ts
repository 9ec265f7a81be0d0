import { RegisterOperations } from '@center/agencies';
import { id, isId } from '@center/kernel';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';

/** Confirms an appointment that no leader can confirm, such as that of the first leader. */
export const confirmAppointmentCommand: OpsCommand = {
  name: 'confirm-appointment',
  usage: '<appointmentId>',
  zh: '确认任职，仅在没有其他已确认的中心负责人时可用',
  en: 'confirms an appointment, while no other leader is confirmed',
  accepts: (words) => words.length === 1 && isId(words[0]),
  run: async ([appointmentId], surroundings) => {
    await withModules(surroundings, (modules) =>
      modules.get(RegisterOperations).confirmAppointment(id<'appointment'>(appointmentId!)),
    );
    surroundings.say('任职已确认 / appointment confirmed');
  },
};
