import { Body, Controller, Inject, Ip, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { SETTINGS, type Settings } from '@center/config';
import { Command, IsText, IsWord, NotRemembered, Problem, invalidRequest } from '@center/web';
import { Credentials } from '../credentials/credentials';
import { CallerIdentity, type Identity } from '../identity';
import { SignedIn } from '../policy';
import { type PasswordFault, passwordFault } from '../sign-in/password-rules';
import { SignIn } from '../sign-in/sign-in';
import { answersProblem } from './answers-problem';

/** NIST SP 800-63B: require length, not a mixture of character types. */
const LONG_ENOUGH = /^.{12,1024}$/su;

export class ChangePasswordRequest {
  @IsText({ max: 1024, description: '现用密码 · the current password', example: 'k7wm-3xpa-9hqd-t2ce' })
  password!: string;

  @IsWord(LONG_ENOUGH, {
    description:
      '新密码：至少 12 个字符；不可为常见密码、重复或连续的字符，不可含用户名，不可与最近五个密码相同 · at least 12 characters; not a common password, not repeated or sequential characters, without the username, none of the last five',
    example: '一个足够长的新密码2026',
  })
  newPassword!: string;
}

export class ChangePasswordAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: string;
}

/** Lets officers replace their password, such as a one-time password, which an administrator knows. */
@Controller('v1/me/password')
export class ChangePasswordRoute {
  constructor(
    private readonly signIn: SignIn,
    private readonly credentials: Credentials,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'oidc'>,
  ) {}

  /**
   * Requires the current password, so that an unlocked screen is not enough to take over an account. A one-time password
   * can be replaced once. All tokens of the officer end with the change.
   */
  @Post()
  @SignedIn({ acting: 'optional', oneTimePassword: true })
  @NotRemembered()
  @answersProblem(404, 'there is no password here to change')
  @Command({
    zh: '修改自己的密码',
    en: 'Change my password',
    tag: '身份 Identity',
    name: 'changePassword',
    answer: ChangePasswordAnswer,
  })
  async change(
    @CallerIdentity() { officerId, apiKeyId, oneTimePassword }: Identity,
    @Body() { password, newPassword }: ChangePasswordRequest,
    @Ip() address: string,
  ): Promise<ChangePasswordAnswer> {
    const username = (await this.credentials.usernamesOf([officerId])).get(officerId);
    if (this.settings.oidc || apiKeyId !== undefined || username === undefined) throw new Problem('no-such-route');
    const current = await this.signIn.credential({ username, password, address });
    if (oneTimePassword && !current.oneTimeUntil) throw new Problem('password-change-required');
    const fault = passwordFault(newPassword, username);
    if (fault) throw refused(fault);
    if (await this.credentials.wasUsed(officerId, newPassword)) throw refused('password-used');
    if (!(await this.credentials.changePassword(current, newPassword))) throw new Problem('wrong-credentials');
    return { officerId };
  }
}

const refused = (code: PasswordFault | 'password-used'): Problem =>
  invalidRequest({ in: 'body', pointer: '/newPassword', code });
