import { type AgencyId, type AreaCode, type Instant, refuse, type Role, ROLES } from '@center/kernel';
import { BusinessTimeRequest, IsAreaCode, IsInstant, IsOneOf, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { momentOf } from '../domain/period';
import { appoint } from '../domain/officer';
import { OfficerAnswer } from './register.answer';
import { officerCommand } from './register-command';

class AppointOfficerRequest extends BusinessTimeRequest {
  @IsOneOf(ROLES)
  role!: Role;

  @IsUuidId()
  agencyId!: AgencyId;

  @IsAreaCode({ optional: true, description: '缺省为单位辖区 · the agency’s area by default' })
  areaCode?: AreaCode;

  @IsInstant({
    optional: true,
    description: '任职起始，可在将来，缺省为 at · start of the post, may be in the future; `at` by default',
  })
  from?: Instant;
}

class AppointOfficerAnswer extends OfficerAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  appointmentId!: string;
}

export const AppointOfficer = officerCommand({
  name: 'appoint-officer',
  path: 'appointments',
  zh: '任职；可见个案的任职须由中心负责人确认后生效',
  en: 'Appoint an officer to another post; one that sees cases is pending until a leader confirms it',
  body: AppointOfficerRequest,
  created: true,
  answer: AppointOfficerAnswer,
  newIds: { appointmentId: 'appointment' },
  needs: [Agencies],
  decide: async ({ body: { role, agencyId, areaCode, from }, context, newId }, agencies) => {
    const appointedBy = context.by.officerId;
    const agency = (await agencies.agency(agencyId)) ?? refuse('unknown-agency');
    return appoint({
      ...{ appointmentId: newId('appointment'), role, agency, from: from ?? context.at },
      ...{ appointedBy, decided: momentOf(context) },
      ...(areaCode && { areaCode }),
    });
  },
});
