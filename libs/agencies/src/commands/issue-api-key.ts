import { ApiKeys } from '@center/access';
import { idOf } from '@center/event-store';
import { type Clock, refuse } from '@center/kernel';
import { BusinessTimeRequest, businessTime, Created, IsText, NotRemembered, Problem } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { HOST_CLOCK } from '../host-clock';
import { OneTimeSecrets } from '../one-time-secrets';
import { Personnel } from '../personnel';
import { AdministratorsRoute } from './administrators-route';
import { AgencyAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

const NAME = '接口账号';

export class IssueApiKeyRequest extends BusinessTimeRequest {
  @IsText({ max: 100, optional: true, description: '系统名称 · what system it is', example: '110 接处警系统' })
  name?: string;
}

export class IssueApiKeyAnswer extends AgencyAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  apiKeyId!: string;

  @ApiProperty({ type: 'string', format: 'uuid', description: '该系统以此身份办理 · whom the system acts as' })
  officerId!: string;

  @ApiProperty({ type: 'string', example: 'mpcc_…', description: '一次性告知，不保存 · told once, kept nowhere' })
  apiKey!: string;
}

export class IssueApiKey extends RegisterCommand<IssueApiKeyRequest, 'agencyId'> {}

/** An agency's system is an officer of its own, a liaison who cannot sign in: the log then says that it was the system. */
@CommandHandler(IssueApiKey)
export class IssueApiKeyHandler implements ICommandHandler<IssueApiKey> {
  constructor(
    private readonly agencies: Agencies,
    private readonly personnel: Personnel,
    private readonly apiKeys: ApiKeys,
    private readonly secrets: OneTimeSecrets,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: IssueApiKey): Promise<IssueApiKeyAnswer> {
    const { agencyId, operation } = call;
    const decided = businessTime(body, this.clock.now());
    if (!(await this.agencies.agency(agencyId))) throw new Problem('not-found');
    const agency = (await this.agencies.runningAgency(agencyId)) ?? refuse('agency-not-running');
    const officerId = idOf(operation.operationId, 'officer');
    const appointmentId = idOf(operation.operationId, 'appointment');
    const post = { appointmentId, role: 'AGENCY_LIAISON' as const, agency, from: decided.at, decided };
    const done = await this.personnel.enrol(officerId, body.name ?? NAME, post, named('issue-api-key', call));
    const own = { apiKeyId: idOf(operation.operationId, 'api-key'), seed: this.secrets.seed(operation.operationId) };
    const key = await this.apiKeys.create({ agencyId, officerId, appointmentId }, own);
    return { agencyId, officerId, ...key, ...done };
  }
}

@Controller('v1/agencies/:agencyId/api-keys')
export class IssueApiKeyRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('', {
    zh: '为单位的系统发放密钥',
    en: 'Give an agency’s own system a key (X-Api-Key); it acts as a liaison of the agency',
    tag: '单位 Agencies',
    created: true,
    answer: IssueApiKeyAnswer,
    refusals: ['agency-not-running'],
  })
  @NotRemembered()
  async issueApiKey(
    @OnRegister() call: RegisterCall<'agencyId'>,
    @Body() body: IssueApiKeyRequest,
  ): Promise<Created<IssueApiKeyAnswer>> {
    const done: IssueApiKeyAnswer = await this.commands.execute(new IssueApiKey(call, body));
    return new Created(`/v1/agencies/${call.agencyId}/api-keys`, done);
  }
}
