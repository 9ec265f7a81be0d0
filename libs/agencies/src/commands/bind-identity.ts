import type { CommandCall } from '@center/command-handling';
import type { OfficerId } from '@center/kernel';
import { BusinessTimeRequest, Created, IsWord } from '@center/web';
import { momentOf } from '../domain/period';
import { OfficerIdentities } from '../officer-identities';
import { OfficerAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class BindIdentityRequest extends BusinessTimeRequest {
  @IsWord(/^https?:\/\/[\x21-\x7e]{1,500}$/, {
    example: 'https://id.example.gov.cn',
    description: '签发方，与令牌的 iss 完全一致 · the issuer, exactly as in the claim iss',
  })
  issuer!: string;

  @IsWord(/^.{1,255}$/su, {
    example: '248289761001',
    description: '与令牌的 sub 完全一致 · exactly as in the claim sub',
  })
  subject!: string;
}

export const BindIdentity = administratorCommand({
  name: 'bind-identity',
  path: 'v1/officers/:officerId/identities',
  zh: '绑定统一身份认证的身份，仅一次；可见个案的任职须由中心负责人确认',
  en: 'Bind an officer to an identity at an OIDC issuer, once; appointments that see cases are pending until a leader confirms them',
  writes: ['IdentityBound'],
  tag: '工作人员 Officers',
  body: BindIdentityRequest,
  created: true,
  answer: OfficerAnswer,
  refusals: ['officer-ended', 'identity-bound'],
  example: { issuer: 'https://id.example.gov.cn', subject: '248289761001' },
  needs: [OfficerIdentities],
  execute: async (call: CommandCall<{ officerId: OfficerId }>, { issuer, subject }, identities) => {
    const { officerId } = call.ids;
    const own = registerCall('bind-identity', call);
    const written = await identities.bind(officerId, { issuer, subject }, momentOf(call.context), own);
    return new Created(`/v1/officers/${officerId}`, { officerId, ...written });
  },
});
