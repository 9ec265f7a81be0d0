import { Credentials } from '@center/access';
import { idOf } from '@center/event-store';
import type { Clock, OfficerId, OperationId } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Agency } from '../domain/agency';
import { HOST_CLOCK } from '../host-clock';
import { Personnel } from '../personnel';
import { Register, type RegisterCall } from '../register';
import type { Account, AccountsFile } from './accounts-file';
import { POSTS, REGISTER_BEGINS, type ReferencePost } from './reference';

/** The calls and agencies of the founding. */
export interface FoundingPlan {
  readonly call: (key: string) => RegisterCall;
  readonly agency: (key: string) => Promise<Agency>;
}

/** Sample officers for trying out the center. Their passwords are in a file in the data directory. */
@Injectable()
export class SampleOfficers {
  constructor(
    private readonly register: Register,
    private readonly personnel: Personnel,
    private readonly credentials: Credentials,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Ensures that every post has its officer, and that every serving officer can sign in with the account in the file.
   * Officers in the file are unchanged; others get a new password, so the next start completes an interrupted one.
   */
  async ensure(plan: FoundingPlan, file: AccountsFile): Promise<void> {
    const recorded = await file.read();
    const missing: Omit<Account, 'password'>[] = [];
    for (const post of POSTS) {
      const account = await this.enrol(post, plan);
      const isRecorded = recorded.some(
        ({ officerId, username }) => officerId === account?.officerId && username === post.username,
      );
      if (account && !isRecorded) missing.push(account);
    }
    if (missing.length === 0) return;
    const passwords = await Promise.all(
      missing.map(({ officerId, username }) => this.credentials.create(officerId, username, { sample: true })),
    );
    const added = missing.map(({ username, ...rest }, nth) => ({ username, password: passwords[nth]!, ...rest }));
    const kept = recorded.filter(({ username }) => !added.some((account) => account.username === username));
    await file.write([...kept, ...added]);
  }

  /** Ends the sample officers, and with them all access by the accounts in the file. */
  async remove(plan: FoundingPlan, file: AccountsFile): Promise<void> {
    for (const { username } of POSTS) {
      const officerId = officerOf(plan.call(officerKey(username)).operation.operationId);
      const end = plan.call(`end ${officerKey(username)}`);
      if (await this.register.officer(officerId))
        await this.personnel.dismiss(officerId, { at: this.clock.now() }, end);
    }
    await file.remove();
  }

  /** The account of a post; `undefined` if its officer has left. */
  private async enrol(post: ReferencePost, plan: FoundingPlan): Promise<Omit<Account, 'password'> | undefined> {
    const { username, role, name, dutyAreas } = post;
    const call = plan.call(officerKey(username));
    const { operationId } = call.operation;
    const officerId = officerOf(operationId);
    const agency = await plan.agency(post.agency);
    const known = await this.register.officer(officerId);
    if (known?.endedAt !== undefined) return undefined;
    if (!known) {
      const appointmentId = idOf(operationId, 'appointment');
      const decided = { at: REGISTER_BEGINS };
      const first = { appointmentId, role, agency, from: decided.at, decided, ...(dutyAreas && { dutyAreas }) };
      await this.personnel.enrol({ officerId, name, post: first }, call);
    }
    return { username, role, agencyId: agency.id, agencyKind: agency.kind, areaCode: agency.areaCode, officerId };
  }
}

const officerKey = (username: string): string => `officer ${username}`;
const officerOf = (operation: OperationId): OfficerId => idOf(operation, 'officer');
