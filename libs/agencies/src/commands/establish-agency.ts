import type { CommandCall } from '@center/command-handling';
import { idOf } from '@center/event-store';
import {
  AGENCY_KINDS,
  type AgencyId,
  type AgencyKind,
  type AreaCode,
  refuse,
  township,
  typedLabel,
} from '@center/kernel';
import { BusinessTimeRequest, Created, IsAreaCode, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Agencies } from '../agencies';
import { establishAgency } from '../domain/agency';
import { agencyStream } from '../domain/streams';
import { Register } from '../register';
import { AgencyAnswer } from './register.answer';
import { administratorCommand, registerCall } from './register-command';

class EstablishAgencyRequest extends BusinessTimeRequest {
  @IsOneOf(AGENCY_KINDS, { example: 'NGO' })
  kind!: AgencyKind;

  @IsText({ max: 80, line: true, description: '公开名称，不得为个人姓名 · public name, must not be a person’s name' })
  name!: string;

  @IsAreaCode()
  areaCode!: AreaCode;

  @IsUuidId({ optional: true, description: '上级单位 · parent agency' })
  parentId?: AgencyId;
}

export const EstablishAgency = administratorCommand({
  name: 'establish-agency',
  path: 'v1/agencies',
  zh: '设立单位',
  en: 'Establish an agency',
  writes: ['AgencyEstablished'],
  tag: '单位 Agencies',
  body: EstablishAgencyRequest,
  created: true,
  answer: AgencyAnswer,
  refusals: [
    'center-exists',
    'unknown-area',
    'unknown-agency',
    'agency-not-running',
    'township-area-required',
    'label-looks-personal',
  ],
  example: { kind: 'NGO', name: '阳光社会工作服务中心', areaCode: '370682' },
  needs: [Register, Agencies],
  execute: async (call: CommandCall, { kind, name, areaCode, parentId }, register, agencies) => {
    const { at: from, late } = call.context;
    const parent = parentId && ((await agencies.agency(parentId)) ?? refuse('unknown-agency'));
    if (!(await agencies.areaName(areaCode))) refuse('unknown-area');
    const id = idOf(call.operation.operationId, 'agency');
    const agency = {
      id,
      kind,
      name: typedLabel(name),
      areaCode: township(areaCode),
      from,
      ...(parentId && { parentId }),
    };
    const decide = establishAgency({ agency, ...(parent && { parent }), ...(late && { late }) });
    const written = await register.execute(agencyStream, id, registerCall('establish-agency', call), decide);
    return new Created(`/v1/agencies/${id}`, { agencyId: id, ...written });
  },
});
