import { Allow, Credentials } from '@center/access';
import type { Clock } from '@center/kernel';
import { Projections } from '@center/projections';
import { Vault } from '@center/vault';
import { caughtUp, IsOneOf, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { APPOINTMENT_STATUSES, type AppointmentStatus } from '../domain/codes';
import { HOST_CLOCK } from '../host-clock';
import { OfficerDirectoryQuery } from '../views/officer-directory/officer-directory.query';
import { officerDirectory } from '../views/officer-directory/officer-directory.view';
import { OfficerAppointmentPage } from './register.answers';

export class AppointmentsRequest extends PageRequest {
  @IsOneOf(APPOINTMENT_STATUSES, { optional: true })
  status?: AppointmentStatus;
}

/** The appointments of serving officers with decrypted names, for the leader, who confirms them, and the administrator. */
@Controller('v1/appointments')
export class AppointmentsRoute {
  constructor(
    private readonly directory: OfficerDirectoryQuery,
    private readonly vault: Vault,
    private readonly credentials: Credentials,
    private readonly projections: Projections,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('CENTER_LEADER', 'SYS_ADMIN')
  @Reads({
    zh: '在任与将任的任职；status=PENDING 为待确认的',
    en: 'List current and future appointments; with status=PENDING those that await confirmation',
    tag: '工作人员 Officers',
    answer: OfficerAppointmentPage,
    view: true,
  })
  async listAppointments(
    @Query() query: AppointmentsRequest,
    @Operation() { readAfter }: OperationFacts,
  ): Promise<OfficerAppointmentPage> {
    await caughtUp(this.projections, officerDirectory, readAfter);
    const { items, nextCursor } = await this.directory.appointments({ ...query, moment: this.clock.now() });
    const names = await this.vault.open(items.map(({ name }) => name));
    const usernames = await this.credentials.usernamesOf(items.map(({ officerId }) => officerId));
    return {
      items: items.map((item, nth) => ({
        ...item,
        username: usernames.get(item.officerId) ?? null,
        name: names[nth] ?? null,
      })),
      nextCursor,
    };
  }
}
