import { randomUUID } from 'node:crypto';
import { until } from '@center/testing';
import { Hooks } from './harness/hooks';
import { answering, type Received, Receiver } from './harness/receiver';
import { Scene } from './harness/scene';

const TYPES = ['TransferIssued', 'TransferAccepted', 'NoteRecorded'];

describe('a webhook whose receiver fails', () => {
  let hooks: Hooks;

  beforeAll(async () => {
    hooks = await Hooks.open('1,1');
  });
  afterEach(() => hooks.clear());
  afterAll(() => hooks.close());

  /** A case that is transferred to the police, and accepted by them, with a note. */
  const noted = async (): Promise<Scene> => {
    const scene = await Scene.transferred(hooks.center);
    await scene.onTransfer('liaison-police', 'accept');
    await scene.by('dispatcher', 'notes', { text: '已联系。' });
    return scene;
  };
  const failing =
    (isFailing: (received: Received) => boolean, status = 500): Receiver['behaves'] =>
    (response, received) =>
      answering(isFailing(received) ? status : 200)(response, received);
  /** The event that has failed for good. Meanwhile another case is delivered, so that the webhook is not disabled. */
  const failedIn = async (webhook: { readonly webhookId: string }) => {
    const other = await Scene.transferred(hooks.center);
    const hasFailed = async (): Promise<boolean> => {
      await other.by('dispatcher', 'notes', { text: '又联系一次。' });
      return (await hooks.deliveries(webhook, '&status=FAILED')).length > 0;
    };
    await until('the event has failed', hasFailed, 20_000);
    return (await hooks.deliveries(webhook, '&status=FAILED'))[0]!;
  };
  it('gives an event up after the last retry, and goes on when it is redelivered', async () => {
    let fails = true;
    const target = await hooks.receiver(failing(({ event }) => fails && event.data.type === 'TransferAccepted'));
    const webhook = await hooks.register(target, { types: TYPES });
    const scene = await noted();
    const { deliveryId, attempts } = await failedIn(webhook);
    expect(attempts.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500]);
    expect(target.typesOf(scene.caseId)).toEqual(['TransferIssued']);
    await hooks.does(webhook, `deliveries/${deliveryId}/redeliver`);
    const tried = async () => (await hooks.deliveries(webhook)).find((one) => one.deliveryId === deliveryId)!;
    await until('it was tried again', async () => (await tried()).attempts.length === 4);
    expect((await tried()).status).toBe('FAILED');
    fails = false;
    await hooks.does(webhook, `deliveries/${deliveryId}/redeliver`);
    await hooks.arrives(target, scene, 'NoteRecorded');
    expect(target.typesOf(scene.caseId)).toEqual(TYPES);
    expect((await tried()).status).toBe('DELIVERED');
    expect(target.received.filter(({ id }) => id === deliveryId)).toHaveLength(5);
  });

  it('goes on behind an event that is skipped, which its position may pass', async () => {
    const target = await hooks.receiver(failing(({ event }) => event.data.type === 'TransferAccepted'));
    const webhook = await hooks.register(target, { types: TYPES });
    const scene = await noted();
    const { deliveryId, position } = await failedIn(webhook);
    expect(BigInt((await hooks.read(webhook)).position)).toBeLessThan(BigInt(position));
    await hooks.does(webhook, `deliveries/${deliveryId}/skip`);
    expect((await hooks.deliveries(webhook, '&status=SKIPPED')).map((one) => one.deliveryId)).toEqual([deliveryId]);
    await hooks.arrives(target, scene, 'NoteRecorded');
    expect(target.typesOf(scene.caseId)).toEqual(['TransferIssued', 'NoteRecorded']);
    const isReached = async () => BigInt((await hooks.read(webhook)).position) > BigInt(position);
    await until('the position has passed it', isReached);
    await hooks.does(webhook, `deliveries/${deliveryId}/skip`); // changes nothing
  });

  it('tries again what has failed when it is resumed, and sends nothing else twice', async () => {
    let fails = true;
    const target = await hooks.receiver(failing(({ event }) => fails && event.data.type === 'TransferAccepted'));
    const webhook = await hooks.register(target, { types: TYPES });
    const one = await noted();
    await failedIn(webhook);
    fails = false;
    await hooks.does(webhook, 'resume');
    await hooks.arrives(target, one, 'NoteRecorded');
    expect(target.taken.filter(({ event }) => event.subject === one.caseId)).toHaveLength(TYPES.length);
  });

  it('sends nothing while it is paused, everything when it is resumed, and from a position again', async () => {
    const target = await hooks.receiver();
    const webhook = await hooks.register(target, { types: TYPES });
    const before = await noted();
    await hooks.arrives(target, before, 'NoteRecorded');
    await hooks.does(webhook, 'pause');
    const during = await noted();
    await hooks.does(webhook, 'resume');
    await hooks.arrives(target, during, 'NoteRecorded');
    expect(target.typesOf(during.caseId)).toEqual(TYPES);
    expect(target.taken).toHaveLength(2 * TYPES.length);
    const [, accepted] = target.taken.filter(({ event }) => event.subject === before.caseId);
    await hooks.does(webhook, 'resume', { after: accepted!.event.data.position });
    await until('everything later came again', () => target.taken.length === 2 * TYPES.length + 4);
    const again = target.taken.slice(2 * TYPES.length).map(({ id }) => id);
    const later = target.taken.slice(0, 2 * TYPES.length).map(({ id }) => id);
    expect(new Set(again)).toEqual(new Set(later.slice(2)));
    const attempts = async () => (await hooks.deliveries(webhook)).map((one) => one.attempts.length).toSorted();
    await until('four of the six are noted twice', async () => (await attempts()).join() === '1,1,2,2,2,2');
  });

  it('is disabled when nothing is delivered for as long as events are retried, and says so', async () => {
    let fails = true;
    const target = await hooks.receiver(failing(() => fails, 404));
    const webhook = await hooks.register(target, { types: TYPES });
    const scene = await noted();
    await hooks.hasStatus(webhook, 'DISABLED');
    expect((await hooks.read(webhook)).failingSince).not.toBeNull();
    for (const by of ['liaison-police', 'admin']) {
      const kinds = async () => {
        const { items } = await (
          await hooks.center.as(by)
        ).read<{
          items: { kind: string; text: string; caseIds: string[] }[];
        }>('/v1/notifications?limit=200');
        return items.filter(({ kind, caseIds }) => kind === 'WEBHOOK_DISABLED' && caseIds.length === 0);
      };
      await until(`${by} is notified`, async () => (await kinds()).length > 0, 20_000);
    }
    const others = await (
      await hooks.center.as('liaison-school')
    ).read<{ items: { kind: string }[] }>('/v1/notifications');
    expect(others.items.filter(({ kind }) => kind === 'WEBHOOK_DISABLED')).toEqual([]);
    fails = false;
    await hooks.does(webhook, 'resume');
    await hooks.arrives(target, scene, 'NoteRecorded');
    expect(target.typesOf(scene.caseId)).toEqual(TYPES);
    expect(await hooks.read(webhook)).toMatchObject({ status: 'ACTIVE', failingSince: null });
  });

  it('ends when its target is gone', async () => {
    const target = await hooks.receiver(answering(410));
    const webhook = await hooks.register(target, { types: TYPES });
    await noted();
    await hooks.hasStatus(webhook, 'ENDED');
    const police = await hooks.center.as('liaison-police');
    const [{ deliveryId } = { deliveryId: '' }] = await hooks.deliveries(webhook);
    const steps: readonly (readonly [step: string, body?: object])[] = [
      ...([['pause'], ['resume'], ['ping'], ['rotate-secret']] as const),
      ...(['redeliver', 'skip'] as const).flatMap((step) =>
        [deliveryId, randomUUID()].map((one) => [`deliveries/${one}/${step}`] as const),
      ),
      // that it has ended is judged before what else is wrong
      ...['999999999', 'x', '-1'].map((after) => ['resume', { after }] as const),
    ];
    for (const [step, sent] of steps) {
      const { status, body } = await police.post(`/v1/webhooks/${webhook.webhookId}/${step}`, sent);
      expect([step, status, body.code]).toEqual([step, 409, 'webhook-ended']);
    }
    await hooks.does(webhook, 'end'); // changes nothing
    expect((await hooks.deliveries(webhook)).map((one) => one.status)).not.toContain('RETRYING');
  });

  it('waits as long as its receiver asks for, with everything', async () => {
    let asks = true;
    const target = await hooks.receiver((response, received) => {
      answering(asks ? 503 : 200, asks ? { 'retry-after': '3' } : {})(response, received);
      asks = false;
    });
    const webhook = await hooks.register(target, { types: TYPES });
    const [one, two] = [await noted(), await noted()];
    await hooks.arrives(target, one, 'NoteRecorded');
    await hooks.arrives(target, two, 'NoteRecorded');
    const [first] = target.received;
    const times = (await hooks.deliveries(webhook)).flatMap(({ attempts }) =>
      (attempts as readonly { readonly at?: string }[]).map(({ at }) => Date.parse(at!)),
    );
    const [began, next] = times.toSorted((a, b) => a - b);
    expect(next! - began!).toBeGreaterThanOrEqual(2_900);
    expect(first!.id).toBe(target.taken.find(({ id }) => id === first!.id)!.id);
  });

  it('does not follow redirects, and counts an answer by its status line', async () => {
    const elsewhere = await hooks.receiver();
    let ofCase = '';
    const target = await hooks.receiver((response, received) => {
      const { subject, data } = received.event;
      if (data.type === 'TransferIssued') response.writeHead(200).write('x'.repeat(1_000_000));
      else if (data.type === 'TransferAccepted') answering(302, { location: elsewhere.url })(response, received);
      else if (subject === ofCase) response.socket?.end('garbage\r\n\r\n');
      else answering(200)(response, received);
    });
    const webhook = await hooks.register(target, { types: TYPES });
    ofCase = (await noted()).caseId;
    const { deliveryId, attempts, type } = await failedIn(webhook);
    expect([type, attempts.map(({ statusCode }) => statusCode)]).toEqual(['TransferAccepted', [302, 302, 302]]);
    expect(elsewhere.received).toEqual([]);
    await hooks.does(webhook, `deliveries/${deliveryId}/skip`);
    const garbage = async () => (await hooks.deliveries(webhook, '&status=RETRYING'))[0]?.attempts[0];
    await until('garbage was received', async () => (await garbage()) !== undefined);
    expect(await garbage()).toMatchObject({ statusCode: null, error: 'malformed-answer' });
  });

  it('delays no other when it is slow, and is waited for fifteen seconds', async () => {
    const [slow, other] = [await hooks.receiver(() => undefined), await hooks.receiver()];
    const webhook = await hooks.register(slow, { types: TYPES });
    await hooks.register(other, { types: TYPES });
    await hooks.arrives(other, await noted(), 'NoteRecorded');
    expect(await hooks.deliveries(webhook)).toEqual([]);
    const error = async () => (await hooks.deliveries(webhook))[0]?.attempts[0]!.error;
    await until('it has waited', async () => (await error()) !== undefined, 25_000);
    expect(await error()).toBe('timeout');
  });

  it('is told by the metrics: attempts by outcome, what waits and for how long, and what has failed', async () => {
    const metric = async (name: string, label: string): Promise<number> => {
      const text = await (await fetch(`${hooks.center.program.operationsUrl}/metrics`)).text();
      return Number(new RegExp(`^${name}\\{${label}\\} (\\S+)$`, 'm').exec(text)?.[1] ?? 0);
    };
    const attempts = (outcome: string) => metric('center_webhook_attempts_total', `outcome="${outcome}"`);
    const before = { refused: await attempts('refused'), delivered: await attempts('delivered') };
    const target = await hooks.receiver(failing(({ event }) => event.data.type === 'TransferAccepted'));
    const webhook = await hooks.register(target, { types: TYPES });
    const of = (name: string) => metric(`center_webhook_${name}`, `webhook="${webhook.webhookId}"`);
    expect(await of('waiting_streams')).toBe(0);
    const scene = await noted();
    await failedIn(webhook);
    await until('nothing else waits', async () => (await of('waiting_streams')) === 1);
    expect(await of('failed_streams')).toBe(1);
    const lag = await of('lag_seconds');
    expect(lag).toBeGreaterThan(0);
    await until('it has waited for longer', async () => (await of('lag_seconds')) > lag);
    expect((await attempts('refused')) - before.refused).toBe(3);
    expect(await attempts('delivered')).toBeGreaterThan(before.delivered);
    const { deliveryId } = (await hooks.deliveries(webhook, '&status=FAILED'))[0]!;
    await hooks.does(webhook, `deliveries/${deliveryId}/skip`);
    await hooks.arrives(target, scene, 'NoteRecorded');
    await until('nothing waits', async () => (await of('waiting_streams')) + (await of('failed_streams')) === 0);
    expect(await of('lag_seconds')).toBe(0);
    await target.stop();
    await scene.by('dispatcher', 'notes', { text: '再联系。' });
    await until('it cannot be reached', async () => (await attempts('unreachable')) > 0);
    await hooks.does(webhook, 'end');
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const target = await hooks.receiver();
    const { webhookId, secret } = await hooks.register(target);
    const police = await hooks.center.as('liaison-police');
    const key = { 'idempotency-key': 'rotate-once' };
    const path = `/v1/webhooks/${webhookId}/rotate-secret`;
    const next = await police.does<{ secret: string }>(path, {}, key);
    expect(await police.does(path, {}, key)).toEqual(next);
    expect(next.secret).not.toBe(secret);
    const scene = await noted();
    await hooks.arrives(target, scene, 'NoteRecorded');
    const last = target.taken.at(-1)!;
    for (const one of [secret, next.secret]) Receiver.verify(last, one);
    expect(() => Receiver.verify(last, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow(
      'No matching signature',
    );
  });

  it('tells the step that ends the sight of the agency as the last one of the case', async () => {
    let fails = true;
    const target = await hooks.receiver(failing(() => fails));
    const webhook = await hooks.register(target);
    const scene = await Scene.transferred(hooks.center);
    await until('the first attempt has failed', () => target.received.length > 0);
    await scene.onTransfer('liaison-police', 'return', {
      ...{ reason: 'NOT_COMPETENT', competentAgencyId: hooks.center.agencyOf('liaison-education') },
    });
    await scene.by('dispatcher', 'notes', { text: '另行处理。' });
    fails = false;
    await hooks.does(webhook, 'resume');
    await hooks.arrives(target, scene, 'TransferReturned');
    expect(target.typesOf(scene.caseId)).toEqual(['TransferReturned']);
    const issued = async () => (await hooks.deliveries(webhook)).find(({ type }) => type === 'TransferIssued')!;
    await until('the step before it is skipped', async () => (await issued()).status === 'SKIPPED');
    await hooks.does(webhook, `deliveries/${(await issued()).deliveryId}/redeliver`);
    await until('it is not visible', async () => (await issued()).attempts.at(-1)!.error === 'not-visible');
    expect(target.typesOf(scene.caseId)).toEqual(['TransferReturned']);
  });

  it('ends with its agency', async () => {
    const admin = await hooks.center.as('admin');
    const agency = { kind: 'NGO', name: '将撤销的机构', areaCode: '370682' };
    const { agencyId } = await admin.does<{ agencyId: string }>('/v1/agencies', agency);
    const made = await hooks.center.recruit({ username: 'ngo-2', role: 'AGENCY_LIAISON', agencyId });
    const liaison = await hooks.center.signIn('ngo-2', made.password);
    const target = await hooks.receiver();
    const webhook = await liaison.does<{ webhookId: string }>('/v1/webhooks', { url: target.url });
    await admin.does(`/v1/agencies/${agencyId}/end`);
    await hooks.hasStatus(webhook, 'ENDED');
    expect(target.received).toEqual([]);
  });
});
