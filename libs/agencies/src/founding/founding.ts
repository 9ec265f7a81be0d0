import { USERNAME } from '@center/access';
import { SETTINGS, type Settings, UnsafeSetting } from '@center/config';
import { CLOCK, idOf, newOperation } from '@center/event-store';
import { type AgencyId, type Clock, type EventActor, id, type OfficerId, type OperationId } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type Agency, establishAgency, establishCenter } from '../domain/agency';
import { defineAreas } from '../domain/area';
import { foundCenter } from '../domain/center';
import { agencyStream, areasStream, centerStream } from '../domain/streams';
import { HOST_CLOCK } from '../host-clock';
import { Personnel } from '../personnel';
import { Register, type RegisterCall } from '../register';
import { AccountsFile } from './accounts-file';
import { AGENCIES, COUNTY, REGISTER_BEGINS, type ReferenceAgency, TOWNSHIPS } from './reference';
import { type FoundingPlan, SampleOfficers } from './sample-officers';

const CENTER = 'center';
const AREAS = [COUNTY, ...TOWNSHIPS].map((area) => ({ ...area, from: REGISTER_BEGINS }));

/** The result of the founding. */
export interface Founded {
  readonly centerId: AgencyId;
  /** the path of the file with usernames and passwords; absent without sample accounts */
  readonly accountsFile?: string;
}

/**
 * Founds the center of an empty log: the event that states the kind of log, areas, agencies, and sample accounts if
 * allowed. All ids are derived from the operation of that first event, so an interrupted founding resumes where it
 * stopped, and a repeated one appends nothing.
 */
@Injectable()
export class Founding {
  private readonly accounts: AccountsFile;

  constructor(
    private readonly register: Register,
    private readonly personnel: Personnel,
    private readonly samples: SampleOfficers,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(HOST_CLOCK) private readonly clock: Clock,
    @Inject(CLOCK) private readonly logClock: Clock,
  ) {
    this.accounts = new AccountsFile(settings.dataDir);
  }

  /**
   * Founds the center unless it is already founded. Call it at each start, before the server listens. Throws
   * `UnsafeSetting` if the log is a demonstration and the settings are not, or vice versa.
   */
  async found(): Promise<Founded> {
    const { centerId, plan } = await this.foundRegister();
    if (!this.settings.sampleAccounts) return { centerId };
    await this.samples.ensure(plan, this.accounts);
    return { centerId, accountsFile: this.accounts.path };
  }

  /**
   * Registers an administrator of the center and returns the one-time password. For a center without sample accounts,
   * or one whose administrators have all left. Rejects with `username-taken`; throws `RangeError` for an invalid
   * username.
   */
  async createAdministrator(username: string): Promise<{ readonly officerId: OfficerId; readonly password: string }> {
    if (!USERNAME.test(username)) throw new RangeError('a username has 1 to 64 letters and digits, separated by . _ -');
    const { plan } = await this.foundRegister(); // the center may not have been started yet
    const own = newOperation();
    const officerId = idOf(own, 'officer');
    const decided = { at: this.clock.now() };
    const post = {
      appointmentId: idOf(own, 'appointment'),
      role: 'SYS_ADMIN' as const,
      agency: await plan.agency(CENTER),
      from: decided.at,
      decided,
    };
    const call = { ...plan.call(CENTER, own), name: 'create-administrator' };
    const { password } = await this.personnel.recruit({ officerId, name: '系统管理员', username, post }, call);
    return { officerId, password: password! };
  }

  /** Ends the sample accounts and removes their file, after which the center may listen to other machines. */
  async removeSampleAccounts(): Promise<void> {
    const { operation, centerId } = await this.begin();
    await this.samples.remove(this.plan(operation, centerId), this.accounts);
  }

  /** Areas and agencies, which are required before an officer can be registered. */
  private async foundRegister() {
    const { operation, centerId } = await this.begin();
    const plan = this.plan(operation, centerId);
    await this.register.execute(areasStream, undefined, plan.call('areas'), (known) =>
      known ? [] : defineAreas({ areas: AREAS })(known),
    );
    for (const reference of AGENCIES) await this.establish(reference, operation, plan);
    return { centerId, plan };
  }

  private async begin(): Promise<{ operation: OperationId; centerId: AgencyId }> {
    const { demonstration } = this.settings;
    if (!(await this.register.center())) {
      const own = newOperation();
      const center = {
        centerId: agencyOf(own, CENTER),
        demonstration,
        countyCode: COUNTY.code,
        at: this.logClock.now(),
      };
      const call = this.plan(own, center.centerId).call(CENTER, own);
      await this.register.execute(centerStream, undefined, call, foundCenter(center));
    }
    const founded = await this.register.center(); // a concurrent start may have founded it
    if (!founded) throw new Error('the center was founded but cannot be read');
    if (founded.center.demonstration !== demonstration) throw anotherKind();
    return { operation: founded.operation, centerId: founded.center.centerId };
  }

  private plan(founding: OperationId, centerId: AgencyId) {
    const actor: EventActor = { officerId: idOf(founding, 'officer'), agencyId: centerId, role: 'SYS_ADMIN' };
    const plan = {
      call: (key: string, operationId = step(founding, key)): RegisterCall => ({
        ...{ name: 'found', actor, operation: { operationId } },
      }),
      agency: async (key: string): Promise<Agency> => {
        const agency = await this.register.agency(agencyOf(founding, key));
        if (!agency) throw new Error(`the founding has not established ${key} yet`);
        return agency;
      },
    };
    return plan satisfies FoundingPlan;
  }

  private async establish(reference: ReferenceAgency, founding: OperationId, plan: FoundingPlan): Promise<void> {
    const { key, parent, ...facts } = reference;
    const agency: Agency = {
      ...facts,
      id: agencyOf(founding, key),
      from: REGISTER_BEGINS,
      ...(parent && { parentId: agencyOf(founding, parent) }),
    };
    const decide = key === CENTER ? establishCenter(agency) : establishAgency({ agency });
    await this.register.execute(agencyStream, agency.id, plan.call(`agency ${key}`), decide);
  }
}

/** Each step is a separate operation derived from the founding, so that event ids do not collide. */
const step = (founding: OperationId, key: string): OperationId => id<'operation'>(idOf(founding, `founding ${key}`));

const agencyOf = (founding: OperationId, key: string): AgencyId => idOf(step(founding, `agency ${key}`), 'agency');

const anotherKind = (): UnsafeSetting =>
  new UnsafeSetting(
    'SCENARIO',
    '这个数据库的日志与 SCENARIO 不符：演示日志与真实日志不能混用。请改正 SCENARIO，或换用另一个 DATABASE_URL 或 DATA_DIR',
    'the log of this database does not match SCENARIO: a demonstration and a production center cannot share a log. Correct SCENARIO, or use another DATABASE_URL or DATA_DIR',
  );
