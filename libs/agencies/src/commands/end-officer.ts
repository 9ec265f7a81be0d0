import type { OfficerId } from '@center/kernel';
import type { CommandCall } from '@center/command-handling';
import { BusinessTimeRequest } from '@center/web';
import { Personnel } from '../personnel';
import { OfficerAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class EndOfficerRequest extends BusinessTimeRequest {}

export const EndOfficer = administratorCommand({
  name: 'end-officer',
  path: 'v1/officers/:officerId/end',
  zh: '离任，登录和令牌立即失效',
  en: 'End an officer’s service; sign-in and active tokens are revoked immediately',
  writes: ['OfficerEnded'],
  tag: '工作人员 Officers',
  body: EndOfficerRequest,
  answer: OfficerAnswer,
  needs: [Personnel],
  execute: async (call: CommandCall<{ officerId: OfficerId }>, _, personnel) => {
    const { officerId } = call.ids;
    return { officerId, ...(await personnel.dismiss(officerId, call.context, registerCall('end-officer', call))) };
  },
});
