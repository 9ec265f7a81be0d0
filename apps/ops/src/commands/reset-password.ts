import { USERNAME } from '@center/access';
import { RegisterOperations } from '@center/agencies';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Resets an officer's password, for example that of the only administrator. */
export const resetPasswordCommand: OpsCommand = {
  name: 'reset-password',
  usage: '<username>',
  zh: '重置密码，给出一次性密码；原密码和令牌即刻失效，可见个案的任职须重新确认',
  en: 'prints a new one-time password; the previous password and all tokens end, and appointments that see cases must be confirmed again',
  accepts: (words) => words.length === 1 && USERNAME.test(words[0]!),
  run: async ([username], surroundings) => {
    const password = await withModules(surroundings, (modules) =>
      modules.get(RegisterOperations).resetPassword(username!),
    );
    if (password === undefined) throw new WrongUsage('没有这个用户名', 'No such username');
    surroundings.say(`一次性密码，只显示这一次 / one-time password, shown only once: ${password}`);
  },
};
