import { ApiKeys } from '@center/access';
import type { Clock } from '@center/kernel';
import { BusinessTimeRequest, businessTime, Problem } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HOST_CLOCK } from '../host-clock';
import { Personnel } from '../personnel';
import { AdministratorsRoute } from './administrators-route';
import { AgencyAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class RevokeApiKeyRequest extends BusinessTimeRequest {}

export class RevokeApiKey extends RegisterCommand<RevokeApiKeyRequest, 'agencyId' | 'apiKeyId'> {}

@CommandHandler(RevokeApiKey)
export class RevokeApiKeyHandler implements ICommandHandler<RevokeApiKey> {
  constructor(
    private readonly personnel: Personnel,
    private readonly apiKeys: ApiKeys,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: RevokeApiKey): Promise<AgencyAnswer> {
    const { agencyId, apiKeyId } = call;
    const moment = businessTime(body, this.clock.now());
    const key = (await this.apiKeys.list(agencyId)).find((one) => one.apiKeyId === apiKeyId);
    if (!key) throw new Problem('not-found');
    const done = await this.personnel.dismiss(key.officerId, moment, named('revoke-api-key', call));
    await this.apiKeys.revoke(agencyId, apiKeyId);
    return { agencyId, ...done };
  }
}

@Controller('v1/agencies/:agencyId/api-keys/:apiKeyId')
export class RevokeApiKeyRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('revoke', {
    zh: '吊销密钥',
    en: 'Revoke a key; the system is locked out at once',
    tag: '单位 Agencies',
    answer: AgencyAnswer,
  })
  revokeApiKey(
    @OnRegister() call: RegisterCall<'agencyId' | 'apiKeyId'>,
    @Body() body: RevokeApiKeyRequest,
  ): Promise<AgencyAnswer> {
    return this.commands.execute(new RevokeApiKey(call, body));
  }
}
