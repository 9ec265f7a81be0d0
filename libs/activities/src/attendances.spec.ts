import { instant } from '@center/kernel';
import { type ActivitiesCenter, type Answer, openActivities } from '../testing/activities-center';

const HOUR = 3_600_000;
const ago = (hours: number) => ({ at: instant(Date.now() - hours * HOUR), lateEntryReason: 'PAPER' });
const NUMBER = '999999201503020011';
const LISTS = ['leader', 'dispatcher', 'auditor', 'supervisor-001', 'supervisor-101', 'director-101', 'social-worker'];

let center: ActivitiesCenter;
let station: string;
let own: string;

beforeAll(async () => {
  center = await openActivities();
  [station, own] = (await Promise.all(['supervisor-101', 'dispatcher'].map(center.agencyOf))) as [string, string];
});
afterAll(() => center.close());

const service = (more: object = {}) => ({
  ...{ kind: 'CHILD_SERVICE', theme: 'STUDY_SUPPORT', hostId: station, areaCode: '370682101' },
  attendance: { children: { unnamed: 12 } },
  ...more,
});
const record = (who: string, body: object, key?: string): Promise<Answer> =>
  center.post(who, '/v1/activities', body, key);
const recorded = async (who: string, body: object): Promise<string> => {
  const answer = await record(who, body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.activityId!;
};
const idsFor = async (who: string, query = ''): Promise<unknown[]> => {
  const { body } = await center.get(who, `/v1/activities?limit=200${query}`);
  return body.items!.map(({ activityId }) => activityId);
};

describe('named children', () => {
  const named = [
    { name: '王小明', idNumber: NUMBER, birthDate: '2015-03-02' },
    { name: '李小红' },
    { idNumber: NUMBER },
  ];

  it('are sealed, masked, and one person for a number', async () => {
    const activityId = await recorded('supervisor-101', service({ attendance: { children: { named, unnamed: 2 } } }));
    const [event] = await center.store.readStream(`activity-${activityId}`);
    expect(JSON.stringify(event!.data)).not.toMatch(/小明|小红|999999|2015-03-02/);
    const { body } = await center.get('supervisor-101', `/v1/activities/${activityId}`);
    expect(body['attendance']).toEqual({
      children: {
        named: [
          { name: '王**', idNumber: '****0011', birthDate: expect.stringMatching(/^\d/) },
          { name: '李**', idNumber: null, birthDate: null },
        ],
        ...{ unnamed: 2, basis: 'HEADCOUNT', approximate: false },
      },
    });
    const hidden = await center.get('auditor', `/v1/activities/${activityId}`);
    expect(JSON.stringify(hidden.body['attendance'])).toContain('"name":"***"');
  });

  it('are not born after today', async () => {
    const attendance = { children: { named: [{ name: '王小明', birthDate: '2031-01-01' }, { name: '李小红' }] } };
    const [held, plan] = [
      await recorded('supervisor-101', service(ago(60))),
      await recorded('supervisor-101', service({ attendance: undefined })),
    ];
    const set = { attendance, reason: 'OTHER' };
    for (const { status, body } of [
      await record('supervisor-101', service({ attendance })),
      await center.post('supervisor-101', `/v1/activities/${plan}/hold`, { attendance }),
      await center.post('supervisor-101', `/v1/activities/${held}/attendance`, set),
    ])
      expect([status, body.errors]).toMatchObject([
        400,
        [{ pointer: '/attendance/children/named/0/birthDate', code: 'in-the-future' }],
      ]);
  });

  it('are found by the number, which is logged first, until they are forgotten', async () => {
    const search = (who: string, idNumber: string) =>
      center.post(who, '/v1/activities/attendances/search', { idNumber });
    const activityId = await recorded(
      'supervisor-101',
      service({ ...ago(80), attendance: { children: { named: named.slice(2) } } }),
    );
    await center.get('leader', `/v1/activities/attendances?officerId=${station}`); // waits for the view
    expect((await search('dispatcher', NUMBER)).body.items!.map(({ activityId: found }) => found)).toContain(
      activityId,
    );
    expect((await search('social-worker', NUMBER)).body.items).toEqual([]);
    expect((await search('dispatcher', '999999201503020038')).body.items).toEqual([]);
    expect((await search('dispatcher', '不详')).body.items).toEqual([]);
    expect((await search('auditor', NUMBER)).status).toBe(403);
    const { rows } = await center.database.pool.query<{ fields: string[] }>(
      `SELECT fields FROM vault.access_record WHERE purpose = 'SEARCH'`,
    );
    expect(rows.map(({ fields }) => fields)).toContainEqual(['/idNumber']);
    const [event] = await center.store.readStream(`activity-${activityId}`);
    const { personId } = (event!.data as { attendance: { children: { named: { personId: never }[] } } }).attendance
      .children.named[0]!;
    await center.vault.forget(personId, '0190163d-8694-7398-9f3c-1f6f4d2a6b10' as never);
    expect((await search('dispatcher', NUMBER)).body.items).toEqual([]);
    const { body } = await center.get('supervisor-101', `/v1/activities/${activityId}`);
    expect(body['attendance']).toMatchObject({ children: { named: [{ name: null, idNumber: null }] } });
  });
});

describe('counselled families', () => {
  const family = (households: object[], more: object = {}) => ({
    ...service(),
    kind: 'FAMILY_COUNSELLING',
    theme: 'PSYCH',
    attendance: { households },
    ...more,
  });

  it('are the same household in a later activity, also for another officer', async () => {
    const first = await record('supervisor-101', family([{ name: '王某家' }, {}], ago(100)));
    expect(first.body.householdIds).toHaveLength(2);
    const [householdId] = first.body.householdIds!;
    const second = await record('director-101', family([{ householdId }], ago(90)));
    expect(second.body.householdIds).toEqual([householdId]);
    const { body } = await center.get('supervisor-101', `/v1/activities/${second.body.activityId!}`);
    expect(body['attendance']).toEqual({ households: [{ householdId, name: '王**' }] });
    const elsewhere = {
      ...family([{ householdId }]),
      hostId: await center.agencyOf('supervisor-001'),
      areaCode: '370682001',
    };
    expect((await record('supervisor-001', elsewhere)).body.code).toBe('unknown-household');
  });

  it('are corrected to the household that was meant', async () => {
    const [first, second] = [
      await record('supervisor-101', family([{}], ago(140))),
      await record('director-101', family([{}], ago(141))),
    ];
    const path = `/v1/activities/${second.body.activityId!}/attendance`;
    const set = { attendance: { households: [{ householdId: first.body.householdIds![0] }] }, reason: 'OTHER' };
    for (const version of [2, 2])
      expect((await center.post('director-101', path, set)).body).toMatchObject({
        ...{ version, householdIds: first.body.householdIds },
      });
    const { body } = await center.get('supervisor-101', `/v1/activities/${second.body.activityId!}`);
    expect(body['attendance']).toMatchObject({ households: [{ householdId: first.body.householdIds![0] }] });
  });

  it('keep their ids when the rest is corrected, and are answered as they are recorded', async () => {
    const plan = await recorded('supervisor-101', { ...family([]), attendance: undefined });
    const households = [{ name: '王某家' }, {}];
    const hold = { attendance: { households } };
    const answers = [];
    for (const version of [2, 2]) {
      const { body } = await center.post('supervisor-101', `/v1/activities/${plan}/hold`, hold);
      expect(body.version).toBe(version);
      answers.push(body.householdIds);
    }
    const [ids] = answers;
    expect([ids!.length, answers]).toEqual([2, [ids, ids]]);
    const set = { attendance: { households, adults: { unnamed: 3 } }, reason: 'COUNTED_AGAIN' };
    for (const version of [3, 3])
      expect((await center.post('supervisor-101', `/v1/activities/${plan}/attendance`, set)).body).toMatchObject({
        ...{ version, householdIds: ids },
      });
    const more = { ...set, attendance: { households: [{ name: '李某家' }, {}, {}] } };
    const { body } = await center.post('supervisor-101', `/v1/activities/${plan}/attendance`, more);
    expect([body.householdIds!.length, new Set([...ids!, ...body.householdIds!]).size]).toEqual([3, 4]);
    expect(body.householdIds![1]).toBe(ids![1]);
  });

  it('keep their ids when they are stated in another order', async () => {
    const made = await record('supervisor-101', family([{ name: '赵某家' }, {}, { name: '钱某家' }], ago(150)));
    const [one, other, third] = made.body.householdIds!;
    const path = `/v1/activities/${made.body.activityId!}/attendance`;
    const households = [{ name: '钱某家' }, { name: '赵某家' }, {}];
    const set = { attendance: { households }, reason: 'ENTERED_IN_ERROR' };
    for (const version of [2, 2])
      expect((await center.post('supervisor-101', path, set)).body).toMatchObject({
        ...{ version, householdIds: [third, one, other] },
      });
  });

  it('are known to the host and the township only', async () => {
    const { activityId } = (await record('supervisor-101', family([{ name: '李某家' }], ago(120)))).body;
    const alone = await recorded('director-101', {
      ...service(ago(130)),
      kind: 'COUNSELLING',
      theme: 'INDIVIDUAL',
      attendance: { children: { unnamed: 1 } },
    });
    for (const secret of [activityId, alone]) {
      for (const who of LISTS) {
        const sees = ['supervisor-101', 'director-101'].includes(who);
        expect([who, (await center.get(who, `/v1/activities/${secret!}`)).status]).toEqual([who, sees ? 200 : 404]);
        expect([who, (await idsFor(who)).includes(secret)]).toEqual([who, sees]);
      }
      const asked = await center.post('dispatcher', `/v1/activities/${secret!}/void`, { reason: 'OTHER' });
      expect(asked.status).toBe(404);
    }
    const beside = { ...service(ago(130)), kind: 'COUNSELLING', theme: 'LECTURE' };
    expect((await record('dispatcher', beside)).body.warnings).toEqual([]);
  });
});

describe('trainings', () => {
  it('are attended by officers, not by the system of an agency', async () => {
    const agencyId = await center.agencyOf('liaison-ngo');
    const key = await center.post('admin', `/v1/agencies/${agencyId}/api-keys`, {});
    const training = { ...service({ hostId: own, areaCode: '370682' }), kind: 'TRAINING', theme: 'POLICY' };
    const attended = (named: unknown) =>
      record('dispatcher', { ...training, attendance: { workers: { named: [named] } } });
    expect((await attended(key.body['officerId'])).body.code).toBe('unknown-officer');
    expect((await attended((await center.account('director-001')).officerId)).status).toBe(201);
  });

  it('are listed for a worker, with the hours; voided ones are out', async () => {
    const { officerId } = await center.account('director-101');
    const training = (more: object) => ({
      ...service({ hostId: own, areaCode: '370682', ...more }),
      ...{
        kind: 'TRAINING',
        theme: 'POLICY',
        attendance: { workers: { named: [officerId, officerId] }, adults: { unnamed: 3 } },
      },
    });
    const one = await recorded('dispatcher', training({ ...ago(200), minutes: 90 }));
    const other = await recorded('dispatcher', training({ ...ago(300), minutes: 120 }));
    const path = `/v1/activities/attendances?officerId=${officerId}`;
    const { body } = await center.get('director-101', path);
    expect([body['sessions'], body['minutes'], body.items!.map(({ activityId }) => activityId)]).toEqual([
      2,
      210,
      [one, other],
    ]);
    await center.post('dispatcher2', `/v1/activities/${other}/void`, { reason: 'NOT_HELD' });
    expect((await center.get('leader', path)).body).toMatchObject({ sessions: 1, minutes: 90 });
    expect((await center.get('supervisor-001', path)).body).toMatchObject({ sessions: 0, minutes: 0 });
  });
});
