import type { DutyRoster } from '@center/duty';
import { instant, type LocatedSealed, milliseconds, type OfficerId } from '@center/kernel';
import { until } from '@center/testing';
import type { Vault } from '@center/vault';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { ann, bo, about, chief, NotifiedCenter, police } from '../../testing/a-center';
import type { Recipients } from '../recipients';
import { AlarmCalls } from '../store/alarm-calls';
import { Alarms, retryAfter } from './alarms';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const HAND_ON = 600;
const never = new AbortController().signal;

/** A gateway on this machine: what it received, and how it answers. */
class Gateway {
  readonly calls: { readonly id: string; readonly data: { phone: string | null; caseNumber: string; link: string } }[] =
    [];
  answer: number | 'hangs' = 200;
  private server: Server | undefined;
  private port = 0;

  async up(): Promise<void> {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = request.headers as Record<string, string>;
        const verified = new Webhook(SECRET).verify(Buffer.concat(chunks).toString(), headers) as { data: never };
        this.calls.push({ id: headers['webhook-id']!, data: verified.data });
        if (this.answer !== 'hangs') response.writeHead(this.answer).end('ok');
      });
    }).listen(this.port, '127.0.0.1');
    await until('the gateway listens', () => this.server!.listening);
    this.port = (this.server.address() as AddressInfo).port;
  }

  async down(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }
}

let center: NotifiedCenter;
let gateway: Gateway;
let nth = 0;
const shifts = new Map<OfficerId, string>([
  [ann, '0535-1'],
  [bo, '0535-2'],
]);
beforeEach(async () => {
  center = await NotifiedCenter.open();
  gateway = new Gateway();
  await gateway.up();
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

/** The alarms, as in a process of its own. Ann is on duty, Bo is next. */
const alarms = (): Alarms => {
  const duty = (officerId: OfficerId) => ({ officerId, phone: { box: shifts.get(officerId) } as LocatedSealed });
  const roster = { at: () => Promise.resolve(duty(ann)), next: () => Promise.resolve(duty(bo)) };
  const vault = { open: ([phone]: readonly LocatedSealed[]) => Promise.resolve([phone!.box]) };
  return new Alarms(
    new AlarmCalls(center.database.pool),
    center.sources,
    { leaders: () => Promise.resolve([chief]) } as unknown as Recipients,
    roster as unknown as DutyRoster,
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
const call = (one = alarms(), signal = never) => one.look(signal);
const phones = () => gateway.calls.map(({ data }) => data.phone);
const later = (seconds: number) => center.clock.set(instant(milliseconds(center.clock.now()) + seconds * 1_000));

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
});
