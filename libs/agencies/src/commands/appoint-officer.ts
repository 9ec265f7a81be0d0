import { type AgencyId, type Role, ROLES } from '@center/kernel';
import { IsOneOf, IsUuidId } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { Agencies } from '../agencies';
import { momentOf } from '../domain/period';
import { appoint } from '../domain/officer';
import { OfficerAnswer } from './register.answer';
import { agencyOfPost, officerCommand } from './register-command';
import { TermRequest, termOf } from './term.request';

class AppointOfficerRequest extends TermRequest {
  @IsOneOf(ROLES)
  role!: Role;

  @IsUuidId()
  agencyId!: AgencyId;
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
  decide: async ({ body, context, newId }, agencies) => {
    const { role } = body;
    const appointedBy = context.by.officerId;
    const agency = await agencyOfPost(context.by, body, agencies);
    return appoint({
      ...{ appointmentId: newId('appointment'), role, agency, appointedBy, decided: momentOf(context) },
      ...termOf(body, context.at),
    });
  },
});
