import type { AgencyId, Clock } from '@center/kernel';
import { BusinessTimeRequest, businessTime, IsUuidId } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { endAgency } from '../domain/agency';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { AdministratorsRoute } from './administrators-route';
import { AgencyAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class EndAgencyRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '承接其未办结工作的单位 · who takes over what it has open' })
  successorId?: AgencyId;
}

export class EndAgency extends RegisterCommand<EndAgencyRequest, 'agencyId'> {}

@CommandHandler(EndAgency)
export class EndAgencyHandler implements ICommandHandler<EndAgency> {
  constructor(
    private readonly register: Register,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: EndAgency): Promise<AgencyAnswer> {
    const { agencyId } = call;
    const moment = businessTime(body, this.clock.now());
    const successor = body.successorId && { agency: await this.register.agency(body.successorId) };
    const decision = endAgency({ ...moment, ...(successor && { successor }) });
    return { agencyId, ...(await this.register.decideAgency(agencyId, named('end-agency', call), decision, 'exists')) };
  }
}

@Controller('v1/agencies/:agencyId')
export class EndAgencyRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('end', {
    zh: '终止单位，其人员的任职同时失效',
    en: 'End an agency, and with it what its officers may do',
    tag: '单位 Agencies',
    answer: AgencyAnswer,
    refusals: ['center-does-not-end', 'ends-before-it-began', 'unknown-agency', 'agency-not-running'],
  })
  endAgency(@OnRegister() call: RegisterCall<'agencyId'>, @Body() body: EndAgencyRequest): Promise<AgencyAnswer> {
    return this.commands.execute(new EndAgency(call, body));
  }
}
