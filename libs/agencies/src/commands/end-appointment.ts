import type { Clock } from '@center/kernel';
import { BusinessTimeRequest, businessTime, Problem } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { endAppointment, type Service } from '../domain/officer';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { AdministratorsRoute } from './administrators-route';
import { OfficerAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class EndAppointmentRequest extends BusinessTimeRequest {}

export class EndAppointment extends RegisterCommand<EndAppointmentRequest, 'officerId' | 'appointmentId'> {}

@CommandHandler(EndAppointment)
export class EndAppointmentHandler implements ICommandHandler<EndAppointment> {
  constructor(
    private readonly register: Register,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: EndAppointment): Promise<OfficerAnswer> {
    const { officerId, appointmentId } = call;
    const moment = businessTime(body, this.clock.now());
    const decide = (known: Service | undefined) => {
      const held = known?.appointments.some((one) => one.appointmentId === appointmentId);
      if (!held) throw new Problem('not-found'); // it stands in the path
      return endAppointment(appointmentId, moment)(known);
    };
    const done = await this.register.decideOfficer(officerId, named('end-appointment', call), decide, 'exists');
    return { officerId, ...done };
  }
}

@Controller('v1/officers/:officerId/appointments/:appointmentId')
export class EndAppointmentRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('end', {
    zh: '免去一项任职',
    en: 'End one post of an officer',
    tag: '工作人员 Officers',
    answer: OfficerAnswer,
    refusals: ['ends-before-it-began'],
  })
  endAppointment(
    @OnRegister() call: RegisterCall<'officerId' | 'appointmentId'>,
    @Body() body: EndAppointmentRequest,
  ): Promise<OfficerAnswer> {
    return this.commands.execute(new EndAppointment(call, body));
  }
}
