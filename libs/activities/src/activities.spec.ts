import { instant } from '@center/kernel';
import { newKey } from '../../agencies/testing/agencies-center';
import { type ActivitiesCenter, type Answer, openActivities } from '../testing/activities-center';

const HOUR = 3_600_000;
const ago = (hours: number) => ({ at: instant(Date.now() - hours * HOUR), lateEntryReason: 'PAPER' });

let center: ActivitiesCenter;
let station: string;
let ngo: string;
let own: string;

beforeAll(async () => {
  center = await openActivities();
  [station, ngo, own] = (await Promise.all(['supervisor-101', 'liaison-ngo', 'dispatcher'].map(center.agencyOf))) as [
    string,
    string,
    string,
  ];
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
const faults = ({ body }: Answer) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const idsFor = async (who: string, query = ''): Promise<unknown[]> => {
  const { body } = await center.get(who, `/v1/activities?limit=200${query}`);
  return body.items!.map(({ activityId }) => activityId);
};
const eventsOf = async (activityId: string) =>
  (await center.store.readStream(`activity-${activityId}`)).map(({ type }) => type);

describe('an activity', () => {
  it('is planned for a time to come, and held', async () => {
    const at = instant(Date.now() + 48 * HOUR);
    const plan = await record('supervisor-101', { ...service({ at, minutes: 90 }), attendance: undefined });
    expect(plan).toMatchObject({ status: 201, body: { version: 1, householdIds: [], warnings: [] } });
    const path = `/v1/activities/${plan.body.activityId!}`;
    expect((await center.get('leader', path)).body).toMatchObject({
      status: 'PLANNED',
      at,
      minutes: 90,
      attendance: null,
    });
    const held = await center.post('director-101', `${path}/hold`, { attendance: { children: { unnamed: 9 } } });
    expect(held).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await center.get('leader', path)).body).toMatchObject({ status: 'HELD', minutes: 90, version: 2 });
    const again = await center.post('director-101', `${path}/hold`, { attendance: { children: { unnamed: 9 } } });
    expect([again.status, again.body.version]).toEqual([200, 2]);
    const other = await center.post('director-101', `${path}/hold`, { attendance: { children: { unnamed: 8 } } });
    expect([other.status, other.body.code]).toEqual([409, 'activity-not-planned']);
  });

  it('is held when it was planned, unless that is to come', async () => {
    const planned = async (hours: number) =>
      recorded('supervisor-101', { ...service(ago(hours)), attendance: undefined });
    const attendance = { children: { unnamed: 9 } };
    const hold = async (plan: string, body: object) =>
      center.post('supervisor-101', `/v1/activities/${plan}/hold`, body);
    const [before, next] = [await planned(50), await planned(-50)];
    expect(faults(await hold(before, { attendance }))).toEqual(['/lateEntryReason required']);
    expect((await hold(before, { attendance, lateEntryReason: 'PAPER' })).status).toBe(200);
    expect((await hold(next, { attendance })).status).toBe(200);
    const [past, now] = await Promise.all(
      [before, next].map(async (plan) => {
        const events = await center.store.readStream(`activity-${plan}`);
        const [{ plannedFor }, { at }] = events.map(({ data }) => data) as [{ plannedFor: string }, { at: string }];
        return { plannedFor, at };
      }),
    );
    expect([past!.at, now!.at < now!.plannedFor]).toEqual([past!.plannedFor, true]);
  });

  it('is not changed by a repeated command, and nothing that is said otherwise is lost', async () => {
    const plan = await recorded('supervisor-101', { ...service({ minutes: 60 }), attendance: undefined });
    const path = `/v1/activities/${plan}`;
    const said = { attendance: { children: { unnamed: 9 } }, at: instant(Date.now() + 60_000), note: '签到' };
    const does = async (step: string, body: object): Promise<[number, unknown]> => {
      const answer = await center.post(step === 'void' ? 'dispatcher' : 'supervisor-101', `${path}/${step}`, body);
      return [answer.status, answer.body.code ?? answer.body.version];
    };
    for (const body of [said, said]) expect(await does('hold', body)).toEqual([200, 2]);
    for (const other of [
      { minutes: 90 },
      { theme: 'OTHER' },
      { note: '另一说明' },
      { at: instant(Date.now() - 600_000) },
    ])
      expect(await does('hold', { ...said, ...other })).toEqual([409, 'activity-not-planned']);
    const set = { attendance: { children: { unnamed: 8 } }, reason: 'OTHER', note: '重数' };
    for (const body of [set, set]) expect(await does('attendance', body)).toEqual([200, 3]);
    for (const other of [{ reason: 'COUNTED_AGAIN' }, { note: '另一说明' }])
      expect(await does('attendance', { ...set, ...other })).toEqual([409, 'already-done-differently']);
    const { body } = await center.post('supervisor-101', `${path}/attendance`, { ...set, reason: 'COUNTED_AGAIN' });
    expect(body).toMatchObject({ revision: 2, recorded: { type: 'AttendanceSet', reason: 'OTHER' } });
    expect(JSON.stringify(body)).not.toContain('重数');
    const undo = { reason: 'NOT_HELD', note: '未办' };
    for (const again of [undo, undo]) expect(await does('void', again)).toEqual([200, 4]);
    for (const other of [{ reason: 'OTHER' }, { note: '另一说明' }])
      expect(await does('void', { ...undo, ...other })).toEqual([409, 'activity-not-held']);
  });

  it('is held at another place than planned, and may become confidential', async () => {
    const plan = await recorded('supervisor-101', { ...service(), attendance: undefined });
    const body = { kind: 'COUNSELLING', theme: 'INDIVIDUAL', attendance: { children: { unnamed: 1 } } };
    expect((await center.post('supervisor-101', `/v1/activities/${plan}/hold`, body)).status).toBe(200);
    expect((await center.get('dispatcher', `/v1/activities/${plan}`)).status).toBe(404);
  });

  it('is recorded once for a key', async () => {
    const key = newKey();
    const [one, other] = [
      await record('supervisor-101', service(ago(30)), key),
      await record('supervisor-101', service(ago(30)), key),
    ];
    expect(other.body).toEqual(one.body);
    expect(await eventsOf(one.body.activityId!)).toEqual(['ActivityHeld']);
  });

  it('is replaced, voided by another person, and cancelled', async () => {
    const path = `/v1/activities/${await recorded('director-101', service(ago(40)))}`;
    const set = { attendance: { children: { unnamed: 14 } }, reason: 'COUNTED_AGAIN', note: '签到表重数' };
    for (const version of [2, 2])
      expect((await center.post('supervisor-101', `${path}/attendance`, set)).body).toMatchObject({ version });
    expect((await center.post('director-101', `${path}/void`, { reason: 'OTHER' })).status).toBe(403);
    for (const version of [3, 3])
      expect((await center.post('dispatcher', `${path}/void`, { reason: 'NOT_HELD' })).body).toMatchObject({ version });
    expect((await center.post('supervisor-101', `${path}/attendance`, set)).body.code).toBe('activity-not-held');
    const plan = await recorded('supervisor-101', { ...service(), attendance: undefined });
    for (const version of [2, 2])
      expect(
        (await center.post('supervisor-101', `/v1/activities/${plan}/cancel`, { reason: 'WEATHER' })).body,
      ).toMatchObject({ version });
  });

  it('is not recorded of unknown agencies, areas, officers and households, or for others', async () => {
    const nobody = '0190163d-8694-7398-9f3c-1f6f4d2a6b10';
    const training = { ...service(), kind: 'TRAINING', theme: 'SKILLS', attendance: { workers: { named: [nobody] } } };
    const family = {
      ...service(),
      kind: 'FAMILY_COUNSELLING',
      theme: 'PSYCH',
      attendance: { households: [{ householdId: nobody }] },
    };
    const codes = await Promise.all(
      [
        record('dispatcher', service({ hostId: nobody })),
        record('dispatcher', service({ areaCode: '370682999' })),
        record('dispatcher', training),
        record('supervisor-101', family),
        record('supervisor-001', service()),
        record('social-worker', service()),
      ].map(async (asked) => (await asked).body.code),
    );
    expect(codes).toEqual([
      'unknown-agency',
      'unknown-area',
      'unknown-officer',
      'unknown-household',
      'not-the-host',
      'not-the-host',
    ]);
    const plan = { ...service({ hostId: station }), attendance: undefined };
    expect((await record('director-101', plan)).body).toMatchObject({ status: 403, code: 'role-not-allowed' });
    // whether the role may depends on the body, so the body is read first
    expect(faults(await record('director-101', { ...plan, theme: 'LECTURE' }))).toEqual(['/theme must-be-one-of']);
    expect((await record('social-worker', service({ hostId: ngo }))).status).toBe(201);
  });

  it('is not recorded with bad input', async () => {
    expect(faults(await record('dispatcher', service({ kind: 'PARTY' })))).toEqual(['/kind must-be-one-of']);
    expect(faults(await record('dispatcher', service({ theme: undefined })))).toEqual(['/theme required']);
    expect(faults(await record('dispatcher', service({ theme: 'LECTURE' })))).toEqual(['/theme must-be-one-of']);
    expect(faults(await record('dispatcher', service({ at: instant(Date.now() + HOUR) })))).toEqual([
      '/at in-the-future',
    ]);
    const plan = { ...service({ hostId: station, at: instant(Date.UTC(9999, 11, 31)) }), attendance: undefined };
    expect(faults(await record('dispatcher', plan))).toEqual(['/at out-of-range']);
    const children = (of: object) => service({ attendance: { children: of } });
    expect(faults(await record('dispatcher', children({ unnamed: -1 })))).toEqual([
      '/attendance/children/unnamed must-be-whole-number',
    ]);
    expect(faults(await record('dispatcher', children({ unnamed: 1.5 })))).toEqual([
      '/attendance/children/unnamed must-be-whole-number',
    ]);
    expect(faults(await record('dispatcher', children({ named: [{ birthDate: '2015-03-02' }] })))).toEqual([
      '/attendance/children/named/0/name required',
    ]);
    expect(faults(await record('dispatcher', service({ attendance: { adults: { named: [station] } } })))).toEqual([
      '/attendance/adults/named wrong-count',
    ]);
    const asked = await center.get('dispatcher', '/v1/activities?from=2024-02-01&to=2024-01-01');
    expect([asked.status, faults(asked)]).toEqual([400, ['/to not-in-order']]);
  });

  it('warns of unusual numbers, of faulty numbers of children and of possible duplicates', async () => {
    const named = ['999999201503020018', '9.99999E+17', '无'].map((idNumber) => ({ name: '小名', idNumber }));
    const doubtful = service({ ...ago(90), attendance: { children: { named } } });
    expect((await record('dispatcher', doubtful)).body.warnings).toEqual([
      { code: 'id-number-checksum', pointer: '/attendance/children/named/0/idNumber' },
      { code: 'id-number-malformed', pointer: '/attendance/children/named/1/idNumber' },
    ]);
    const campaign = { ...service(ago(60)), kind: 'PUBLICITY', theme: 'SAFETY', attendance: { copiesGiven: 5_001 } };
    expect((await record('dispatcher', campaign)).body.warnings).toEqual([
      { code: 'unusual-count', pointer: '/attendance/copiesGiven' },
    ]);
    await idsFor('leader'); // waits for the view
    const second = { ...campaign, ...ago(61), attendance: { copiesGiven: 5_000 } };
    expect((await record('dispatcher', second)).body.warnings).toEqual([
      { code: 'possible-duplicate', pointer: '/at' },
    ]);
    expect((await record('dispatcher', { ...second, ...ago(64) })).body.warnings).toEqual([]);
  });
});

