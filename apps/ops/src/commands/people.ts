import { USERNAME } from '@center/access';
import { Founding } from '@center/agencies';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';

/** Creates the first administrator. */
export const createAdminCommand: OpsCommand = {
  name: 'create-admin',
  usage: '<username>',
  zh: '建立管理员，给出一次性密码',
  en: 'creates an administrator and prints a one-time password',
  accepts: (words) => words.length === 1 && USERNAME.test(words[0]!),
  run: async ([username], surroundings) => {
    const { password } = await withModules(surroundings, (modules) =>
      modules.get(Founding).createAdministrator(username!),
    );
    surroundings.say(`用户名 / username: ${username}`);
    surroundings.say(`一次性密码，只显示这一次 / one-time password, shown only once: ${password}`);
  },
};

/** Removes the accounts of `accounts.json`. */
export const removeSampleAccountsCommand: OpsCommand = {
  name: 'remove-sample-accounts',
  usage: '',
  zh: '删除样例账户（对外开放前）',
  en: 'removes the sample accounts, before the center is opened to others',
  accepts: (words) => words.length === 0,
  run: async (_, surroundings) => {
    await withModules(surroundings, (modules) => modules.get(Founding).removeSampleAccounts());
    surroundings.say('样例账户已删除 / sample accounts removed');
  },
};
