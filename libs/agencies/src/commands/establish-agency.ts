import { idOf } from '@center/event-store';
import {
  AGENCY_KINDS,
  type AgencyId,
  type AgencyKind,
  type AreaCode,
  type Clock,
  label,
  refuse,
  township,
} from '@center/kernel';
import { BusinessTimeRequest, businessTime, Created, IsAreaCode, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller, Inject } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Agencies } from '../agencies';
import { establishAgency } from '../domain/agency';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { AdministratorsRoute } from './administrators-route';
import { AgencyAnswer } from './register.answer';
import { named, OnRegister, type RegisterCall, RegisterCommand } from './register-call';

export class EstablishAgencyRequest extends BusinessTimeRequest {
  @IsOneOf(AGENCY_KINDS, { example: 'NGO' })
  kind!: AgencyKind;

  @IsText({ max: 100, description: '公开名称，不得为个人姓名 · a public name, never a person’s' })
  name!: string;

  @IsAreaCode()
  areaCode!: AreaCode;

  @IsUuidId({ optional: true, description: '上级单位 · the agency above' })
  parentId?: AgencyId;
}

export class EstablishAgency extends RegisterCommand<EstablishAgencyRequest> {}

@CommandHandler(EstablishAgency)
export class EstablishAgencyHandler implements ICommandHandler<EstablishAgency> {
  constructor(
    private readonly register: Register,
    private readonly agencies: Agencies,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: EstablishAgency): Promise<AgencyAnswer> {
    const { kind, name, areaCode, parentId } = body;
    const { at: from, late } = businessTime(body, this.clock.now());
    const parent = parentId && ((await this.agencies.agency(parentId)) ?? refuse('unknown-agency'));
    if (!(await this.agencies.areaName(areaCode))) refuse('unknown-area');
    const id = idOf(call.operation.operationId, 'agency');
    const agency = { id, kind, name: label(name), areaCode: township(areaCode), from, ...(parentId && { parentId }) };
    const decision = establishAgency({ agency, ...(parent && { parent }), ...(late && { late }) });
    return { agencyId: id, ...(await this.register.decideAgency(id, named('establish-agency', call), decision)) };
  }
}

@Controller('v1/agencies')
export class EstablishAgencyRoute {
  constructor(private readonly commands: CommandBus) {}

  @AdministratorsRoute('', {
    zh: '设立单位',
    en: 'Establish an agency',
    tag: '单位 Agencies',
    created: true,
    answer: AgencyAnswer,
    refusals: ['center-exists', 'unknown-area', 'unknown-agency', 'agency-not-running', 'township-area-required'],
    body: EstablishAgencyRequest,
    example: { kind: 'NGO', name: '阳光社会工作服务中心', areaCode: '370682' },
  })
  async establishAgency(
    @OnRegister() call: RegisterCall,
    @Body() body: EstablishAgencyRequest,
  ): Promise<Created<AgencyAnswer>> {
    const done: AgencyAnswer = await this.commands.execute(new EstablishAgency(call, body));
    return new Created(`/v1/agencies/${done.agencyId}`, done);
  }
}
