import type { Agencies } from '@center/agencies';
import type { Streams } from '@center/command-handling';
import { DutyRoster } from '@center/duty';
import { type Instant, instant, type LocatedSealed, milliseconds, type OfficerId } from '@center/kernel';
import { until } from '@center/testing';
import type { Vault } from '@center/vault';
import type { Pool } from 'pg';
import { ann, bo, about, chief, NotifiedCenter, police } from '../../testing/a-center';
import { Gateway, SECRET } from '../../testing/gateway';
import type { Recipients } from '../recipients';
import { AlarmCalls } from '../store/alarm-calls';
import { Alarms, retryAfter } from './alarms';

const HAND_ON = 600;
const never = new AbortController().signal;

let center: NotifiedCenter;
let gateway: Gateway;
let nth = 0;
const PHONES = new Map<OfficerId, string>([
  [ann, '0535-1'],
  [bo, '0535-2'],
  [chief, '0535-3'],
]);
const MINUTE = 60_000;
let roster: { readonly officerId: OfficerId; readonly from: Instant; readonly to: Instant }[];
let leaders: () => Promise<readonly OfficerId[]>;

/** Plans shifts, from and to in minutes from now; the officer of the first one is on duty, if it has begun. */
const plan = (...shifts: readonly (readonly [OfficerId, from: number, to: number])[]): void => {
  roster = shifts.map(([officerId, from, to]) => ({ officerId, from: inMinutes(from), to: inMinutes(to) }));
  center.present.onDuty = shifts[0] && shifts[0][1] <= 0 ? roster[0] : undefined;
};
beforeEach(async () => {
  center = await NotifiedCenter.open();
  gateway = new Gateway();
  await gateway.up();
  leaders = () => Promise.resolve([chief]);
  plan([ann, -60, 720], [bo, 720, 1_440]);
  await look();
});
afterEach(async () => {
  await gateway.down();
  await center.close();
});

const alarm = () => ({ url: gateway.url, secret: SECRET, handOn: HAND_ON });
const notifier = () => center.notifier({ alarm: alarm() });
async function look(): Promise<void> {
  while (await notifier().look());
}

/** The alarms, as in a process of its own. Ann is on duty, Bo is next, if nothing else is planned. */
const alarms = (): Alarms => {
  const state = roster.map((shift) => ({ ...shift, phone: { box: PHONES.get(shift.officerId) } }));
  const duty = new DutyRoster(
    { load: () => Promise.resolve({ state }) } as unknown as Streams,
    { officer: () => Promise.resolve({ appointments: [{ role: 'DISPATCHER' }] }) } as unknown as Agencies,
  );
  const vault = { open: ([phone]: readonly LocatedSealed[]) => Promise.resolve([phone!.box]) };
  return new Alarms(
    new AlarmCalls(center.database.pool),
    center.sources,
    { leaders: () => leaders() } as unknown as Recipients,
    duty,
    vault as unknown as Vault,
    center.clock,
    { alarm: alarm(), publicUrl: 'https://center.example' },
  );
};
const emergency = async (): Promise<void> => {
  const at = center.clock.now();
  const notice = {
    key: `emergency ${(nth += 1)}`,
    kind: 'NEW_WORK',
    agencyId: police,
    at,
    urgency: 'EMERGENCY',
  } as const;
  await center.happens({ notices: [{ ...notice, entries: [{ kind: 'NEW_WORK', about }] }] });
  await look();
};
const call = async (one = alarms(), signal = never): Promise<void> => {
  while (await one.look(signal));
};
const phones = () => gateway.calls.map(({ data }) => data.phone);
const inMinutes = (count: number): Instant => instant(milliseconds(center.clock.now()) + count * MINUTE);
const later = (seconds: number) => center.clock.set(inMinutes(seconds / 60));