describe('the calendar', () => {
  it('is filtered and paged, newest first', async () => {
    const days = '&from=2024-03-01&to=2024-03-31';
    const on = (day: number) => ({ at: `2024-03-${day}T10:00:00+08:00`, lateEntryReason: 'PAPER' });
    const made: string[] = [];
    for (const day of [31, 20, 10]) made.push(await recorded('supervisor-101', service(on(day))));
    await recorded('supervisor-101', service({ at: '2024-04-01T00:00:00+08:00', lateEntryReason: 'PAPER' }));
    for (const area of ['370682', '370682101', '370682101201'])
      expect(await idsFor('leader', `${days}&kind=CHILD_SERVICE&host=${station}&area=${area}&status=HELD`)).toEqual(
        made,
      );
    expect(await idsFor('leader', `${days}&kind=TRAINING`)).toEqual([]);
    const first = await center.get('leader', `/v1/activities?limit=2${days}`);
    const rest = await center.get('leader', `/v1/activities?limit=2${days}&cursor=${first.body.nextCursor!}`);
    expect([...first.body.items!, ...rest.body.items!].map(({ activityId }) => activityId)).toEqual(made);
    expect([rest.body.nextCursor, first.body.items![0]]).toMatchObject([
      null,
      { counts: { children: { unnamed: 12, named: 0 } } },
    ]);
  });
});

