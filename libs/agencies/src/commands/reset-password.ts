import type { CommandCall } from '@center/command-handling';
import { Credentials, oneTimePassword } from '@center/access';
import type { OfficerId } from '@center/kernel';
import { BusinessTimeRequest, Problem } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { OneTimeSecrets } from '../one-time-secrets';
import { administratorCommand } from './register-command';

class ResetPasswordRequest extends BusinessTimeRequest {}

class ResetPasswordAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: OfficerId;

  @ApiProperty({
    type: 'string',
    example: 'k7mq-2xzd-9fwp-hc4v',
    description: '一次性告知，不保存 · returned once, not stored',
  })
  password!: string;
}

/** 404 for an officer without sign-in: an unknown id, an officer who has left, an agency's system. */
export const ResetPassword = administratorCommand({
  name: 'reset-password',
  path: 'v1/officers/:officerId/password',
  zh: '重置密码',
  en: 'Reset an officer’s password to a new one-time password',
  tag: '工作人员 Officers',
  body: ResetPasswordRequest,
  holdsSecret: true,
  answer: ResetPasswordAnswer,
  needs: [Credentials, OneTimeSecrets],
  execute: async ({ ids, operation }: CommandCall<{ officerId: OfficerId }>, _, credentials, secrets) => {
    const { officerId } = ids;
    const password = oneTimePassword(secrets.seed(operation.operationId));
    if (!(await credentials.setPassword(officerId, password))) throw new Problem('not-found');
    return { officerId, password };
  },
});
