import { Controller, Get } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { AGENCY_KINDS, ROLES, type AgencyKind, type Officer, type Role } from '@center/kernel';
import { Reads } from '@center/web';
import { Credentials } from '../credentials/credentials';
import { CallerIdentity, type Identity } from '../identity';
import { SignedIn } from '../policy';

export class MyAgency {
  @ApiProperty({ type: 'string', format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: AGENCY_KINDS, enumName: 'AgencyKind' })
  kind!: AgencyKind;

  @ApiProperty({ type: 'string', example: '莱阳市公安局' })
  name!: string;
}

export class MyAppointment {
  @ApiProperty({ type: 'string', format: 'uuid', description: 'Acting-As' })
  appointmentId!: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role!: Role;

  @ApiProperty({ type: MyAgency })
  agency!: MyAgency;

  @ApiProperty({ type: 'string', pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$', example: '370682' })
  areaCode!: string;
}

export class MeAnswer {
  @ApiProperty({ type: 'string', format: 'uuid' })
  officerId!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'null 表示账户在统一身份认证 · null: the account exists only at the OIDC issuer',
  })
  username!: string | null;

  @ApiProperty({
    type: MyAppointment,
    nullable: true,
    description: 'null: 尚未以 Acting-As 指明 · not selected by Acting-As',
  })
  acting!: MyAppointment | null;

  @ApiProperty({ type: [MyAppointment] })
  appointments!: MyAppointment[];

  @ApiProperty({
    type: [MyAppointment],
    description: '尚待中心负责人确认，确认前无效 · not confirmed by a center leader yet: they open nothing until then',
  })
  pendingAppointments!: MyAppointment[];
}

/** Returns the caller's identity. */
@Controller('v1/me')
export class MeRoute {
  constructor(private readonly credentials: Credentials) {}

  /** Also available to an officer with several appointments who has not selected one: lists them. */
  @Get()
  @SignedIn({ acting: 'optional' })
  @Reads({
    zh: '我的身份与职务',
    en: 'My identity and appointments',
    tag: '身份 Identity',
    name: 'me',
    answer: MeAnswer,
  })
  async me(@CallerIdentity() { officerId, acting, appointments, pending }: Identity): Promise<MeAnswer> {
    const usernames = await this.credentials.usernamesOf([officerId]);
    return {
      officerId,
      username: usernames.get(officerId) ?? null,
      acting: acting ? shown(acting) : null,
      appointments: appointments.map(shown),
      pendingAppointments: pending.map(shown),
    };
  }
}

const shown = ({ appointmentId, role, agency, areaCode }: Officer): MyAppointment => ({
  appointmentId,
  role,
  agency: { id: agency.id, kind: agency.kind, name: agency.name },
  areaCode,
});
