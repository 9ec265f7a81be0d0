import { Credentials, USERNAME } from '@center/access';
import type { OpsCommand } from '../command';
import { withRooms } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Gives an officer a new password, such as the only administrator who has forgotten theirs. */
export const resetPasswordCommand: OpsCommand = {
  name: 'reset-password',
  usage: '<username>',
  zh: '重置密码，给出一次性密码；原密码即刻失效',
  en: 'prints a new one-time password; the one before opens nothing any more',
  accepts: (words) => words.length === 1 && USERNAME.test(words[0]!),
  run: async ([username], surroundings) => {
    const password = await withRooms(surroundings, async (rooms) => {
      const credentials = rooms.get(Credentials);
      const officerId = await credentials.officerOf(username!);
      return officerId && credentials.resetPassword(officerId);
    });
    if (password === undefined) throw new WrongUsage('没有这个用户名', 'There is no such username');
    surroundings.say(`一次性密码，只显示这一次 / one-time password, shown this once: ${password}`);
  },
};
