import { type Instant, instant } from '@center/kernel';
import { type ActivitiesCenter, type Answer, openActivities } from '../testing/activities-center';

const NOW = Date.now();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const after = (offset: number): Instant => instant(NOW + offset);

let center: ActivitiesCenter;
let station: string;

beforeAll(async () => {
  center = await openActivities({ now: () => after(0) });
  station = await center.agencyOf('supervisor-101');
});
afterAll(() => center.close());

const attendance = { children: { unnamed: 12 } };
const service = (at: Instant, more: object = { attendance }) => ({
  ...{ kind: 'CHILD_SERVICE', theme: 'STUDY_SUPPORT', hostId: station, areaCode: '370682101', at },
  ...more,
});
const record = (body: object): Promise<Answer> => center.post('supervisor-101', '/v1/activities', body);
const recorded = async (body: object): Promise<string> => `/v1/activities/${(await record(body)).body.activityId!}`;
const printed = async (at = after(0)): Promise<Answer> =>
  center.post('dispatcher', '/v1/materials', { kind: 'BOOKLET', title: '防溺水手册', copies: 60, at });
const lastAt = async (stream: string) => (await center.store.readStream(stream)).at(-1)!.data;

/** Each command, and the stream that it writes to. */
const COMMANDS: Readonly<Record<string, (at: Instant) => Promise<readonly [Answer, string]>>> = {
  record: async (at) => {
    const answer = await record(service(at));
    return [answer, `activity-${answer.body.activityId!}`];
  },
  hold: async (at) => {
    const path = await recorded(service(after(0), {}));
    return [await center.post('supervisor-101', `${path}/hold`, { at, attendance }), path];
  },
  'set attendance': async (at) => {
    const path = await recorded(service(after(0)));
    const more = { children: { unnamed: 13 } };
    const body = { at, attendance: more, reason: 'COUNTED_AGAIN' };
    return [await center.post('supervisor-101', `${path}/attendance`, body), path];
  },
  cancel: async (at) => {
    const path = await recorded(service(after(0), {}));
    return [await center.post('supervisor-101', `${path}/cancel`, { at, reason: 'OTHER' }), path];
  },
  void: async (at) => {
    const path = await recorded(service(after(0)));
    return [await center.post('dispatcher', `${path}/void`, { at, reason: 'OTHER' }), path];
  },
  print: async (at) => {
    const answer = await printed(at);
    return [answer, `material-${answer.body.materialId!}`];
  },
  'void print': async (at) => {
    const path = `/v1/materials/${(await printed()).body.materialId!}`;
    return [await center.post('dispatcher', `${path}/void`, { at, reason: 'OTHER' }), path];
  },
};
const streamOf = (path: string): string =>
  path.replace('/v1/activities/', 'activity-').replace('/v1/materials/', 'material-');
const timesIn = ({ body: { warnings = [] } }: Answer) =>
  warnings.filter(({ code }) => ['clock-ahead', 'before-its-cause'].includes(code));

describe.each(Object.entries(COMMANDS))('%s', (_, run) => {
  it('takes a time a little ahead as now, with a warning', async () => {
    const [answer, path] = await run(after(3 * MINUTE));
    expect([200, 201]).toContain(answer.status);
    expect(timesIn(answer)).toEqual([{ code: 'clock-ahead', pointer: '/at' }]);
    expect(await lastAt(streamOf(path))).toMatchObject({ at: after(0) });
  });

  it('says nothing of five seconds, and refuses more than five minutes', async () => {
    expect(timesIn((await run(after(5 * SECOND)))[0])).toEqual([]);
    const [{ status, body }] = await run(after(5 * MINUTE + SECOND));
    expect([status, body.errors?.map(({ pointer, code }) => `${pointer} ${code}`)]).toEqual([
      400,
      ['/at in-the-future'],
    ]);
  });
});

it.each(['set attendance', 'cancel', 'void', 'void print'])(
  '%s warns of a time before what it follows',
  async (name) => {
    const [answer, path] = await COMMANDS[name]!(after(-3 * MINUTE));
    expect(timesIn(answer)).toEqual([{ code: 'before-its-cause', pointer: '/at' }]);
    expect(await lastAt(streamOf(path))).toMatchObject({ at: after(0) });
  },
);
