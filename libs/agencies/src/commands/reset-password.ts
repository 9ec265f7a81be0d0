import type { CommandCall } from '@center/command-handling';
import type { OfficerId } from '@center/kernel';
import { BusinessTimeRequest } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { momentOf } from '../domain/period';
import { Personnel } from '../personnel';
import { OfficerAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class ResetPasswordRequest extends BusinessTimeRequest {}

class ResetPasswordAnswer extends OfficerAnswer {
  @ApiProperty({
    type: 'string',
    required: false,
    example: 'k7mq-2xzd-9fwp-hc4v',
    description: '不保存；重发同一请求仍告知，用过则不再告知 · not stored; a repeat returns it again until it is used',
  })
  password?: string;
}

export const ResetPassword = administratorCommand({
  name: 'reset-password',
  path: 'v1/officers/:officerId/password',
  zh: '重置密码：令牌全部失效，可见个案的任职须重新确认',
  en: 'Reset an officer’s password to a new one-time password; all tokens end, and appointments that see cases must be confirmed again',
  writes: ['PasswordReset'],
  tag: '工作人员 Officers',
  body: ResetPasswordRequest,
  holdsSecret: true,
  answer: ResetPasswordAnswer,
  needs: [Personnel],
  execute: async (call: CommandCall<{ officerId: OfficerId }>, _, personnel) => {
    const { officerId } = call.ids;
    const moment = momentOf(call.context);
    return { officerId, ...(await personnel.resetPassword(officerId, moment, registerCall('reset-password', call))) };
  },
});
