import type { Clock } from '@center/kernel';
import { BusinessTimeRequest, businessTime } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { HOST_CLOCK } from '../host-clock';
import { Personnel } from '../personnel';
import { AdministratorsRoute } from './administrators-route';
import { OfficerAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class EndOfficerRequest extends BusinessTimeRequest {}

export class EndOfficer extends RegisterCommand<EndOfficerRequest, 'officerId'> {}

@CommandHandler(EndOfficer)
export class EndOfficerHandler implements ICommandHandler<EndOfficer> {
  constructor(
    private readonly personnel: Personnel,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: EndOfficer): Promise<OfficerAnswer> {
    const { officerId } = call;
    const moment = businessTime(body, this.clock.now());
    return { officerId, ...(await this.personnel.dismiss(officerId, moment, named('end-officer', call))) };
  }
}

@Controller('v1/officers/:officerId')
export class EndOfficerRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('end', {
    zh: '离任，登录和令牌立即失效',
    en: 'End an officer’s service; sign-in and live tokens end at once',
    tag: '工作人员 Officers',
    answer: OfficerAnswer,
  })
  endOfficer(@OnRegister() call: RegisterCall<'officerId'>, @Body() body: EndOfficerRequest): Promise<OfficerAnswer> {
    return this.commands.execute(new EndOfficer(call, body));
  }
}
