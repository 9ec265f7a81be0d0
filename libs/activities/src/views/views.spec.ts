import { type AreaCode, id, label, type Officer, ROLES } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { rowsOf } from '@center/projections';
import { type ActivitiesCenter, openActivities } from '../../testing/activities-center';
import { Activities } from '../activities';
import { activities } from '..';
import type { ActivityId } from '../domain/events';
import { sees } from '../domain/visibility';
import { Conditions } from './conditions';
import { seenBy } from './seen';

const NAME = '王小明';
const NUMBER = '999999201503020015';

let center: ActivitiesCenter;
let made: ActivityId[];
let agencies: string[];
let persons: string[];

beforeAll(async () => {
  center = await openActivities();
  agencies = await Promise.all(
    ['dispatcher', 'supervisor-001', 'supervisor-101', 'social-worker'].map(center.agencyOf),
  );
  made = [];
  const record = async (who: string, body: object): Promise<string> => {
    const { body: answer } = await center.post(who, '/v1/activities', body);
    made.push(answer.activityId as ActivityId);
    return answer.activityId!;
  };
  for (const [nth, hostId] of agencies.entries()) {
    const areaCode = ['370682', '370682001', '370682101', '370682'][nth];
    const who = ['dispatcher', 'supervisor-001', 'supervisor-101', 'social-worker'][nth]!;
    const children = { named: [{ name: NAME, idNumber: NUMBER }, { name: '李小红' }], unnamed: nth };
    await record(who, { kind: 'CHILD_SERVICE', theme: 'OTHER', hostId, areaCode, attendance: { children } });
    const households = [{ name: NAME }, {}];
    await record(who, { kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', hostId, areaCode, attendance: { households } });
    await record(who, { kind: 'COUNSELLING', theme: 'INDIVIDUAL', hostId, areaCode, attendance: { children } });
    const plan = await record(who, { kind: 'COUNSELLING', theme: 'LECTURE', hostId, areaCode });
    await center.post(who, `/v1/activities/${plan}/cancel`, { reason: 'WEATHER' });
  }
  const [first] = made;
  await center.post('dispatcher', `/v1/activities/${first!}/attendance`, {
    ...{ attendance: { children: { unnamed: 7 } }, reason: 'OTHER' },
  });
  const { officerId } = await center.account('director-101');
  const workers = { attendance: { workers: { named: [officerId] } } };
  const training = { kind: 'TRAINING', theme: 'POLICY', hostId: agencies[0]!, areaCode: '370682', ...workers };
  const voided = await record('dispatcher', training);
  await center.post('dispatcher2', `/v1/activities/${voided}/void`, { reason: 'NOT_HELD' });
  const print = { kind: 'BOOKLET', title: '未成年人保护法', copies: 3 };
  const { body } = await center.post('dispatcher', '/v1/materials', print);
  await center.post('dispatcher', `/v1/materials/${body.materialId!}/void`, { reason: 'OTHER' });
  await center.get('leader', '/v1/activities');
  const { rows } = await center.database.pool.query<{ person: string }>('SELECT person_id AS person FROM vault.person');
  persons = rows.map(({ person }) => person);
});
afterAll(() => center.close());

describe('the views of activities', () => {
  it.each(activities.views.map((view) => [view.name, view] as const))(
    'rebuild %s to the same rows',
    async (name, view) => {
      const { position } = await center.store.head();
      expect(await center.projections.reached(name, position, 5_000)).toBe(true);
      const before = await rowsOf(center.database.pool, view);
      for (const rows of Object.values(before)) expect(rows).not.toEqual([]);
      await center.projections.rebuild(name);
      expect(await rowsOf(center.database.pool, view)).toEqual(before);
    },
  );

  it('hold no name, no number, no sealed text and no id of a person', async () => {
    expect(persons.length).toBeGreaterThan(3);
    for (const view of activities.views) {
      const rows = JSON.stringify(await rowsOf(center.database.pool, view));
      for (const text of [NAME, NUMBER, 'sealed', ...persons])
        expect([view.name, text, rows.includes(text)]).toEqual([view.name, text, false]);
    }
  });

  it('show an officer of every role, agency and township what the rule of sight says', async () => {
    const reader = new ViewReader(center.database.pool);
    const readers = ROLES.flatMap((role) =>
      agencies.flatMap((agencyId) =>
        ['370682', '370682001', '370682101', '370682101002'].map((areaCode): Officer => ({
          ...{ officerId: id(agencyId), appointmentId: id(agencyId), role, affiliations: [] },
          agency: { id: id(agencyId), kind: 'STATION', name: label('单位') },
          areaCode: areaCode as AreaCode,
        })),
      ),
    );
    const all = await Promise.all(
      made.map(async (activityId) => ({ activityId, state: (await center.app.get(Activities).load(activityId))! })),
    );
    let shown = 0;
    for (const by of readers) {
      const where = new Conditions();
      where.and(seenBy(by, where));
      const rows = await reader.query<{ activity_id: string }>(
        `SELECT activity_id FROM activity WHERE ${where.toString()} ORDER BY 1`,
        where.values,
      );
      const expected = all.filter(({ state }) => sees(by, state)).map(({ activityId }) => activityId);
      expect([by.role, by.areaCode, rows.map(({ activity_id: one }) => one)]).toEqual([
        by.role,
        by.areaCode,
        expected.sort(),
      ]);
      shown += rows.length;
    }
    expect([shown > 0, shown < readers.length * all.length]).toEqual([true, true]);
    await reader.onApplicationShutdown();
  });
});
