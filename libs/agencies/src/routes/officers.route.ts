import { Allow, Credentials } from '@center/access';
import { type AgencyId, type Clock, type OfficerId, type Role, ROLES } from '@center/kernel';
import { Projections } from '@center/projections';
import { Vault } from '@center/vault';
import {
  IsOneOf,
  IsUuidId,
  Operation,
  type OperationFacts,
  PageRequest,
  PathId,
  Problem,
  Reads,
  caughtUp,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { dutyAreasAt, endOf } from '../domain/appointment';
import { statusOf } from '../domain/confirmation';
import { HOST_CLOCK } from '../host-clock';
import { Register } from '../register';
import { OfficerDirectoryQuery, type OfficerRow } from '../views/officer-directory/officer-directory.query';
import { officerDirectory } from '../views/officer-directory/officer-directory.view';
import { OfficerItem, OfficerPage } from './register.answers';

const tag = '工作人员 Officers';

export class OfficersRequest extends PageRequest {
  @IsUuidId({ optional: true, description: '曾在该单位任职 · current or former post at this agency' })
  agencyId?: AgencyId;

  @IsOneOf(ROLES, { optional: true, description: '曾任该职务 · current or former role' })
  role?: Role;
}

/** The register of officers with decrypted names, for the administrator only, who manages them. */
@Controller('v1/officers')
export class OfficersRoute {
  constructor(
    private readonly directory: OfficerDirectoryQuery,
    private readonly register: Register,
    private readonly vault: Vault,
    private readonly credentials: Credentials,
    private readonly projections: Projections,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('SYS_ADMIN')
  @Reads({
    zh: '工作人员名录',
    en: 'List officers, including those who have left',
    tag,
    answer: OfficerPage,
    view: true,
  })
  async listOfficers(
    @Query() query: OfficersRequest,
    @Operation() { readAfter }: OperationFacts,
  ): Promise<OfficerPage> {
    await caughtUp(this.projections, officerDirectory, readAfter);
    const { items, nextCursor } = await this.directory.page({ ...query, moment: this.clock.now() });
    return { items: await this.itemsOf(items), nextCursor };
  }

  @Get(':officerId')
  @Allow('SYS_ADMIN')
  @Reads({ zh: '工作人员', en: 'Get an officer', tag, answer: OfficerItem })
  async readOfficer(@PathId('officerId') officerId: OfficerId): Promise<OfficerItem> {
    const service = await this.register.officer(officerId);
    if (!service) throw new Problem('not-found');
    const { name, endedAt = null } = service;
    const now = this.clock.now();
    const appointments = service.appointments.map((held) => {
      const { appointmentId, role, agency, areaCode, from, until = null, endReason = null } = held;
      const [dutyAreas, to] = [dutyAreasAt(held, now), endOf(held) ?? null];
      const status = statusOf(service, held);
      return { appointmentId, role, agency, areaCode, dutyAreas, from, to, until, endReason, status };
    });
    const [officer] = await this.itemsOf([{ officerId, name: name, endedAt, appointments }]);
    return officer!;
  }

  private async itemsOf(rows: readonly OfficerRow[]): Promise<OfficerItem[]> {
    const names = await this.vault.open(rows.map(({ name }) => name));
    const usernames = await this.credentials.usernamesOf(rows.map(({ officerId }) => officerId));
    return rows.map(({ officerId, endedAt, appointments }, nth) => ({
      officerId,
      username: usernames.get(officerId) ?? null,
      name: names[nth] ?? null,
      endedAt,
      appointments,
    }));
  }
}
