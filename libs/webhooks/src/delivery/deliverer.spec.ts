import { randomUUID } from 'node:crypto';
import type { Agencies } from '@center/agencies';
import type { Streams } from '@center/command-handling';
import type { EventStore } from '@center/event-store';
import { id, instant, type StoredEvent } from '@center/kernel';
import { type LiveContext, LiveContexts } from '@center/live';
import { testDatabase, type TestDatabase, until } from '@center/testing';
import { webhookEvent, webhookHistory } from '../../testing/webhook-history';
import type { WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';
import { Deliveries } from '../store/deliveries';
import { WebhookProgress } from '../store/progress';
import type { LoadedWebhook, Webhooks } from '../webhooks';
import type { Courier } from './courier';
import { Deliverer } from './deliverer';
import type { SystemCommands } from './system-commands';

const SENT = { statusCode: 200, error: null, ms: 1 };

describe('the deliverer of all webhooks', () => {
  let database: TestDatabase;
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop();
  });
  afterAll(() => database.close());

  /** A deliverer that runs, with a log that grows by the pages that a spec gives, and webhooks that it decides on. */
  const running = async (given: { readonly webhooks?: readonly (readonly WebhookEvent[])[] } = {}) => {
    const histories = new Map<WebhookId, LoadedWebhook['history']>();
    const register = (...more: readonly WebhookEvent[]): WebhookId => {
      const webhookId = id<'webhook'>(randomUUID());
      histories.set(webhookId, webhookHistory(webhookId, ...more));
      return webhookId;
    };
    for (const events of given.webhooks ?? []) register(...events);
    const events: StoredEvent[] = [];
    let wake = (): void => undefined;
    const follow = async function* (after: bigint, signal: AbortSignal) {
      let read = after;
      for (;;) {
        const grown = new Promise<void>((resolve) => (wake = resolve));
        const page = events.filter(({ position }) => position > read);
        if (signal.aborted) return;
        if (page.length > 0) yield page;
        else await grown;
        read = page.at(-1)?.position ?? read;
      }
    };
    const contexts = new LiveContexts();
    contexts.add({
      stream: {
        owns: ({ stream }: StoredEvent) => stream.startsWith('case'),
        keyOf: (stream: string) => stream,
        types: ['NoteRecorded'],
        evolve: () => ({}),
      },
      versionSeen: () => 1,
      subjects: (keys: readonly string[]) =>
        Promise.resolve(new Map(keys.map((key) => [key, { about: { context: 'cases', id: key }, data: {} }]))),
      caseOf: () => undefined,
    } as unknown as LiveContext);
    const done: string[] = [];
    const sent: string[] = [];
    let loads = 0;
    let agencyHasEnded = false;
    const deliverer = new Deliverer(
      {
        head: () => Promise.resolve({ position: events.at(-1)?.position ?? 10n }),
        readAll: (after: bigint) => Promise.resolve(events.filter(({ position }) => position > after)),
        follow,
      } as unknown as EventStore,
      contexts,
      {
        load: (_: unknown, stream: string) => {
          loads += 1;
          return Promise.resolve({ state: {}, history: events.filter((event) => event.stream === stream) });
        },
      } as unknown as Streams,
      {
        runningAgency: () => Promise.resolve(agencyHasEnded ? undefined : { id: 'agency', kind: 'POLICE' }),
        affiliations: () => Promise.resolve([]),
      } as unknown as Agencies,
      {
        all: () => Promise.resolve([...histories.keys()].map((webhookId) => ({ webhookId }))),
        one: (webhookId: WebhookId) => {
          const history = histories.get(webhookId)!;
          return Promise.resolve({ webhook: webhookStream.fold(history)!, history });
        },
      } as unknown as Webhooks,
      new WebhookProgress(database.pool),
      new Deliveries(database.pool),
      {
        send: ({ webhookId }: { webhookId: WebhookId }) => {
          sent.push(webhookId);
          return Promise.resolve(SENT);
        },
      } as unknown as Courier,
      {
        end: (webhookId: WebhookId, reason: string) => Promise.resolve(void done.push(`${webhookId} ${reason}`)),
      } as unknown as SystemCommands,
      { now: () => instant(Date.now()) },
      { webhooks: { retrySeconds: [1], allowLoopback: true } },
    );
    const abort = new AbortController();
    const over = deliverer.run(abort.signal);
    stops.push(async () => {
      abort.abort();
      wake();
      await over;
    });
    const arrives = (stream: string, type: string, data: object = {}): void => {
      const { meta, knownAt } = webhookHistory(id<'webhook'>(randomUUID()))[0]!;
      events.push({
        ...{ id: id<'event'>(randomUUID()), stream, revision: events.filter((one) => one.stream === stream).length },
        ...{ position: BigInt(11 + events.length), type, schema: 1, data, meta, knownAt },
      });
      wake();
    };
    return {
      ...{ register, arrives, done, sent, webhookIds: () => [...histories.keys()], loads: () => loads },
      endAgency: () => {
        agencyHasEnded = true;
        arrives(`agency-${randomUUID()}`, 'AgencyEnded');
      },
    };
  };

  it('ends webhooks that wait, when the register says that their agency has ended', async () => {
    const disabled = webhookEvent('WebhookDisabled', { failingSince: instant(0) });
    const one = await running({ webhooks: [[webhookEvent('WebhookPaused')], [disabled]] });
    one.arrives(`case-${randomUUID()}`, 'NoteRecorded');
    expect(one.done).toEqual([]);
    one.endAgency();
    const ended = one.webhookIds().map((webhookId) => `${webhookId} AGENCY_ENDED`);
    await until('they have ended', () => ended.every((each) => one.done.includes(each)));
    expect(one.sent).toEqual([]);
  });

  it('begins with a webhook when its registration arrives, beside those that it has', async () => {
    const one = await running({ webhooks: [[]] });
    const [first] = one.webhookIds();
    one.arrives(`case-${randomUUID()}`, 'NoteRecorded');
    await until('the first has it', () => one.sent.length === 1);
    const second = one.register();
    one.arrives(webhookStream.nameOf(second), 'WebhookRegistered');
    one.arrives(`case-${randomUUID()}`, 'NoteRecorded');
    await until('both have everything after their beginning', () => one.sent.length === 4);
    expect(one.sent.filter((each) => each === first)).toHaveLength(2);
    expect(one.sent.filter((each) => each === second)).toHaveLength(2); // it begins after position 10
  });

  it('loads nothing while no webhook is active', async () => {
    const one = await running({ webhooks: [[webhookEvent('WebhookPaused')]] });
    for (let nth = 0; nth < 20; nth += 1) one.arrives(`case-${randomUUID()}`, 'NoteRecorded');
    one.endAgency();
    await until('all pages are read', () => one.done.length > 0);
    expect([one.loads(), one.sent]).toEqual([0, []]);
  });
});