describe('print runs', () => {
  const print = { kind: 'BOOKLET', title: '未成年人保护法宣传册〔2024〕', copies: 1_200 };

  it('are recorded, listed and voided', async () => {
    const { body, status } = await center.post('dispatcher', '/v1/materials', print);
    expect([status, body.version, body.warnings]).toEqual([201, 1, undefined]);
    const path = `/v1/materials/${body.materialId!}/void`;
    for (const version of [2, 2])
      expect((await center.post('dispatcher', path, { reason: 'ENTERED_TWICE' })).body).toMatchObject({ version });
    expect((await center.post('dispatcher', path, { reason: 'OTHER' })).body).toMatchObject({
      ...{ code: 'already-done-differently', revision: 1 },
    });
    const listed = await center.get('liaison-police', '/v1/materials?kind=BOOKLET');
    expect(listed.body.items).toMatchObject([{ ...print, status: 'VOID', agencyId: own, approximate: false }]);
    expect((await center.get('liaison-police', '/v1/materials?kind=POSTER')).body.items).toEqual([]);
    expect(
      (await center.post('dispatcher', `/v1/materials/${body.activityId ?? own}/void`, { reason: 'OTHER' })).status,
    ).toBe(404);
  });

  it('are read at the Location of the answer, as they are now', async () => {
    const { headers, body } = await center.post('dispatcher', '/v1/materials', print);
    const { location } = headers as { location: string };
    expect(location).toBe(`/v1/materials/${body.materialId!}`);
    const read = async () => (await center.get('liaison-police', location)).body;
    expect(await read()).toMatchObject({ ...print, status: 'PRINTED', reason: null, version: 1, agencyId: own });
    await center.post('dispatcher2', `${location}/void`, { reason: 'ENTERED_TWICE' });
    expect(await read()).toMatchObject({ ...print, status: 'VOID', reason: 'ENTERED_TWICE', version: 2 });
    expect((await center.get('dispatcher', `/v1/materials/${own}`)).status).toBe(404);
    expect((await center.get('admin', location)).status).toBe(403);
  });

  it('are refused without copies, and with a title that looks personal', async () => {
    const asked = async (more: object) =>
      (await center.post('dispatcher', '/v1/materials', { ...print, ...more })).body.code;
    expect(await asked({ copies: 0 })).toBe('copies-not-positive');
    expect(await asked({ title: '致13800001234家长的信' })).toBe('label-looks-personal');
    expect(await asked({ title: '致 138 0000 1234 家长的信' })).toBe('label-looks-personal');
    expect((await center.post('supervisor-101', '/v1/materials', print)).status).toBe(403);
    const many = await center.post('dispatcher', '/v1/materials', { ...print, copies: 6_000 });
    expect(many.body.warnings).toEqual([{ code: 'unusual-count', pointer: '/copies' }]);
  });
});
