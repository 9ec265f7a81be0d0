import type { AgencyId } from '@center/kernel';
import type { CommandCall } from '@center/command-handling';
import { ApiKeys } from '@center/access';
import { BusinessTimeRequest, Problem } from '@center/web';
import { Personnel } from '../personnel';
import { AgencyAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class RevokeApiKeyRequest extends BusinessTimeRequest {}

export const RevokeApiKey = administratorCommand({
  name: 'revoke-api-key',
  path: 'v1/agencies/:agencyId/api-keys/:apiKeyId/revoke',
  zh: '吊销密钥，即刻生效；最后一个有效密钥吊销后，该系统即离任',
  en: 'Revoke an API key, immediately; with its last valid key the system leaves',
  tag: '单位 Agencies',
  body: RevokeApiKeyRequest,
  answer: AgencyAnswer,
  needs: [Personnel, ApiKeys],
  execute: async (call: CommandCall<{ agencyId: AgencyId; apiKeyId: string }>, _, personnel, apiKeys) => {
    const { agencyId, apiKeyId } = call.ids;
    const keys = await apiKeys.list(agencyId);
    const key = keys.find((one) => one.apiKeyId === apiKeyId);
    if (!key) throw new Problem('not-found');
    const isValid = ({ revokedAt, expiresAt }: typeof key): boolean =>
      !revokedAt && (!expiresAt || expiresAt > new Date(call.now));
    const others = keys.filter((one) => one.officerId === key.officerId && one !== key && isValid(one));
    const written =
      others.length > 0
        ? await personnel.unchanged(key.officerId, registerCall('revoke-api-key', call))
        : await personnel.dismiss(key.officerId, call.context, registerCall('revoke-api-key', call));
    await apiKeys.revoke(agencyId, apiKeyId);
    return { agencyId, ...written };
  },
});
