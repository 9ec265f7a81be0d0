import { Credentials, USERNAME } from '@center/access';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Resets an officer's password, for example that of the only administrator. */
export const resetPasswordCommand: OpsCommand = {
  name: 'reset-password',
  usage: '<username>',
  zh: '重置密码，给出一次性密码；原密码即刻失效',
  en: 'prints a new one-time password; the previous password becomes invalid',
  accepts: (words) => words.length === 1 && USERNAME.test(words[0]!),
  run: async ([username], surroundings) => {
    const password = await withModules(surroundings, async (modules) => {
      const credentials = modules.get(Credentials);
      const officerId = await credentials.officerOf(username!);
      return officerId && credentials.resetPassword(officerId);
    });
    if (password === undefined) throw new WrongUsage('没有这个用户名', 'No such username');
    surroundings.say(`一次性密码，只显示这一次 / one-time password, shown only once: ${password}`);
  },
};
