import { ApiKeys } from '@center/access';
import { Agencies } from '@center/agencies';
import type { DecisionTools, Warning } from '@center/command-handling';
import { type AgencyId, type AreaCode, type Instant, type Officer, type OfficerId, refuse } from '@center/kernel';
import { Vault } from '@center/vault';
import { Injectable } from '@nestjs/common';
import { Activities } from '../activities';
import type { RecordedAttendance } from '../domain/activity';
import type { ActivityId, HouseholdId, Subject } from '../domain/events';
import type { Host } from '../domain/process';
import { Households } from '../ports/households';
import { Neighbours } from '../ports/neighbours';
import { doubtfulNumbers, unusualCounts } from './attendance-checks';
import type { AttendanceRequest } from './attendance.request';
import { householdIds, type NamedHousehold, recordedHouseholdIds } from './household-ids';
import { isSameAttendance } from './same-attendance';
import { type KnownHousehold, sealAttendance, type SealedAttendance } from './seal-attendance';

/** An attendance, and whether the recorded one says the same. */
interface Taken extends Pick<SealedAttendance, 'attendance'> {
  readonly isSameAttendance: boolean;
}

/** What commands need of the register, the vault and other activities before an attendance is decided on. */
@Injectable()
export class AttendanceIntake {
  constructor(
    private readonly agencies: Agencies,
    private readonly apiKeys: ApiKeys,
    private readonly vault: Vault,
    private readonly activities: Activities,
    private readonly households: Households,
    private readonly neighbours: Neighbours,
  ) {}

  /** The host in the register at a time, and its kind. Rejects with `unknown-agency`, `unknown-area`. */
  async hostOf(
    hostId: AgencyId,
    areaCode: AreaCode,
    at: Instant,
  ): Promise<{ readonly host: Host; readonly hostKind: Subject['hostKind'] }> {
    const agency = (await this.agencies.agency(hostId)) ?? refuse('unknown-agency');
    if (!(await this.agencies.areaName(areaCode))) refuse('unknown-area');
    const isRunning = agency.from <= at && (agency.to === undefined || at < agency.to);
    return { host: { isRunning, areaCode: agency.areaCode }, hostKind: agency.kind };
  }

  /**
   * Seals an attendance, and compares it with the recorded one. Rejects with `unknown-officer`, and with
   * `unknown-household` for a household of no activity that the officer may see.
   */
  async take(
    by: Officer,
    asked: AttendanceRequest,
    recorded: RecordedAttendance | undefined,
    {
      sealing,
      matches,
      newId,
    }: Pick<DecisionTools<string>, 'matches'> & {
      readonly sealing: ReturnType<DecisionTools<string>['sealing']>;
      readonly newId: (nth: number) => HouseholdId;
    },
  ): Promise<Taken> {
    await this.requireWorkers([...new Set(asked.workers?.named)]);
    const ids = householdIds(asked.households, await this.namesIn(recorded), newId);
    const known = await this.knownHouseholds(by, asked, recorded, ids);
    const sealed = await sealAttendance(sealing, asked, { ids, known });
    return { attendance: sealed.attendance, isSameAttendance: await isSameAttendance(recorded, sealed, matches) };
  }

  /** The ids of the households of a request in its order, as they are recorded in a version of the activity. */
  async householdIds(
    activityId: ActivityId,
    version: number,
    { households }: AttendanceRequest,
  ): Promise<HouseholdId[]> {
    if (!households) return [];
    return recordedHouseholdIds(households, (await this.activities.inVersion(activityId, version)).attendance);
  }

  /** What the caller should look at again; nothing of it prevents the command. */
  async warnings(
    by: Officer,
    activityId: ActivityId,
    activity: Parameters<Neighbours['has']>[2],
    asked: AttendanceRequest | undefined,
  ): Promise<Warning[]> {
    const isDoubtful = await this.neighbours.has(by, activityId, activity);
    return [
      ...(asked ? [...unusualCounts(asked), ...doubtfulNumbers(asked)] : []),
      ...(isDoubtful ? [{ code: 'possible-duplicate', pointer: '/at' }] : []),
    ];
  }

  /** Rejects with `unknown-officer`, also for the system of an agency, which attends nothing. */
  private async requireWorkers(named: readonly OfficerId[]): Promise<void> {
    if (named.length === 0) return;
    const officers = await Promise.all(named.map((officerId) => this.agencies.officer(officerId)));
    if (officers.includes(undefined) || (await this.apiKeys.systemsAmong(named)).size > 0) refuse('unknown-officer');
  }

  private namesIn(recorded: RecordedAttendance | undefined): Promise<readonly NamedHousehold[]> {
    const households = recorded?.households ?? [];
    return Promise.all(
      households.map(async ({ householdId, name }) => ({
        householdId,
        name: name && (await this.vault.open([name]))[0],
      })),
    );
  }

  private async knownHouseholds(
    by: Officer,
    { households = [] }: AttendanceRequest,
    recorded: RecordedAttendance | undefined,
    ids: readonly HouseholdId[],
  ): Promise<ReadonlyMap<HouseholdId, KnownHousehold>> {
    const known = new Map<HouseholdId, KnownHousehold>();
    for (const [nth, householdId] of ids.entries()) {
      const isGiven = households[nth]!.householdId !== undefined;
      const here = householdIn(recorded, householdId);
      if (known.has(householdId) || (!here && !isGiven)) continue;
      const { personId, name } = here ?? (await this.namedElsewhere(by, householdId)) ?? refuse('unknown-household');
      const plain = name && (await this.vault.open([name]))[0];
      known.set(householdId, { personId, ...(plain && { name: plain }) });
    }
    return known;
  }

  private async namedElsewhere(by: Officer, householdId: HouseholdId): Promise<RecordedHousehold | undefined> {
    const activityId = await this.households.namedIn(by, householdId);
    return activityId && householdIn((await this.activities.load(activityId))?.attendance, householdId);
  }
}

type RecordedHousehold = NonNullable<RecordedAttendance['households']>[number];

const householdIn = (
  attendance: RecordedAttendance | undefined,
  householdId: HouseholdId,
): RecordedHousehold | undefined => attendance?.households?.find((one) => one.householdId === householdId);
