import { RegisterOperations } from '@center/agencies';
import { id, isId } from '@center/kernel';
import { Problem } from '@center/web';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Confirms an appointment that no leader can confirm, such as that of the first leader. */
export const confirmAppointmentCommand: OpsCommand = {
  name: 'confirm-appointment',
  usage: '<appointmentId>',
  zh: '确认任职，仅在没有其他已确认的中心负责人时可用',
  en: 'confirms an appointment, while no other leader is confirmed',
  accepts: (words) => words.length === 1 && isId(words[0]),
  run: async ([appointmentId], surroundings) => {
    const confirm = withModules(surroundings, (modules) =>
      modules.get(RegisterOperations).confirmAppointment(id<'appointment'>(appointmentId!)),
    );
    await confirm.catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== 'view-behind') throw error;
      throw new WrongUsage(
        '人员名录还没跟上日志。请在中心运行时执行',
        'The list of officers is behind the log. Run this command while the center is running',
      );
    });
    surroundings.say('任职已确认 / appointment confirmed');
  },
};
