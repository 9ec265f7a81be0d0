import { partOf } from '@center/event-store';
import { type AppointmentId, type Clock, type OfficerId, Refusal, refuse } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AppointmentHolders } from './appointment-holders';
import { confirmAppointment, isPending, mayConfirm } from './domain/confirmation';
import type { BusinessMoment } from './domain/period';
import { runningAppointments, type Service } from './domain/service';
import { officerStream } from './domain/streams';
import { HOST_CLOCK } from './host-clock';
import { Register, type RegisterCall, type Written } from './register';

/** The result for one appointment: written, or the code of the refusal. */
export interface Confirmed {
  readonly appointmentId: AppointmentId;
  readonly result: Written | string;
}

/** Confirms appointments that see cases. */
@Injectable()
export class Confirmations {
  constructor(
    private readonly register: Register,
    @Inject(AppointmentHolders) private readonly holders: Pick<AppointmentHolders, 'of' | 'leaders'>,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /** Confirms appointments for a leader, each on its own: a refused one does not affect the others. Throws `view-behind`. */
  async confirm(ids: readonly AppointmentId[], moment: BusinessMoment, call: RegisterCall): Promise<Confirmed[]> {
    const holders = await this.holders.of(ids);
    const results: Confirmed[] = [];
    for (const appointmentId of new Set(ids)) {
      const officerId = holders.get(appointmentId);
      const work = officerId && this.write({ appointmentId, officerId }, call.actor.officerId, moment, call);
      const result = await (work ?? Promise.reject(new Refusal('unknown-appointment'))).catch(codeOf);
      results.push({ appointmentId, result });
    }
    return results;
  }

  /**
   * Confirms an appointment for the operator, while no leader can. Rejects with `unknown-appointment`, and with
   * `leader-can-confirm` if one can. Throws what the holders throw.
   */
  async confirmByOperator(appointmentId: AppointmentId, call: RegisterCall): Promise<Written> {
    const officerId = (await this.holders.of([appointmentId])).get(appointmentId) ?? refuse('unknown-appointment');
    if (await this.someLeaderCan({ appointmentId, officerId })) refuse('leader-can-confirm');
    return this.write({ appointmentId, officerId }, undefined, { at: this.clock.now() }, call);
  }

  private async someLeaderCan({ appointmentId, officerId }: Held): Promise<boolean> {
    const service = await this.register.officer(officerId);
    const held = service?.appointments.find((one) => one.appointmentId === appointmentId);
    if (!service || !held) return false;
    const leaders = await Promise.all((await this.holders.leaders()).map((leader) => this.register.officer(leader)));
    return leaders.some((leader) => leader && this.leads(leader) && mayConfirm(leader.officerId, service, held));
  }

  private leads(service: Service): boolean {
    return runningAppointments(service, this.clock.now()).some(
      (held) => held.role === 'CENTER_LEADER' && service.hasAccess && !isPending(service, held),
    );
  }

  private write(
    { appointmentId, officerId }: Held,
    by: OfficerId | undefined,
    moment: BusinessMoment,
    call: RegisterCall,
  ): Promise<Written> {
    const operation = { operationId: partOf(call.operation.operationId, appointmentId) };
    const decide = confirmAppointment(appointmentId, by, moment);
    return this.register.execute(officerStream, officerId, { ...call, operation }, decide);
  }
}

interface Held {
  readonly appointmentId: AppointmentId;
  readonly officerId: OfficerId;
}

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code;
  throw error;
};
