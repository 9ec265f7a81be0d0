import { groupedBy, type Instant, instant, type StoredEvent } from '@center/kernel';
import { AccessLog, RoutineAccess } from '@center/vault';
import { type ActivitiesCenter, type Answer, openActivities } from '../testing/activities-center';
import { activityStream } from './domain/streams';

const NUMBER = '999999201503020011';

let center: ActivitiesCenter;
let worker: string;
/** what happened to each activity, by its name */
const made: Record<string, string> = {};
let log: StoredEvent[];

beforeAll(async () => {
  center = await openActivities();
  worker = (await center.account('director-101')).officerId;
  const where = { hostId: await center.agencyOf('supervisor-101'), areaCode: '370682101' };
  const by = async (who: string, path: string, body: object): Promise<Answer> => {
    const answer = await center.post(who, path, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer;
  };
  const record = async (name: string, body: object): Promise<string> => {
    made[name] = (await by('care-coordinator', '/v1/activities', { ...where, ...body })).body.activityId!;
    return `/v1/activities/${made[name]}`;
  };
  const lecture = { kind: 'COUNSELLING', theme: 'LECTURE' };
  const children = { children: { named: [{ name: '王小明', idNumber: NUMBER }] } };
  await record('cancelled', lecture).then((path) => by('care-coordinator', `${path}/cancel`, { reason: 'OTHER' }));
  const alone = await record('alone', lecture);
  await by('care-coordinator', `${alone}/hold`, { kind: 'COUNSELLING', theme: 'INDIVIDUAL', attendance: children });
  const training = { kind: 'TRAINING', theme: 'POLICY', minutes: 60 };
  const trained = await record('training', { ...training, attendance: { workers: { named: [worker] } } });
  await by('care-coordinator', `${trained}/attendance`, { attendance: { adults: { unnamed: 3 } }, reason: 'OTHER' });
  const service = await record('service', { kind: 'CHILD_SERVICE', theme: 'OTHER', attendance: children });
  await by('care-coordinator', `${service}/attendance`, {
    ...{ attendance: { children: { unnamed: 1 } }, reason: 'COUNTED_AGAIN' },
  });
  await by('dispatcher', `${service}/void`, { reason: 'NOT_HELD' });
  const print = await by('dispatcher', '/v1/materials', { kind: 'BOOKLET', title: '宣传册', copies: 10 });
  made['print'] = print.body.materialId!;
  await by('dispatcher', `/v1/materials/${made['print']}/void`, { reason: 'OTHER' });
  log = [...(await center.store.readAll(0n, 5_000))];
});
afterAll(() => center.close());

/** When each event of an activity or a print run was known. */
const knownAts = (name: string): Instant[] =>
  log.flatMap(({ stream, knownAt }) => (stream.endsWith(made[name]!) ? [knownAt] : []));
const listed = async (who: string, path: string, asOf?: Instant): Promise<Answer['body']> =>
  (await center.get(who, `${path}${path.includes('?') ? '&' : '?'}limit=200${asOf ? `&asOf=${asOf}` : ''}`)).body;
const statusOf = ({ items }: Answer['body'], name: string) =>
  items!.find(({ activityId, materialId }) => (activityId ?? materialId) === made[name])?.['status'];

describe('the lists of activities as of an instant', () => {
  it('show each activity as the log was then, at every event of it', async () => {
    const instants = log.flatMap((event) => (activityStream.owns(event) ? [event.knownAt] : []));
    expect(instants.length).toBeGreaterThan(8);
    for (const asOf of instants) {
      const position = await center.store.positionAsOf(asOf);
      const then = log.filter((event) => activityStream.owns(event) && event.position <= position);
      const expected = [...groupedBy(then, ({ stream }) => stream).values()].map((history) => {
        const { kind, theme = null, status, at } = activityStream.fold(history)!;
        return { activityId: activityStream.keyOf(history[0].stream), kind, theme, status, at };
      });
      const body = await listed('care-coordinator', '/v1/activities', asOf);
      const byId = (all: readonly object[]) => [...all].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
      expect(byId(body.items!)).toMatchObject(byId(expected));
      expect([body.items!.length, body.position]).toEqual([expected.length, position.toString()]);
    }
  });

  it('show them to those who may know of them today only', async () => {
    const [planned] = knownAts('alone');
    expect(statusOf(await listed('care-coordinator', '/v1/activities', planned), 'alone')).toBe('PLANNED');
    const { items, position } = await listed('leader', '/v1/activities', planned);
    expect(items!.map(({ activityId }) => activityId)).toEqual([made['cancelled']]);
    const [, cancelled] = log.filter(({ stream }) => stream.endsWith(made['cancelled']!));
    expect(position).toBe(cancelled!.position.toString()); // not that of a step that they do not see
    await center.app.get(RoutineAccess).flush();
    const { items: accesses } = await center.app.get(AccessLog).list({ aboutId: made['alone']!, limit: 10 });
    expect(accesses.map(({ role }) => role)).toEqual(['CARE_COORDINATOR']);
  });

  it('show who attended, as it was stated then', async () => {
    const [held, corrected] = knownAts('training');
    const trainings = (asOf?: Instant) => listed('leader', `/v1/activities/attendances?officerId=${worker}`, asOf);
    expect(await trainings(held)).toMatchObject({ sessions: 1, minutes: 60, items: [{ counts: { workers: 1 } }] });
    for (const asOf of [corrected, undefined]) expect(await trainings(asOf)).toMatchObject({ sessions: 0, items: [] });
    const search = async (asOf: Instant) =>
      (await center.post('care-coordinator', '/v1/activities/attendances/search', { idNumber: NUMBER, asOf })).body;
    const [served, counted] = knownAts('service');
    const ids = ({ items }: Answer['body']) => items!.map(({ activityId }) => activityId);
    expect(ids(await search(served!)).sort()).toEqual([made['alone'], made['service']].sort());
    expect(ids(await search(counted!))).toEqual([made['alone']]);
  });

  it('show print runs before they were recorded, and before they were void', async () => {
    const [printed, voided] = knownAts('print');
    const before = instant(Date.parse(printed!) - 1);
    const status = async (asOf?: Instant) => statusOf(await listed('liaison-police', '/v1/materials', asOf), 'print');
    expect([await status(before), await status(printed), await status(voided), await status()]).toEqual([
      ...[undefined, 'PRINTED', 'VOID', 'VOID'],
    ]);
  });

  it('have pages, and none of the future', async () => {
    const [asOf] = knownAts('print');
    const all = (await listed('care-coordinator', '/v1/activities', asOf)).items!;
    const first = await center.get('care-coordinator', `/v1/activities?limit=3&asOf=${asOf!}`);
    const rest = await center.get(
      'care-coordinator',
      `/v1/activities?limit=3&asOf=${asOf!}&cursor=${first.body.nextCursor!}`,
    );
    expect([...first.body.items!, ...rest.body.items!]).toEqual(all);
    const later = instant(Date.now() + 3_600_000);
    for (const path of ['/v1/activities', `/v1/activities/attendances?officerId=${worker}`, '/v1/materials'])
      expect(await listed('leader', path, later)).toMatchObject({
        errors: [{ pointer: '/asOf', code: 'in-the-future' }],
      });
    const asked = { idNumber: NUMBER, asOf: later };
    expect((await center.post('leader', '/v1/activities/attendances/search', asked)).body).toMatchObject({
      errors: [{ pointer: '/asOf', code: 'in-the-future', in: 'body' }],
    });
  });
});

const idOf = (one: object): string => (one as { activityId: string }).activityId;
