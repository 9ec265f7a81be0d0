import { idOf } from '@center/event-store';
import { type AgencyId, type AreaCode, type Clock, type Instant, refuse, type Role, ROLES } from '@center/kernel';
import { BusinessTimeRequest, businessTime, Created, IsAreaCode, IsInstant, IsOneOf, IsUuidId } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { appoint, type Service } from '../domain/officer';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { AdministratorsRoute } from './administrators-route';
import { OfficerAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class AppointOfficerRequest extends BusinessTimeRequest {
  @IsOneOf(ROLES)
  role!: Role;

  @IsUuidId()
  agencyId!: AgencyId;

  @IsAreaCode({ optional: true, description: '缺省为单位辖区 · the agency’s area when left out' })
  areaCode?: AreaCode;

  @IsInstant({ optional: true, description: '任职起始，可在将来，缺省为 at · may lie ahead; `at` when left out' })
  from?: Instant;
}

export class AppointOfficerAnswer extends OfficerAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  appointmentId!: string;
}

export class AppointOfficer extends RegisterCommand<AppointOfficerRequest, 'officerId'> {}

@CommandHandler(AppointOfficer)
export class AppointOfficerHandler implements ICommandHandler<AppointOfficer> {
  constructor(
    private readonly register: Register,
    private readonly agencies: Agencies,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: AppointOfficer): Promise<AppointOfficerAnswer> {
    const { officerId, operation } = call;
    const { role, agencyId, areaCode } = body;
    const decided = businessTime(body, this.clock.now());
    const appointmentId = idOf(operation.operationId, 'appointment');
    const decide = async (known: Service | undefined) => {
      const agency = (await this.agencies.agency(agencyId)) ?? refuse('unknown-agency');
      const from = body.from ?? decided.at;
      return appoint({ appointmentId, role, agency, from, decided, ...(areaCode && { areaCode }) })(known);
    };
    const done = await this.register.decideOfficer(officerId, named('appoint-officer', call), decide, 'exists');
    return { officerId, appointmentId, ...done };
  }
}

@Controller('v1/officers/:officerId')
export class AppointOfficerRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('appointments', {
    zh: '任职',
    en: 'Give an officer a further post',
    tag: '工作人员 Officers',
    created: true,
    answer: AppointOfficerAnswer,
    refusals: [
      'officer-ended',
      'unknown-agency',
      'agency-not-running',
      'role-not-at-this-agency',
      'area-outside-agency',
    ],
  })
  async appointOfficer(
    @OnRegister() call: RegisterCall<'officerId'>,
    @Body() body: AppointOfficerRequest,
  ): Promise<Created<AppointOfficerAnswer>> {
    const done: AppointOfficerAnswer = await this.commands.execute(new AppointOfficer(call, body));
    return new Created(`/v1/officers/${done.officerId}`, done);
  }
}