describe('the alarm line', () => {
  it('gets each emergency with the duty phone, the case number and a link, signed and once', async () => {
    await emergency();
    await call();
    await call();
    expect(gateway.calls.map(({ data }) => data)).toEqual([
      { phone: '0535-1', caseNumber: 'XS-370682-2025-000001', link: `https://center.example/v1/subjects/${about}` },
    ]);
    await emergency();
    await call();
    expect(phones()).toEqual(['0535-1', '0535-1']);
  });

  it('is tried until it answers 2xx, with the same id, and at longer and longer intervals', async () => {
    gateway.answer = 500;
    await emergency();
    for (const wait of [0, 5, 10, 20]) {
      later(wait);
      await call();
      await call(); // not before its time
    }
    gateway.answer = 302;
    later(40);
    await call();
    gateway.answer = 204;
    later(80);
    await call();
    later(300);
    await call();
    expect(gateway.calls).toHaveLength(6);
    expect(new Set(gateway.calls.map(({ id }) => id)).size).toBe(1);
    expect([0, 1, 2, 6, 100].map(retryAfter)).toEqual([5_000, 10_000, 20_000, 300_000, 300_000]);
  });

  it('is tried again when it was down across a restart', async () => {
    await gateway.down();
    await emergency();
    await call();
    await gateway.up();
    later(5);
    await call(alarms());
    expect(phones()).toEqual(['0535-1']);
  });

  it('that hangs is given up by a program that ends, and called by the next one', async () => {
    gateway.answer = 'hangs';
    await emergency();
    const ending = new AbortController();
    const calling = call(alarms(), ending.signal);
    await until('the gateway is called', () => gateway.calls.length === 1);
    ending.abort();
    await calling;
    gateway.answer = 200;
    await call(alarms());
    expect(gateway.calls).toHaveLength(2);
  });

  it('goes on to the next officer of the roster, then to the leaders, when nobody acknowledges', async () => {
    await emergency();
    await call();
    later(HAND_ON - 1);
    await call();
    expect(phones()).toEqual(['0535-1']);
    later(1);
    await Promise.all([call(alarms()), call(alarms())]);
    await call();
    later(HAND_ON);
    await call();
    await call();
    later(10 * HAND_ON);
    await call();
    expect(new Set(gateway.calls.map(({ id }) => id)).size).toBe(3);
    expect([...new Set(phones())]).toEqual(['0535-1', '0535-2', null]);
    expect(await center.of(chief)).toHaveLength(1); // who can acknowledge it now
  });

  it('does not go on after an acknowledgement of the officer who was called', async () => {
    await emergency();
    await call();
    const [received] = await center.received.list(ann, undefined, undefined, 1);
    await center.received.acknowledge(bo, received!.notification_id, center.clock.now()); // notified, but not called
    later(HAND_ON);
    await call();
    expect(phones()).toEqual(['0535-1', '0535-2']);
    await center.received.acknowledge(bo, received!.notification_id, center.clock.now());
    later(HAND_ON);
    await call();
    expect(phones()).toEqual(['0535-1', '0535-2']);
  });

  it('goes on to the officer who is on duty now, if another one was called', async () => {
    // Given Ann until in five minutes, then Bo, then Ann again
    plan([ann, -60, 5], [bo, 5, 720], [ann, 720, 1_440]);
    await emergency();
    await call();
    // When Ann does not acknowledge
    later(HAND_ON);
    await call();
    // Then Bo is called, who is on duty
    expect(phones()).toEqual(['0535-1', '0535-2']);
  });

  it('is called with the phone of the shift that the call is for, also after the change of shift', async () => {
    // Given a gateway that is down over the change of shift, and Ann on duty before it
    plan([ann, -60, 1], [bo, 1, 720], [chief, 720, 1_440]);
    gateway.answer = 500;
    await emergency();
    await call();
    // When it answers again
    gateway.answer = 200;
    later(120);
    await call();
    // Then Ann is called, who was on duty
    expect(phones()).toEqual(['0535-1', '0535-1']);
  });

  it('is called for the officer on duty, if the shift is not planned any more', async () => {
    gateway.answer = 500;
    await emergency();
    await call();
    gateway.answer = 200;
    plan([bo, -60, 720]);
    later(5);
    await call();
    expect(phones()).toEqual(['0535-1', '0535-2']);
  });

  it('is called for the next officer at once, if none is on duty, and for the leaders, if none is planned', async () => {
    plan([bo, 60, 720]);
    await emergency();
    await call();
    expect(phones()).toEqual(['0535-2']);
    plan();
    await emergency();
    await call();
    expect(phones()).toEqual(['0535-2', null]);
    expect(await center.of(chief)).toHaveLength(1);
  });

  it('is called for other emergencies while the leaders cannot be found, and for these later', async () => {
    // Given an emergency that goes on to the leaders while they cannot be read
    await emergency();
    await call();
    later(HAND_ON);
    await call();
    leaders = () => Promise.reject(new Error('view-behind'));
    later(HAND_ON);
    // When there is another one
    await emergency();
    await call();
    // Then it is called, and the leaders as soon as they are known
    expect(phones()).toEqual(['0535-1', '0535-2', '0535-1']);
    leaders = () => Promise.resolve([chief]);
    await call();
    expect(await center.of(chief)).toHaveLength(1);
  });

  it('does not call the next officer whose stage is written while the first one acknowledges', async () => {
    // Given a hand-on that is not committed yet
    await emergency();
    await call();
    later(HAND_ON);
    const at = center.clock.now();
    const client = await center.database.pool.connect();
    const calls = new AlarmCalls(client as unknown as Pool);
    const [due] = await calls.toHandOn(at, 1);
    await client.query('BEGIN');
    await calls.handOn(due!, { stage: 1, officers: [bo], at, handOnAt: inMinutes(10), shift: at });
    // When the officer who was called acknowledges
    const acknowledged = center.received.acknowledge(ann, due!.notification_id, at);
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await until('it waits', async () => (await center.database.pool.query(waiting)).rowCount === 1);
    await client.query('COMMIT');
    client.release();
    await acknowledged;
    // Then nobody else is called
    later(2 * HAND_ON);
    await call();
    expect(phones()).toEqual(['0535-1']);
  });
});
