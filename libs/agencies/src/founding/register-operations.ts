import { Credentials, type IssuerIdentity } from '@center/access';
import { EventStore, idOf, newOperation } from '@center/event-store';
import type { AppointmentId, Clock } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Confirmations } from '../confirmations';
import { HOST_CLOCK } from '../host-clock';
import { OfficerIdentities } from '../officer-identities';
import { Personnel } from '../personnel';
import { Register, type RegisterCall } from '../register';
import { HoldersInLog } from './holders-in-log';

/** What the operator of a center does in the register, by the command line. */
@Injectable()
export class RegisterOperations {
  private readonly confirmations: Confirmations;

  constructor(
    private readonly register: Register,
    private readonly personnel: Personnel,
    private readonly credentials: Credentials,
    private readonly identities: OfficerIdentities,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
    store: EventStore,
  ) {
    this.confirmations = new Confirmations(register, new HoldersInLog(store), clock); // the views may be behind
  }

  /** Resets a password and returns the one-time password; `undefined` for an unknown username. */
  async resetPassword(username: string): Promise<string | undefined> {
    const officerId = await this.credentials.officerOf(username);
    if (!officerId) return undefined;
    const call = await this.call('reset-password');
    return (await this.personnel.resetPassword(officerId, { at: this.clock.now() }, call)).password;
  }

  /**
   * Binds an officer to an identity at an OIDC issuer. Returns whether there is such a username. Rejects with
   * `identity-bound`.
   */
  async bindIdentity(username: string, identity: IssuerIdentity): Promise<boolean> {
    const officerId = await this.credentials.officerOf(username);
    if (!officerId) return false;
    await this.identities.bind(officerId, identity, { at: this.clock.now() }, await this.call('bind-identity'));
    return true;
  }

  /** Confirms an appointment while no leader can. Rejects like `Confirmations.confirmByOperator`. */
  async confirmAppointment(appointmentId: AppointmentId): Promise<void> {
    await this.confirmations.confirmByOperator(appointmentId, await this.call('confirm-appointment'));
  }

  /** A call as the system officer of the founding, who has no access. */
  private async call(name: string): Promise<RegisterCall> {
    const founded = await this.register.center();
    if (!founded) throw new Error('the center of this log has not been founded');
    const { center, operation } = founded;
    const actor = { officerId: idOf(operation, 'officer'), agencyId: center.centerId, role: 'SYS_ADMIN' as const };
    return { name, actor, operation: { operationId: newOperation() } };
  }
}
