import { USERNAME } from '@center/access';
import { idOf } from '@center/event-store';
import { type AgencyId, type AreaCode, type Clock, refuse, type Role, ROLES } from '@center/kernel';
import {
  BusinessTimeRequest,
  businessTime,
  Created,
  IsAreaCode,
  IsOneOf,
  IsText,
  IsUuidId,
  IsWord,
  NotRemembered,
} from '@center/web';
import { Body, Controller, Inject, Res } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Agencies } from '../agencies';
import { HOST_CLOCK } from '../host-clock';
import { Personnel } from '../personnel';
import { AdministratorsRoute } from './administrators-route';
import { OfficerAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class RegisterOfficerRequest extends BusinessTimeRequest {
  @IsWord(USERNAME, { example: 'wang.fang' })
  username!: string;

  @IsText({ max: 100, description: '姓名，密封保存 · kept sealed' })
  name!: string;

  @IsOneOf(ROLES)
  role!: Role;

  @IsUuidId()
  agencyId!: AgencyId;

  @IsAreaCode({ optional: true, description: '缺省为单位辖区 · the agency’s area when left out' })
  areaCode?: AreaCode;
}

export class RegisterOfficerAnswer extends OfficerAnswer {
  @ApiProperty({
    type: 'string',
    example: 'k7mq-2xzd-9fwp-hc4v',
    description: '一次性告知，不保存 · told once, kept nowhere',
  })
  password!: string;
}

/** The answer, and whether it was given before: then nothing was kept of it, but it comes out the same. */
type Registered = RegisterOfficerAnswer & { readonly repeated: boolean };

export class RegisterOfficer extends RegisterCommand<RegisterOfficerRequest> {}

@CommandHandler(RegisterOfficer)
export class RegisterOfficerHandler implements ICommandHandler<RegisterOfficer> {
  constructor(
    private readonly personnel: Personnel,
    private readonly agencies: Agencies,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: RegisterOfficer): Promise<Registered> {
    const { username, name, role, agencyId, areaCode } = body;
    const { operationId } = call.operation;
    const decided = businessTime(body, this.clock.now());
    const agency = (await this.agencies.agency(agencyId)) ?? refuse('unknown-agency');
    const appointmentId = idOf(operationId, 'appointment');
    const post = { appointmentId, role, agency, from: decided.at, decided, ...(areaCode && { areaCode }) };
    const recruit = { officerId: idOf(operationId, 'officer'), name, username, post };
    return {
      officerId: recruit.officerId,
      ...(await this.personnel.recruit(recruit, named('register-officer', call))),
    };
  }
}

@Controller('v1/officers')
export class RegisterOfficerRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('', {
    zh: '登记工作人员',
    en: 'Register an officer with a first post',
    tag: '工作人员 Officers',
    created: true,
    answer: RegisterOfficerAnswer,
    refusals: [
      'username-taken',
      'unknown-agency',
      'agency-not-running',
      'role-not-at-this-agency',
      'area-outside-agency',
      'officer-ended',
    ],
  })
  @NotRemembered()
  async registerOfficer(
    @OnRegister() call: RegisterCall,
    @Body() body: RegisterOfficerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created<RegisterOfficerAnswer>> {
    const { repeated, ...answer } = await this.commands.execute<RegisterOfficer, Registered>(
      new RegisterOfficer(call, body),
    );
    if (repeated) void reply.header('idempotent-replayed', 'true');
    return new Created(`/v1/officers/${answer.officerId}`, answer);
  }
}
