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
  zh: '吊销密钥',
  en: 'Revoke an API key; the system loses access immediately',
  tag: '单位 Agencies',
  body: RevokeApiKeyRequest,
  answer: AgencyAnswer,
  needs: [Personnel, ApiKeys],
  execute: async (call: CommandCall<{ agencyId: AgencyId; apiKeyId: string }>, _, personnel, apiKeys) => {
    const { agencyId, apiKeyId } = call.ids;
    const key = (await apiKeys.list(agencyId)).find((one) => one.apiKeyId === apiKeyId);
    if (!key) throw new Problem('not-found');
    const written = await personnel.dismiss(key.officerId, call.context, registerCall('revoke-api-key', call));
    await apiKeys.revoke(agencyId, apiKeyId);
    return { agencyId, ...written };
  },
});
