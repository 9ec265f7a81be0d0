import { until } from '@center/testing';
import type { Center } from '../../../test/e2e/harness/center';
import { OpenStream } from '../../../test/e2e/harness/event-stream';
import { Hooks } from '../../../test/e2e/harness/hooks';
import { Receiver } from '../../../test/e2e/harness/receiver';

const NAME = '测试家庭';
const NOTE = '入户谈话。';

let hooks: Hooks;
let center: Center;

beforeAll(async () => {
  hooks = await Hooks.open('1,1,2');
  ({ center } = hooks);
});
afterEach(() => hooks.clear());
afterAll(() => hooks.close());

/** Records activities of an NGO: one that many may see, and one that few may. */
const held = async () => {
  const coordinator = await center.as('care-coordinator');
  const where = { hostId: center.agencyOf('liaison-ngo'), areaCode: '370682101', note: NOTE };
  const made = async (body: object) =>
    (await coordinator.does<{ activityId: string }>('/v1/activities', { ...where, ...body })).activityId;
  const open = await made({ kind: 'LEGAL_EDUCATION', attendance: { adults: { unnamed: 40 } } });
  const households = { attendance: { households: [{ name: NAME }] } };
  const family = await made({ kind: 'FAMILY_COUNSELLING', theme: 'PSYCH', ...households });
  await coordinator.does(`/v1/activities/${open}/attendance`, {
    ...{ attendance: { adults: { unnamed: 41 } }, reason: 'COUNTED_AGAIN', note: NOTE },
  });
  return { open, family };
};

describe('activities in the running program', () => {
  it('are on the stream of those who may see them, without personal data', async () => {
    const readers = ['care-coordinator', 'dispatcher', 'liaison-ngo', 'liaison-police', 'supervisor-001'];
    const streams = await Promise.all(readers.map(async (by) => OpenStream.open(await center.as(by))));
    const { open, family } = await held();
    const typesOf = (stream: OpenStream, activityId: string) =>
      stream.events.filter(({ about }) => about.id === activityId).map(({ type }) => type);
    const [coordinator, dispatcher, ngo, ...others] = streams;
    for (const stream of [coordinator!, dispatcher!, ngo!])
      await until('the last event arrives', () => typesOf(stream, open).length === 2);
    expect(typesOf(dispatcher!, open)).toEqual(['ActivityHeld', 'AttendanceSet']);
    expect([coordinator, dispatcher, ngo].map((stream) => typesOf(stream!, family))).toEqual([
      ['ActivityHeld'],
      [],
      ['ActivityHeld'],
    ]);
    for (const stream of others) expect(stream.events).toEqual([]);
    const [first] = ngo!.events;
    expect(Object.keys(first!).sort()).toEqual(['about', 'at', 'position', 'recordedAt', 'type', 'version']);
    expect(first).toMatchObject({ about: { context: 'activities', id: open }, version: 1 });
    for (const stream of streams) expect(stream.text).not.toMatch(new RegExp(`${NAME}|${NOTE}`));
    const again = await OpenStream.open(await center.as('dispatcher'), '/v1/stream?types=AttendanceSet', {
      'last-event-id': dispatcher!.first!,
    });
    await until('it goes on', () => typesOf(again, open).length === 1);
    expect(again.events.map(({ type }) => type)).toEqual(['AttendanceSet']);
    for (const stream of [...streams, again]) stream.close();
  });

  it('are sent to the webhooks of agencies that may see them, in order, without personal data', async () => {
    const [target, other] = [await hooks.receiver(), await hooks.receiver()];
    const { secret } = await hooks.register(target, {}, 'liaison-ngo');
    const elsewhere = await hooks.register(other);
    const { open, family } = await held();
    await until('the last event arrives', () => target.typesOf(open).length === 2, 20_000);
    await until('the first one arrives', () => target.typesOf(family).length === 1, 20_000);
    expect([open, family].map((activityId) => target.typesOf(activityId))).toEqual([
      ['ActivityHeld', 'AttendanceSet'],
      ['ActivityHeld'],
    ]);
    const { event } = target.received.find((one) => one.event.subject === family)!;
    expect(event).toMatchObject({ type: 'minors-protection.activity-held', subject: family });
    expect(event.data).toEqual({
      ...{ position: expect.any(String) as string, about: { context: 'activities', id: family } },
      ...{ version: 1, type: 'ActivityHeld', at: expect.any(String) as string },
    });
    for (const one of target.received) Receiver.verify(one, secret);
    expect(target.received.map(({ text }) => text).join()).not.toMatch(new RegExp(`${NAME}|${NOTE}`));
    expect(other.received).toEqual([]);
    expect(await hooks.deliveries(elsewhere)).toEqual([]);
  });

  it('show the auditor who has read a confidential one', async () => {
    const { family } = await held();
    const { officerId, agencyId, role } = center.account('care-coordinator');
    await (await center.as('care-coordinator')).read(`/v1/activities/${family}`);
    const auditor = await center.as('auditor');
    const accesses = async () => (await auditor.read<{ items: object[] }>(`/v1/audit/access?about=${family}`)).items;
    await until('the access is recorded', async () => (await accesses()).length > 0);
    expect(await accesses()).toEqual([
      {
        ...{ at: expect.any(String) as string, officerId, agencyId, role, purpose: 'READ', fields: [], note: null },
        ...{ caseId: null, about: { context: 'activities', id: family } },
      },
    ]);
    expect((await auditor.get(`/v1/activities/${family}`)).status).toBe(404);
  });
});
