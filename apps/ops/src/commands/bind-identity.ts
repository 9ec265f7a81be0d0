import { USERNAME } from '@center/access';
import { RegisterOperations } from '@center/agencies';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';

/** Binds an officer to an identity at the configured OIDC issuer, such as the first administrator. */
export const bindIdentityCommand: OpsCommand = {
  name: 'bind-identity',
  usage: '<username> <subject>',
  zh: '把工作人员绑定到 OIDC_ISSUER 的身份（令牌的 sub）；可见个案的任职须重新确认',
  en: 'binds an officer to an identity at OIDC_ISSUER (the sub of its tokens); appointments that see cases must be confirmed again',
  accepts: (words) => words.length === 2 && USERNAME.test(words[0]!) && /^.{1,255}$/su.test(words[1]!),
  run: async ([username, subject], surroundings) => {
    const { oidc } = surroundings.settings;
    if (!oidc) throw new WrongUsage('请设 OIDC_ISSUER 和 OIDC_AUDIENCE', 'Set OIDC_ISSUER and OIDC_AUDIENCE');
    const isKnown = await withModules(surroundings, (modules) =>
      modules.get(RegisterOperations).bindIdentity(username!, { issuer: oidc.issuer, subject: subject! }),
    );
    if (!isKnown) throw new WrongUsage('没有这个用户名', 'No such username');
    surroundings.say('身份已绑定 / identity bound');
  },
};
