import type { CommandCall } from '@center/command-handling';
import { USERNAME } from '@center/access';
import { idOf } from '@center/event-store';
import { type AgencyId, type Role, ROLES } from '@center/kernel';
import { Created, IsOneOf, IsText, IsUuidId, IsWord } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { MANAGERS } from '../domain/management';
import { momentOf } from '../domain/period';
import { Personnel } from '../personnel';
import { OfficerAnswer } from './register.answer';
import { administratorCommand, agencyOfPost, registerCall } from './register-command';
import { TermRequest, termOf } from './term.request';

class RegisterOfficerRequest extends TermRequest {
  // the pattern uses Unicode classes, which not every JSON Schema validator knows
  @ApiProperty({ pattern: '^\\S{1,64}$' })
  @IsWord(USERNAME, {
    optional: true,
    example: 'wang.fang',
    description: '缺省则只有任职，不能登录 · without it the officer has a post and no access',
  })
  username?: string;

  @IsText({ max: 100, description: '姓名，密封保存 · stored encrypted' })
  name!: string;

  @IsOneOf(ROLES)
  role!: Role;

  @IsUuidId()
  agencyId!: AgencyId;
}

class RegisterOfficerAnswer extends OfficerAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  appointmentId!: string;

  @ApiProperty({
    type: 'string',
    required: false,
    example: 'k7mq-2xzd-9fwp-hc4v',
    description:
      '一次性密码，24 小时内只能用于修改密码 · one-time password: it can only be used to change the password, within 24 hours; a repeat returns it until it is used',
  })
  password?: string;
}

export const RegisterOfficer = administratorCommand({
  name: 'register-officer',
  path: 'v1/officers',
  zh: '登记工作人员；可见个案的任职须由中心负责人确认后生效',
  en: 'Register an officer with a first post; one that sees cases is pending until a leader confirms it',
  writes: ['OfficerRegistered', 'AppointmentStarted'],
  tag: '工作人员 Officers',
  roles: MANAGERS,
  body: RegisterOfficerRequest,
  created: true,
  holdsSecret: true,
  answer: RegisterOfficerAnswer,
  refusals: [
    'username-taken',
    'unknown-agency',
    'agency-not-running',
    'role-not-at-this-agency',
    'area-outside-agency',
    'officer-ended',
  ],
  needs: [Personnel, Agencies],
  execute: async (call: CommandCall, body, personnel, agencies) => {
    const { username, name, role } = body;
    const { operationId } = call.operation;
    const agency = await agencyOfPost(call.by, body, agencies);
    const decided = momentOf(call.context);
    const appointmentId = idOf(operationId, 'appointment');
    const appointedBy = call.by.officerId;
    const post = { appointmentId, role, agency, appointedBy, decided, ...termOf(body, decided.at) };
    const recruit = { officerId: idOf(operationId, 'officer'), name, ...(username && { username }), post };
    const { repeated, ...written } = await personnel.recruit(recruit, registerCall('register-officer', call));
    const { officerId } = recruit;
    // the first response is not stored, but the password is derived again and identical
    return new Created(`/v1/officers/${officerId}`, { officerId, appointmentId, ...written }, { replayed: repeated });
  },
});
