import { randomUUID } from 'node:crypto';
import { id, type StoredEvent } from '@center/kernel';
import { testDatabase, type TestDatabase } from '@center/testing';
import { webhookEvent, webhookHistory } from '../../testing/webhook-history';
import type { WebhookId } from '../domain/codes';
import { webhookStream } from '../domain/streams';
import { Deliveries } from '../store/deliveries';
import { WebhookProgress } from '../store/progress';
import type { Outcome } from '../targets/post';
import type { Webhooks } from '../webhooks';
import { deliveryIdOf } from './courier';
import { NOT_VISIBLE, type Place } from './fate';
import { Ledger } from './ledger';

const OK: Outcome = { statusCode: 200, error: null, ms: 1 };
const TIMEOUT: Outcome = { statusCode: null, error: 'timeout', ms: 15_000 };
const asking = (seconds: number): Outcome => ({ ...OK, statusCode: 429, retryAfter: String(seconds) });

describe('the ledger of a webhook', () => {
  let database: TestDatabase;
  let progress: WebhookProgress;
  let deliveries: Deliveries;

  beforeAll(async () => {
    database = await testDatabase();
    progress = new WebhookProgress(database.pool);
    deliveries = new Deliveries(database.pool);
  });
  afterAll(() => database.close());

  /** A ledger with a lane, and another process, which decides. */
  const begun = async (...schedule: readonly number[]) => {
    const webhookId: WebhookId = id<'webhook'>(randomUUID());
    let history = webhookHistory(webhookId);
    const one = () => Promise.resolve({ webhook: webhookStream.fold(history)!, history });
    const ledger = new Ledger(webhookId, { webhooks: { one } as unknown as Webhooks, progress, deliveries, schedule });
    const read = () => ledger.inTurn(() => ledger.read());
    await read();
    await ledger.inTurn(() => ledger.advance(20n, new Set(['case'])));
    const events = new Map<number, StoredEvent>();
    const eventAt = (position: number): StoredEvent => {
      const { meta, knownAt } = history[0]!;
      const known = events.get(position) ?? {
        ...{ id: id<'event'>(randomUUID()), stream: 'case', revision: 1, position: BigInt(position), meta, knownAt },
        ...{ type: 'NoteRecorded', schema: 1, data: {} },
      };
      events.set(position, known);
      return known;
    };
    const deliveryIdAt = (position: number) => deliveryIdOf(webhookId, eventAt(position).id);
    return {
      ...{ webhookId, ledger, read },
      /** Somebody decides, and the rows are changed; the ledger reads it with its next write, or when it is told. */
      decides: async (type: Parameters<typeof webhookEvent>[0], position?: number) => {
        const data = position === undefined ? {} : { deliveryId: deliveryIdAt(position) };
        history = [...history, ...webhookHistory(webhookId, webhookEvent(type, data)).slice(1)];
        await progress.apply(webhookId, history);
      },
      /** Begins an attempt; the function that is returned ends it. */
      attempt: (position: number, place: Exclude<Place, 'APART'> = 'FIRST') => {
        const made = { event: eventAt(position), at: new Date(), place, signal: ledger.current };
        return (outcome: Outcome) => ledger.settle({ ...made, outcome });
      },
      /** Begins to send an event that somebody has asked for. */
      redelivery: (position: number) => {
        const one = ledger.asked.find((asked) => asked.position === BigInt(position))!;
        const asked = { ...one, requests: ledger.requestsFor(one.deliveryId) };
        const made = {
          event: eventAt(position),
          at: new Date(),
          place: 'APART' as const,
          asked,
          signal: ledger.current,
        };
        return (outcome: Outcome) => ledger.settle({ ...made, outcome });
      },
      /** The statuses and numbers of attempts of all deliveries, by position. */
      listed: async () => {
        const rows = await deliveries.list(webhookId, undefined, undefined, 9);
        return rows.map(({ position, status, attempts }) => `${position} ${status} ${attempts.length}`).toReversed();
      },
      lane: () => ledger.lanes.get('case'),
    };
  };

  describe('when an event is skipped during its last attempt', () => {
    for (const reads of ['before the attempt is over', 'with the attempt']) {
      it(`goes on behind it, whether it reads that ${reads}`, async () => {
        const { attempt, decides, read, listed, lane, ledger } = await begun(0);
        await attempt(11)(TIMEOUT);
        const ends = attempt(11);
        await decides('WebhookDeliverySkipped', 11);
        if (reads !== 'with the attempt') await read();
        await ends(TIMEOUT);
        expect(await listed()).toEqual(['11 SKIPPED 2']);
        expect(lane()).toMatchObject({ after: 11n, tried: null });
        expect(ledger.lanes.nextDue()).toBe(0);
      });
    }

    it('has it delivered if the attempt delivers it, and still goes on', async () => {
      const { attempt, decides, listed, lane } = await begun(0);
      await attempt(11)(TIMEOUT);
      const ends = attempt(11);
      await decides('WebhookDeliverySkipped', 11);
      await ends(OK);
      expect(await listed()).toEqual(['11 DELIVERED 2']);
      expect(lane()).toMatchObject({ after: 11n, nextAt: 0 });
    });
  });

  describe('when an event is redelivered', () => {
    it('keeps it delivered though its retry, under way meanwhile, fails; the next one passes over nothing', async () => {
      const { attempt, redelivery, decides, read, listed, lane } = await begun(0);
      await attempt(11)(TIMEOUT);
      const retryEnds = attempt(11);
      await decides('WebhookRedeliveryRequested', 11);
      await read();
      await redelivery(11)(OK);
      await retryEnds(TIMEOUT);
      expect(await listed()).toEqual(['11 DELIVERED 3']);
      expect(lane()).toMatchObject({ after: 11n, tried: null, tries: 0 });
      await attempt(12)(OK);
      expect(await listed()).toEqual(['11 DELIVERED 3', '12 DELIVERED 1']);
    });

    it('keeps what it has become meanwhile if the redelivery fails', async () => {
      const { attempt, redelivery, decides, read, listed } = await begun(60);
      await attempt(11)(TIMEOUT);
      await decides('WebhookRedeliveryRequested', 11);
      await read();
      const ends = redelivery(11);
      await attempt(11)(OK);
      await ends(TIMEOUT);
      expect(await listed()).toEqual(['11 DELIVERED 3']);
    });

    it('leaves an earlier one that waits, also if the later one is delivered', async () => {
      const { attempt, redelivery, decides, read, listed, lane } = await begun(60);
      for (const position of [11, 12]) await attempt(position)(OK);
      await decides('WebhookResumed');
      await database.pool.query(`UPDATE vault.webhook_lane SET after = 10 WHERE stream = 'case'`);
      await read();
      await attempt(11)(TIMEOUT);
      for (const outcome of [TIMEOUT, OK]) {
        await decides('WebhookRedeliveryRequested', 12);
        await read();
        await redelivery(12)(outcome);
      }
      expect(await listed()).toEqual(['11 RETRYING 2', '12 DELIVERED 3']);
      expect(lane()).toMatchObject({ after: 10n, tried: 11n, tries: 1 });
    });

    it('does it again if somebody asks again meanwhile', async () => {
      const { attempt, redelivery, decides, read, ledger, listed } = await begun(60);
      await attempt(11)(OK);
      await decides('WebhookRedeliveryRequested', 11);
      await read();
      const ends = redelivery(11);
      await decides('WebhookRedeliveryRequested', 11);
      await ends(OK);
      await read();
      expect(ledger.asked).toMatchObject([{ position: 11n }]);
      await redelivery(11)(OK);
      await read();
      expect([ledger.asked, await listed()]).toEqual([[], ['11 DELIVERED 3']]);
    });

    it('does not take an event that the agency may not see any more for a failure of the receiver', async () => {
      const { attempt, redelivery, decides, read, ledger, listed } = await begun(60);
      await attempt(11)(OK);
      await decides('WebhookRedeliveryRequested', 11);
      await read();
      await redelivery(11)(NOT_VISIBLE);
      await read();
      expect([ledger.failingSince, ledger.holdUntil, ledger.asked]).toEqual([null, null, []]);
      expect(await listed()).toEqual(['11 DELIVERED 2']);
    });
  });

  it('counts the attempts of an event from the start when the webhook is resumed during its last one', async () => {
    const { attempt, decides, listed, lane } = await begun(60);
    await attempt(11)(TIMEOUT);
    const ends = attempt(11);
    await decides('WebhookResumed');
    await ends(TIMEOUT);
    expect(await listed()).toEqual(['11 RETRYING 2']);
    expect(lane()).toMatchObject({ tried: 11n, tries: 1 });
    await attempt(11)(TIMEOUT);
    expect(await listed()).toEqual(['11 FAILED 3']);
  });

  it('holds everything until the latest instant that the receiver has asked for', async () => {
    const { attempt, read, ledger } = await begun(60);
    await attempt(11)(asking(3_600));
    const { holdUntil } = ledger;
    await attempt(11)(asking(2));
    await read();
    expect(holdUntil!.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(ledger.holdUntil).toEqual(holdUntil);
  });
});
