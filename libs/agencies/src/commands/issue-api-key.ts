import type { CommandCall } from '@center/command-handling';
import { ApiKeys, IsNetworks } from '@center/access';
import { idOf } from '@center/event-store';
import { type AgencyId, type Instant, refuse } from '@center/kernel';
import { BusinessTimeRequest, Created, invalidRequest, IsInstant, IsText, Problem } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { momentOf } from '../domain/period';
import { OneTimeSecrets } from '../one-time-secrets';
import { Personnel } from '../personnel';
import { AgencyAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

const NAME = '接口账号';

class IssueApiKeyRequest extends BusinessTimeRequest {
  @IsText({ max: 100, optional: true, description: '系统名称 · name of the system', example: '110 接处警系统' })
  name?: string;

  @IsInstant({ optional: true, description: '失效时间 · when it expires', example: '2030-01-01T00:00:00+08:00' })
  expiresAt?: Instant;

  @IsNetworks({
    optional: true,
    description: '只可从这些网络使用（CIDR） · valid from these networks only (CIDR)',
    example: ['10.20.0.0/16'],
  })
  networks?: string[];
}

class IssueApiKeyAnswer extends AgencyAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  apiKeyId!: string;

  @ApiProperty({ type: 'string', format: 'uuid', description: '该系统以此身份办理 · officer the system acts as' })
  officerId!: string;

  @ApiProperty({
    type: 'string',
    format: 'uuid',
    description: '须由中心负责人确认后生效 · opens nothing until a leader confirms it',
  })
  appointmentId!: string;

  @ApiProperty({ type: 'string', example: 'mpcc_…', description: '一次性告知，不保存 · returned once, not stored' })
  apiKey!: string;
}

/** An agency's system is a separate officer, a liaison who cannot sign in, so that the log identifies the system. */
export const IssueApiKey = administratorCommand({
  name: 'issue-api-key',
  path: 'v1/agencies/:agencyId/api-keys',
  zh: '为单位的系统发放密钥',
  en: 'Issue an API key (X-Api-Key) to an agency’s system; it acts as a liaison of the agency',
  writes: ['OfficerRegistered', 'AppointmentStarted'],
  tag: '单位 Agencies',
  body: IssueApiKeyRequest,
  created: true,
  holdsSecret: true,
  answer: IssueApiKeyAnswer,
  refusals: ['agency-not-running'],
  needs: [Agencies, Personnel, ApiKeys, OneTimeSecrets],
  execute: async (
    call: CommandCall<{ agencyId: AgencyId }>,
    { name = NAME, expiresAt, networks },
    agencies,
    personnel,
    apiKeys,
    secrets,
  ) => {
    if (expiresAt && expiresAt <= call.now) throw invalidRequest({ pointer: '/expiresAt', code: 'in-the-past' });
    const { agencyId } = call.ids;
    const { operationId } = call.operation;
    if (!(await agencies.agency(agencyId))) throw new Problem('not-found');
    const agency = (await agencies.runningAgency(agencyId)) ?? refuse('agency-not-running');
    const [officerId, appointmentId] = [idOf(operationId, 'officer'), idOf(operationId, 'appointment')];
    const decided = momentOf(call.context);
    const appointedBy = call.by.officerId;
    const post = { appointmentId, role: 'AGENCY_LIAISON' as const, agency, from: decided.at, appointedBy, decided };
    await personnel.assertSameName(officerId, name);
    const written = await personnel.enrol({ officerId, name, post }, registerCall('issue-api-key', call));
    const own = {
      ...{ apiKeyId: idOf(operationId, 'api-key'), seed: secrets.seed(operationId) },
      ...(expiresAt && { expiresAt }),
      ...(networks && { networks }),
    };
    const key = await apiKeys.create({ agencyId, officerId, appointmentId }, own);
    return new Created(`/v1/agencies/${agencyId}/api-keys`, { agencyId, officerId, appointmentId, ...key, ...written });
  },
});
