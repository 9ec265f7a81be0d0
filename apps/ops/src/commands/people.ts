import { USERNAME } from '@center/access';
import { Founding } from '@center/agencies';
import { newOperation } from '@center/event-store';
import { id, isId } from '@center/kernel';
import { Vault } from '@center/vault';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Destroys the key of a person. */
export const forgetCommand: OpsCommand = {
  name: 'forget',
  usage: '<personId>',
  zh: '永久遗忘一个人：销毁其密钥，不可恢复',
  en: 'forgets a person permanently by destroying the key; cannot be undone',
  accepts: (words) => words.length === 1 && isId(words[0]),
  run: async ([personId], surroundings) => {
    const known = await withModules(surroundings, (modules) =>
      modules.get(Vault).forget(id<'person'>(personId!), id<'event'>(newOperation())),
    );
    if (!known) {
      throw new WrongUsage(
        '没有这个人，未遗忘任何人。personId 见 GET /v1/cases/{id}/history（审计员、中心负责人可查）',
        'No such person; no person was forgotten. Find the personId in GET /v1/cases/{id}/history (auditor, center leader)',
      );
    }
    surroundings.say('已遗忘 / forgotten');
  },
};

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
