import { randomUUID } from 'node:crypto';
import type { Agencies } from '@center/agencies';
import type { Streams } from '@center/command-handling';
import type { EventStore } from '@center/event-store';
import { id, instant, type StoredEvent } from '@center/kernel';
import { type LiveContext, LiveContexts } from '@center/live';
import { testDatabase, type TestDatabase, until } from '@center/testing';
import { Logger } from '@nestjs/common';
import { webhookEvent, webhookHistory } from '../../testing/webhook-history';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';
import { Deliveries } from '../store/deliveries';
import { WebhookProgress } from '../store/progress';
import type { Outcome } from '../targets/post';
import type { Webhooks } from '../webhooks';
import type { Courier } from './courier';
import { Sender } from './sender';
import type { SystemCommands } from './system-commands';

const answered = (statusCode: number, retryAfter?: string): Outcome => ({
  ...{ statusCode, error: null, ms: 1 },
  ...(retryAfter && { retryAfter }),
});

describe('the sender of a webhook', () => {
  let database: TestDatabase;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(() => database.close());

  /** A sender of a webhook that was decided on like this, with one stream with events, whose receiver answers in turn. */
  const begun = (decided: readonly WebhookEvent[], answers: readonly Outcome[], agencyHasEnded = false) => {
    const webhookId = id<'webhook'>(randomUUID());
    let history = webhookHistory(webhookId, ...decided);
    const { meta, knownAt } = history[0]!;
    const events = answers.map((_, nth): StoredEvent => ({
      ...{ id: id<'event'>(randomUUID()), stream: 'case', revision: nth, position: BigInt(11 + nth), meta, knownAt },
      ...{ type: 'NoteRecorded', schema: 1, data: {} },
    }));
    const progress = new WebhookProgress(database.pool);
    const deliveries = new Deliveries(database.pool);
    const contexts = new LiveContexts();
    contexts.add({
      stream: { owns: () => true, keyOf: (stream: string) => stream, types: ['NoteRecorded'] },
      versionSeen: () => 1,
      subjects: (keys: readonly string[]) =>
        Promise.resolve(new Map(keys.map((key) => [key, { about: { context: 'cases', id: key }, data: {} }]))),
      caseOf: () => undefined,
    } as unknown as LiveContext);
    const done: string[] = [];
    const did = (name: string) => (_: unknown, reason: unknown) => {
      done.push(`${name} ${String(reason)}`);
      return Promise.resolve();
    };
    let sent = 0;
    const abort = new AbortController();
    const sender = new Sender(
      webhookId,
      {
        ...{
          progress,
          deliveries,
          contexts,
          schedule: [0.05],
          log: new Logger('spec'),
          head: () => BigInt(10 + events.length),
        },
        webhooks: {
          one: () => Promise.resolve({ webhook: webhookStream.fold(history)!, history }),
        } as unknown as Webhooks,
        store: {
          readAll: (after: bigint) => Promise.resolve(events.filter(({ position }) => position > after)),
          readAt: ([position]: bigint[]) => Promise.resolve(events.filter((event) => event.position === position)),
        } as unknown as EventStore,
        streams: { load: () => Promise.resolve({ state: {}, history: events }) } as unknown as Streams,
        agencies: {
          runningAgency: () => Promise.resolve(agencyHasEnded ? undefined : { id: 'agency', kind: 'POLICE' }),
          affiliations: () => Promise.resolve([]),
        } as unknown as Agencies,
        courier: { send: () => Promise.resolve(answers[sent++] ?? answered(200)) } as unknown as Courier,
        system: { end: did('end'), disable: did('disable') } as unknown as SystemCommands,
        clock: { now: () => instant(Date.now()) },
        observed: () => undefined,
      },
      abort.signal,
    );
    stops.push(async () => {
      abort.abort();
      await sender.stop();
    });
    sender.reload();
    const statuses = async () =>
      (await deliveries.list(webhookId, undefined, undefined, 9)).map(({ status }) => status);
    return {
      ...{ webhookId, sender, done, statuses, sent: () => sent },
      deliveryIds: async () =>
        (await deliveries.list(webhookId, undefined, undefined, 9)).map(({ delivery_id }) => delivery_id),
      decides: async (event: WebhookEvent) => {
        history = [...history, ...webhookHistory(webhookId, event).slice(1)];
        await progress.apply(webhookId, history);
        sender.reload();
      },
    };
  };

  it('ends it with its agency, also while it is paused or disabled', async () => {
    const disabled = webhookEvent('WebhookDisabled', { failingSince: instant(0) });
    for (const decided of [[], [webhookEvent('WebhookPaused')], [disabled]]) {
      const { done } = begun(decided, [], true);
      await until('it has ended', () => done.includes('end AGENCY_ENDED'));
    }
    const { done, sender } = begun([webhookEvent('WebhookEnded', { reason: 'GONE' })], [], true);
    await sender.stop();
    expect(done).toEqual([]);
  });

  it('ends it by 410', async () => {
    const { done, sent, statuses } = begun([], [answered(200), answered(410)]);
    await until('it has ended', () => done.includes('end GONE'));
    expect([sent(), await statuses()]).toEqual([2, ['RETRYING', 'DELIVERED']]);
  });

  it('sends nothing that is asked for before the time for which the receiver has asked', async () => {
    const { decides, sent, statuses, deliveryIds, sender } = begun([], [answered(200), answered(429, '3600')]);
    await until('it is held', async () => (await statuses()).includes('RETRYING'));
    const deliveryId = (await deliveryIds()).at(-1);
    await decides(webhookEvent('WebhookRedeliveryRequested', { deliveryId }));
    await sender.stop(); // all that has begun is over
    expect(sent()).toBe(2);
  });

  it('disables it when all that is left has failed, and the last failure was long ago', async () => {
    const one = begun([], [answered(500), answered(500)]);
    await until('its last attempt has disabled it', () => one.done.length === 1);
    expect(await one.statuses()).toEqual(['FAILED']);
    one.sender.reload(); // as if that had been lost
    await until('it was disabled', () => one.done.length === 2);
    expect(one.done[1]).toBe(one.done[0]);
  });
});
