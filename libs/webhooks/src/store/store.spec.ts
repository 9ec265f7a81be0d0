import { randomUUID } from 'node:crypto';
import { id, instant } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { webhookEvent, webhookHistory } from '../../testing/webhook-history';
import type { DeliveryId, DeliveryStatus, WebhookId } from '../domain/codes';
import { Deliveries, type Settled } from './deliveries';
import { WebhookProgress } from './progress';

const now = instant(Date.parse('2026-11-29T00:00:00Z'));

describe('the rows of webhooks', () => {
  let database: TestDatabase;
  let progress: WebhookProgress;
  let deliveries: Deliveries;

  beforeAll(async () => {
    database = await testDatabase();
    progress = new WebhookProgress(database.pool);
    deliveries = new Deliveries(database.pool);
  });
  afterAll(() => database.close());

  const begun = async () => {
    const webhookId: WebhookId = id<'webhook'>(randomUUID());
    const history = webhookHistory(webhookId);
    await progress.apply(webhookId, history);
    const { guard } = (await progress.take(webhookId))!;
    return { webhookId, history, guard };
  };
  const attempt = (
    { webhookId, guard }: { readonly webhookId: WebhookId; readonly guard: string },
    { position, status, lane = 'waits' }: { position: bigint; status: DeliveryStatus; lane?: Settled['lane'] },
    deliveryId: DeliveryId = id<'delivery'>(randomUUID()),
  ) =>
    deliveries.settle({
      ...{ webhookId, guard, readTo: 20n, failingSince: null, holdUntil: null, lane, isAnswered: false },
      fate: { status, tries: 1, nextAt: null },
      delivery: {
        ...{ deliveryId, stream: 'case', position, type: 'NoteRecorded' },
        attempt: { at: now, statusCode: 500, error: null, ms: 1 },
      },
    });
  const positionOf = async (webhookId: WebhookId) => (await progress.of([webhookId])).get(webhookId)!.position;

  it('apply each event of the stream once, also when two processes apply it', async () => {
    const { webhookId, history, guard } = await begun();
    await progress.advance(webhookId, guard, { after: 10n, upTo: 20n, lanes: ['case'] });
    const resumed = [...history, ...webhookHistory(webhookId, webhookEvent('WebhookResumed', { after: '4' })).slice(1)];
    await progress.apply(webhookId, resumed);
    expect(await progress.take(webhookId)).toMatchObject({ position: 4n, readTo: 4n, applied: 2 });
    const next = (await progress.take(webhookId))!.guard;
    await progress.advance(webhookId, next, { after: 4n, upTo: 20n, lanes: ['case'] });
    await progress.apply(webhookId, resumed);
    expect(await progress.take(webhookId)).toMatchObject({ readTo: 20n, applied: 2 });
    expect(await progress.lanes(webhookId)).toMatchObject([{ stream: 'case', after: 4n, tries: 0, status: null }]);
  });

  it('are not written by a process whose guard was changed by another', async () => {
    const one = await begun();
    await progress.take(one.webhookId);
    expect(await progress.advance(one.webhookId, one.guard, { after: 10n, upTo: 20n, lanes: ['case'] })).toBe(false);
    expect(await attempt(one, { position: 12n, status: 'DELIVERED' })).toBe(false);
    expect(await deliveries.leave(one.webhookId, one.guard, 20n, 'case')).toBe(false);
    expect(await progress.lanes(one.webhookId)).toEqual([]);
    expect(await deliveries.list(one.webhookId, undefined, undefined, 9)).toEqual([]);
  });

  it('have a position up to which everything is delivered or skipped', async () => {
    const one = await begun();
    expect(await positionOf(one.webhookId)).toBe(9n);
    await progress.advance(one.webhookId, one.guard, { after: 10n, upTo: 20n, lanes: ['case', 'other'] });
    const first = id<'delivery'>(randomUUID());
    await attempt(one, { position: 12n, status: 'FAILED' }, first);
    await deliveries.leave(one.webhookId, one.guard, 20n, 'other');
    expect(await positionOf(one.webhookId)).toBe(9n);
    await attempt(one, { position: 12n, status: 'DELIVERED', lane: 'goes-on' }, first);
    expect(await positionOf(one.webhookId)).toBe(12n);
    await attempt(one, { position: 15n, status: 'DELIVERED', lane: 'empty' });
    expect(await positionOf(one.webhookId)).toBe(15n);
    expect(await progress.lanes(one.webhookId)).toEqual([]);
  });

  it('pass over what is skipped, and what the agency may not see any more', async () => {
    const one = await begun();
    await progress.advance(one.webhookId, one.guard, { after: 10n, upTo: 20n, lanes: ['case'] });
    const failed = id<'delivery'>(randomUUID());
    await attempt(one, { position: 12n, status: 'FAILED' }, failed);
    expect(await deliveries.backlogs()).toContainEqual(
      expect.objectContaining({ webhookId: one.webhookId, streams: 1, failed: 1 }),
    );
    const skip = webhookHistory(one.webhookId, webhookEvent('WebhookDeliverySkipped', { deliveryId: failed })).slice(1);
    await progress.apply(one.webhookId, [...one.history, ...skip]);
    expect(await progress.lanes(one.webhookId)).toMatchObject([{ after: 12n, status: null }]);
    expect(await positionOf(one.webhookId)).toBe(12n);
    const { guard } = (await progress.take(one.webhookId))!;
    const retried = id<'delivery'>(randomUUID());
    await attempt({ ...one, guard }, { position: 13n, status: 'RETRYING' }, retried);
    await attempt({ ...one, guard }, { position: 14n, status: 'DELIVERED', lane: 'goes-on' });
    expect((await deliveries.find(one.webhookId, retried))!.status).toBe('SKIPPED');
  });

  it('remember what is over for thirty days, and beyond the position for as long as it stands there', async () => {
    const one = await begun();
    await attempt(one, { position: 12n, status: 'DELIVERED' });
    await attempt(one, { position: 13n, status: 'DELIVERED' });
    const old = (position: number) =>
      database.pool.query(
        `UPDATE vault.webhook_delivery SET changed_at = now() - interval '31 days' WHERE webhook_id = $1 AND position = $2`,
        [one.webhookId, position],
      );
    await old(12);
    await old(13);
    await deliveries.forgetOld([]); // the position is 12: the last statement has seen only the first delivery
    expect(await deliveries.list(one.webhookId, undefined, undefined, 9)).toMatchObject([{ position: '13' }]);
    await database.pool.query('UPDATE vault.webhook_progress SET position = 13 WHERE webhook_id = $1', [one.webhookId]);
    await deliveries.forgetOld([]);
    expect(await deliveries.list(one.webhookId, undefined, undefined, 9)).toEqual([]);
  });

  it('forget what an ended webhook has delivered, thirty days after it was over', async () => {
    const one = await begun();
    await progress.advance(one.webhookId, one.guard, { after: 10n, upTo: 20n, lanes: ['case'] });
    const failed = id<'delivery'>(randomUUID());
    await attempt(one, { position: 12n, status: 'FAILED' }, failed);
    await attempt(one, { position: 13n, status: 'DELIVERED', lane: 'stays' });
    await database.pool.query(
      `UPDATE vault.webhook_delivery SET changed_at = now() - interval '31 days' WHERE webhook_id = $1`,
      [one.webhookId],
    );
    const positions = async () =>
      (await deliveries.list(one.webhookId, undefined, undefined, 9)).map(({ position, status }) => [position, status]);
    await deliveries.forgetOld([]);
    expect(await positions()).toHaveLength(2);
    const ended = webhookHistory(one.webhookId, webhookEvent('WebhookEnded', { reason: 'REQUESTED' })).slice(1);
    await progress.apply(one.webhookId, [...one.history, ...ended]);
    await deliveries.forgetOld([one.webhookId]);
    expect(await positions()).toEqual([['12', 'FAILED']]); // it was over when the webhook ended
  });

  it('stay delivered when the webhook ends before an event is sent again that somebody has asked for', async () => {
    const one = await begun();
    const deliveryId = id<'delivery'>(randomUUID());
    await attempt(one, { position: 12n, status: 'DELIVERED' }, deliveryId);
    const more = [
      webhookEvent('WebhookRedeliveryRequested', { deliveryId }),
      webhookEvent('WebhookEnded', { reason: 'REQUESTED' }),
    ];
    await progress.apply(one.webhookId, [...one.history, ...webhookHistory(one.webhookId, ...more).slice(1)]);
    expect((await deliveries.find(one.webhookId, deliveryId))!.status).toBe('DELIVERED');
    expect(await progress.asked(one.webhookId)).toEqual([]);
  });
});
