import { AccessLog, RoutineAccess } from '@center/vault';
import { type ActivitiesCenter, openActivities } from '../testing/activities-center';

const NUMBER = '999999201503020011';

let center: ActivitiesCenter;
let station: string;
let made: { readonly open: string; readonly family: string; readonly alone: string };

beforeAll(async () => {
  center = await openActivities();
  station = await center.agencyOf('supervisor-101');
  const record = async (body: object): Promise<string> => {
    const where = { hostId: station, areaCode: '370682101' };
    const answer = await center.post('supervisor-101', '/v1/activities', { ...where, ...body });
    return answer.body.activityId!;
  };
  const children = { named: [{ name: '王小明', idNumber: NUMBER }] };
  made = {
    open: await record({ kind: 'CHILD_SERVICE', theme: 'OTHER', attendance: { children } }),
    family: await record({ kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', attendance: { households: [{}], children } }),
    alone: await record({ kind: 'COUNSELLING', theme: 'INDIVIDUAL', attendance: { children } }),
  };
});
afterAll(() => center.close());

/** What an officer has read, as the access log has it, oldest first. */
const readBy = async (who: string): Promise<unknown[]> => {
  await center.app.get(RoutineAccess).flush();
  const { officerId } = await center.account(who);
  const { items } = await center.app.get(AccessLog).list({ officerId, purpose: 'READ', limit: 50 });
  return items.map(({ about }) => about).reverse();
};
const about = (id: string) => ({ context: 'activities', id });

describe('the access log of activities', () => {
  it('has an entry of each confidential one in a list, and of no other', async () => {
    const { body } = await center.get('director-101', '/v1/activities');
    expect(body.items).toHaveLength(3);
    expect(await readBy('director-101')).toEqual([about(made.alone), about(made.family)]);
  });

  it('has an entry of a single read, once an hour', async () => {
    for (let nth = 0; nth < 3; nth += 1) await center.get('care-coordinator', `/v1/activities/${made.family}`);
    await center.get('care-coordinator', `/v1/activities/${made.open}`);
    expect(await readBy('care-coordinator')).toEqual([about(made.family)]);
  });

  it('has an entry of each confidential one of a child that was searched for', async () => {
    const body = { idNumber: NUMBER };
    const found = await center.post('supervisor-101', '/v1/activities/attendances/search', body);
    expect(found.body.items).toHaveLength(3);
    expect(await readBy('supervisor-101')).toEqual([about(made.alone), about(made.family)]);
  });

  it('has none for those who see none of them', async () => {
    for (const path of ['/v1/activities', `/v1/activities/${made.family}`]) await center.get('leader', path);
    await center.post('leader', '/v1/activities/attendances/search', { idNumber: NUMBER });
    expect(await readBy('leader')).toEqual([]);
  });

  it('finds who has read one of them', async () => {
    await center.get('care-coordinator', `/v1/activities/${made.alone}`);
    await center.app.get(RoutineAccess).flush();
    const { items } = await center.app.get(AccessLog).list({ aboutId: made.alone, limit: 50 });
    expect(items.map(({ officerId, about: of, caseId }) => [officerId !== null, of, caseId])).toEqual(
      items.map(() => [true, about(made.alone), null]),
    );
    expect(items.map(({ role }) => role)).toContain('CARE_COORDINATOR');
  });
});
