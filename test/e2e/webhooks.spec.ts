import { randomUUID } from 'node:crypto';
import { until } from '@center/testing';
import type { Caller } from './harness/caller';
import type { Center } from './harness/center';
import { Hooks, type RegisteredWebhook, type Webhook } from './harness/hooks';
import { answering, type Received, Receiver } from './harness/receiver';
import { Scene } from './harness/scene';

describe('webhooks', () => {
  let hooks: Hooks;
  let center: Center;
  let police: Caller;

  beforeAll(async () => {
    hooks = await Hooks.open('1,1,2');
    ({ center } = hooks);
    police = await center.as('liaison-police');
  });
  afterEach(() => hooks.clear());
  afterAll(() => hooks.close());

  const seenBy = async (by: string, { path }: Scene) => {
    const caller = await center.as(by);
    return (await caller.read<{ items: { position: string; type: string }[] }>(`${path}/timeline?limit=200`)).items;
  };

  it('deliver what the agency may see, signed, in order, without personal data', async () => {
    const target = await hooks.receiver();
    const other = await hooks.receiver();
    const { webhookId, secret } = await hooks.register(target);
    await hooks.register(other, {}, 'liaison-school');
    const scene = await Scene.transferred(center);
    await scene.onTransfer('liaison-police', 'accept');
    await scene.by('dispatcher', 'notes', { text: '已电话联系。' });
    await hooks.arrives(target, scene, 'NoteRecorded');
    await hooks.arrives(other, scene, 'LeadAccepted');
    const shown = await seenBy('liaison-police', scene);
    const types = shown.map(({ type }) => type);
    expect(target.typesOf(scene.caseId)).toEqual(types.slice(types.indexOf('TransferIssued')));
    const { id, headers, event } = target.received.at(-1)!;
    const { version } = await police.read<{ version: number }>(`${scene.path}/timeline`);
    expect(event).toMatchObject({
      ...{ specversion: '1.0', id, source: '/centers/370682', type: 'minors-protection.note-recorded' },
      ...{ subject: scene.caseId, datacontenttype: 'application/json' },
      data: {
        ...{ about: { context: 'cases', id: scene.caseId }, caseId: scene.caseId, caseNumber: scene.lead.caseNumber },
        ...{ type: 'NoteRecorded', version, position: shown.at(-1)!.position },
      },
    });
    expect(headers['content-type']).toBe('application/cloudevents+json');
    for (const one of target.received) {
      Receiver.verify(one, secret);
      center.checkMessage('event', one);
    }
    const more = { headers, event: { ...event, data: { ...event.data, name: '测试儿童' } } };
    expect(() => center.checkMessage('event', more)).toThrow('/data/name unevaluatedProperties');
    const texts = [...target.received, ...other.received].map((one) => one.text + JSON.stringify(one.headers)).join();
    expect(texts).not.toMatch(/测试儿童|报告老师|13900000001|无人照看|已电话联系|某村/);
    await until('the position is reached', async () => {
      return (await hooks.read({ webhookId })).position === shown.at(-1)!.position;
    });
    const deliveries = await hooks.deliveries({ webhookId });
    expect(deliveries.map(({ position }) => BigInt(position))).toEqual(
      deliveries.map(({ position }) => BigInt(position)).sort((one, next) => (one > next ? -1 : 1)),
    );
    expect(new Set(deliveries.map(({ status }) => status))).toEqual(new Set(['DELIVERED']));
    expect(other.typesOf(scene.caseId)).not.toContain('TransferIssued');
  });

  it('tell the same secret again to a repeated request, and nothing else', async () => {
    const target = await hooks.receiver();
    const key = { 'idempotency-key': randomUUID() };
    const first = await police.does<RegisteredWebhook>('/v1/webhooks', { url: target.url }, key);
    expect(await police.does<RegisteredWebhook>('/v1/webhooks', { url: target.url }, key)).toEqual(first);
    const other = await police.post('/v1/webhooks', { url: `${target.url}/other` }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect(JSON.stringify(await police.read('/v1/webhooks'))).not.toContain(first.secret);
  });

  it('are seen by liaisons of the agency and administrators only', async () => {
    const hook = await hooks.register(await hooks.receiver());
    const path = `/v1/webhooks/${hook.webhookId}`;
    const school = await center.as('liaison-school');
    for (const one of [path, `${path}/deliveries`]) expect((await school.get(one)).status).toBe(404);
    for (const step of ['pause', 'resume', 'end', 'ping', 'rotate-secret']) {
      expect((await school.post(`${path}/${step}`)).status).toBe(404);
    }
    expect((await (await center.as('dispatcher')).get(path)).status).toBe(403);
    const admin = await center.as('admin');
    expect((await admin.read<Webhook>(path)).url).toMatch(/^http:\/\/127/);
    await admin.does(`${path}/pause`);
    expect((await hooks.read(hook)).status).toBe('PAUSED');
  });

  it('refuse targets that are not allowed, and what they do not know', async () => {
    const of = async (body: object) => {
      const { status, body: problem } = await police.post('/v1/webhooks', body);
      return [status, problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`)];
    };
    for (const url of ['http://receiver.example/', 'https://10.0.0.1/', 'https://me:pass@receiver.example/', 'x']) {
      expect(await of({ url })).toEqual([400, ['/url target-not-allowed']]);
    }
    const url = 'https://receiver.example/';
    expect(await of({ url, types: ['Nothing'] })).toEqual([400, ['/types must-be-one-of']]);
    for (const after of ['999999999', '-1', '9'.repeat(30)]) {
      expect(await of({ url, after })).toEqual([400, ['/after unknown-position']]);
    }
  });

  it('hold back the case of an event that fails, and no other; a retry goes on', async () => {
    const target = await hooks.receiver();
    const hook = await hooks.register(target, { types: ['TransferIssued', 'TransferAccepted', 'NoteRecorded'] });
    const [one, two] = [await Scene.transferred(center), await Scene.transferred(center)];
    await hooks.arrives(target, two, 'TransferIssued');
    let refused = 2;
    target.behaves = (response, received: Received) =>
      answering(received.event.subject === one.caseId && refused-- > 0 ? 500 : 204)(response, received);
    for (const scene of [one, two]) {
      await scene.onTransfer('liaison-police', 'accept');
      await scene.by('dispatcher', 'notes', { text: '已联系。' });
    }
    await hooks.arrives(target, two, 'NoteRecorded');
    expect(target.typesOf(one.caseId)).toEqual(['TransferIssued']);
    await hooks.arrives(target, one, 'NoteRecorded');
    expect(target.typesOf(one.caseId)).toEqual(['TransferIssued', 'TransferAccepted', 'NoteRecorded']);
    const failed = (await hooks.deliveries(hook)).find(({ attempts }) => attempts.length > 1)!;
    expect(failed.attempts.map(({ statusCode }) => statusCode)).toEqual([500, 500, 204]);
    const ids = target.received.filter(({ event }) => event.data.position === failed.position).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([failed.deliveryId]));
  });

  it('answer a ping with what the target answers', async () => {
    const target = await hooks.receiver(answering(418));
    const { webhookId, secret } = await hooks.register(target);
    const answer = await police.does<{ statusCode: number }>(`/v1/webhooks/${webhookId}/ping`);
    expect(answer.statusCode).toBe(418);
    const [ping] = target.received;
    expect(ping!.event).toMatchObject({ type: 'minors-protection.ping', data: {} });
    expect(ping!.event).not.toHaveProperty('subject');
    Receiver.verify(ping!, secret);
    center.checkMessage('ping', ping!);
    expect(await hooks.deliveries({ webhookId })).toEqual([]);
  });
});
