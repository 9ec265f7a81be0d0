import { LiveContexts } from '@center/live';
import { ViewsUnavailable } from '@center/projections';
import { type AreaCode, id, label, type Officer, type Role, ROLES } from '@center/kernel';
import { type ActivitiesCenter, openActivities } from '../testing/activities-center';
import type { ActivityId } from './domain/events';
import { activityStream } from './domain/streams';
import { LiveActivities } from './live-activities';
import { CalendarQuery } from './views/calendar/calendar.query';

let center: ActivitiesCenter;
let live: LiveActivities;
let station: string;
let own: string;

beforeAll(async () => {
  center = await openActivities();
  live = center.app.get(LiveActivities);
  [station, own] = (await Promise.all(['supervisor-101', 'dispatcher'].map(center.agencyOf))) as [string, string];
});
afterAll(() => center.close());

const officer = (role: Role, agencyId: string, areaCode = '370682101'): Officer => ({
  ...{ officerId: id(own), appointmentId: id(own), role, affiliations: [], areaCode: areaCode as AreaCode },
  agency: { id: id(agencyId), kind: 'STATION', name: label('单位') },
});
const LECTURE = { kind: 'COUNSELLING', theme: 'LECTURE' };
const record = async (body: object): Promise<string> => {
  const where = { hostId: station, areaCode: '370682101' };
  const answer = await center.post('supervisor-101', '/v1/activities', { ...where, ...body });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.activityId!;
};
/** The versions of an activity that an officer would get now, by event. */
const seenBy = async (by: Officer, activityId: string): Promise<(number | undefined)[]> => {
  const history = await center.store.readStream(`activity-${activityId}`);
  const loaded = { state: activityStream.fold(history)!, history: history as never };
  return history.map((event) => live.versionSeen(by, loaded, event));
};
const children = { children: { unnamed: 2 } };

describe('live events of activities', () => {
  it('are delivered to those who may see the activity, and to nobody else', async () => {
    const open = await record({ ...LECTURE, attendance: children });
    const family = await record({ kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', attendance: { households: [{}] } });
    const alone = await record({ kind: 'COUNSELLING', theme: 'INDIVIDUAL', attendance: children });
    const all = await Promise.all(
      ROLES.map(async (role) => {
        const elsewhere = officer(role, own);
        const seen = await Promise.all([open, family, alone].map((one) => seenBy(elsewhere, one)));
        return [role, ...seen.map(([version]) => version === 1)] as const;
      }),
    );
    expect(Object.fromEntries(all.map(([role, ...seen]) => [role, seen]))).toEqual({
      ...{ SYS_ADMIN: [false, false, false], STATISTICS_VIEWER: [false, false, false] },
      ...{ CARE_COORDINATOR: [true, true, true], TOWN_SUPERVISOR: [true, true, true] },
      ...{ CHILD_DIRECTOR: [true, false, false], DISPATCHER: [true, false, false] },
      ...{ CENTER_LEADER: [true, false, false], AUDITOR: [true, false, false] },
      ...{ AGENCY_LIAISON: [false, false, false], RESCUE_WORKER: [false, false, false] },
      SOCIAL_WORKER: [false, false, false],
    });
    for (const one of [open, family, alone]) expect(await seenBy(officer('AGENCY_LIAISON', station), one)).toEqual([1]);
    expect(await seenBy(officer('TOWN_SUPERVISOR', own, '370682001'), open)).toEqual([undefined]);
  });

  it('are judged by what the activity is now; the step that ended sight is the last one', async () => {
    const plan = await record(LECTURE);
    const [leader, coordinator] = [officer('CENTER_LEADER', own), officer('CARE_COORDINATOR', own)];
    expect(await seenBy(leader, plan)).toEqual([1]);
    const alone = { kind: 'COUNSELLING', theme: 'INDIVIDUAL', attendance: children };
    await center.post('supervisor-101', `/v1/activities/${plan}/hold`, alone);
    expect(await seenBy(leader, plan)).toEqual([undefined, 2]);
    const set = { attendance: { children: { unnamed: 1 } }, reason: 'COUNTED_AGAIN' };
    await center.post('supervisor-101', `/v1/activities/${plan}/attendance`, set);
    expect(await seenBy(leader, plan)).toEqual([undefined, 2, undefined]);
    expect(await seenBy(coordinator, plan)).toEqual([1, 2, 3]);
    const secret = await record({ kind: 'COUNSELLING', theme: 'INDIVIDUAL' });
    await center.post('supervisor-101', `/v1/activities/${secret}/hold`, { ...LECTURE, attendance: children });
    expect(await seenBy(leader, secret)).toEqual([1, 2]);
  });

  it('are about the activity, and about no case', async () => {
    const key = id<'activity'>(own) as ActivityId;
    const subjects = await live.subjects([key]);
    expect([...subjects]).toEqual([[key, { about: { context: 'activities', id: key }, data: {} }]]);
    expect(live.caseOf()).toBeUndefined();
    const contexts = center.app.get(LiveContexts);
    expect(activityStream.types.every((type) => contexts.has(type))).toBe(true);
    expect(contexts.has('MaterialPrinted')).toBe(false);
  });

  it('begin after the last one that the reader may see', async () => {
    const open = await record({ ...LECTURE, attendance: children });
    await record({ kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', attendance: { households: [{}] } });
    await center.get('leader', '/v1/activities');
    const [held] = await center.store.readStream(`activity-${open}`);
    const { position } = await center.store.head();
    expect(await live.lastSeen(officer('CENTER_LEADER', own))).toBe(held!.position);
    expect(await live.lastSeen(officer('CARE_COORDINATOR', own))).toBe(position);
    expect(await live.lastSeen(officer('SYS_ADMIN', own))).toBe(0n);
    expect(await live.lastSeen(officer('AGENCY_LIAISON', own))).toBe(0n);
    const { body } = await center.post('supervisor-101', `/v1/activities/${open}/attendance`, {
      ...{ attendance: { children: { unnamed: 1 } }, reason: 'OTHER' },
    });
    await center.get('leader', '/v1/activities');
    expect(await live.lastSeen(officer('CENTER_LEADER', own))).toBe(BigInt(body.position!));
  });

  it('are delivered while the calendar is not available', async () => {
    const stopped = jest.spyOn(center.app.get(CalendarQuery), 'lastChange');
    stopped.mockRejectedValueOnce(new ViewsUnavailable());
    expect(await live.lastSeen(officer('CENTER_LEADER', own))).toBe(0n);
    stopped.mockRejectedValueOnce(new Error('broken'));
    await expect(live.lastSeen(officer('CENTER_LEADER', own))).rejects.toThrow('broken');
    stopped.mockRestore();
  });
});
