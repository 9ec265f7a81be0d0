import type { Agencies } from '@center/agencies';
import { Rules, Steps, Watcher } from '@center/deadlines';
import { newOperation, PostgresEventStore, transact } from '@center/event-store';
import { type CaseId, type Instant, instant, milliseconds } from '@center/kernel';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import * as a from '../testing/builders';
import { CaseLog } from '../testing/case-log';
import { deadlinesOfCase, keepCaseDeadlines } from './deadlines/case-clocks';
import { caseSteps } from './deadlines/first-policy';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import { deadlinesView } from './views/deadlines/deadlines.view';
import { registerView } from './views/register/register.view';
import { SupervisionsQuery } from './views/supervisions/supervisions.query';
import { supervisionsView } from './views/supervisions/supervisions.view';
import { watchedCases } from './watched-cases';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const agencies = {
  agency: () => Promise.resolve(a.policeBureau),
  center: () => Promise.resolve(a.center),
} as unknown as Agencies;
const actor = { officerId: a.dispatcher.officerId, agencyId: a.center.id, role: 'DISPATCHER' } as const;

let log: CaseLog;
let pool: Pool;
let store: PostgresEventStore;
beforeEach(async () => {
  log = await CaseLog.open(registerView, deadlinesView, supervisionsView);
  keepCaseDeadlines(log.store, new Rules(log.store, new Steps(caseSteps)), log.clock);
  pool = new Pool({ connectionString: log.database.url });
  store = new PostgresEventStore(pool, log.clock);
});
afterEach(async () => {
  await pool.end();
  await log.close();
});

/** Appends to a new case, or to one, like a command, at the time of the clock. */
const happens = async (events: readonly CaseEvent[], caseId = randomUUID() as CaseId): Promise<CaseId> => {
  const at = log.clock.now();
  await transact({
    ...{ store: log.store, type: caseStream, key: caseId, operation: newOperation() },
    meta: { actor, command: 'spec' },
    decide: () => events.map((event) => ({ ...event, data: { ...event.data, at } }) as CaseEvent),
  });
  await log.settled();
  return caseId;
};
const deadlines = async (caseId: CaseId) => [
  ...deadlinesOfCase(await log.store.readStream(caseStream.nameOf(caseId))).values(),
];
const cases = () => watchedCases(log.reader, log.projections, agencies);
const watcher = (...contexts: ReturnType<typeof cases>[]): Watcher => {
  const one = new Watcher({ store, pool, clock: log.clock, rules: new Rules(store, new Steps(caseSteps)) });
  for (const context of contexts) one.watch(context);
  return one;
};

describe('a pause that ended by itself', () => {
  it('is followed by a supervision at each level, which is open until the step is done', async () => {
    const caseId = await happens([
      ...[a.registered, a.accepted, a.triaged],
      ...[a.issuedToPolice, a.signedFor, a.materialRequested],
    ]);
    const isAnswer = ({ step }: { readonly step: string | null }) => step === 'TRANSFER_ANSWER';
    const { dueAt } = (await deadlines(caseId)).find(isAnswer)!.pause!.then!;
    const filter = { hidden: [], limit: 20, case: caseId };
    const listed = async () => {
      await log.settled();
      const { items } = await new SupervisionsQuery(log.reader).list(a.dispatcher, filter, log.clock.now());
      const found = items.filter(isAnswer);
      return found.map(({ level, status, due }) => [level, status, due?.toISOString()]).toReversed();
    };
    const one = watcher(cases());
    for (const [nth, later] of [HOUR, DAY + HOUR, 3 * DAY + HOUR].entries()) {
      log.clock.set(instant(milliseconds(dueAt) + later));
      await one.look();
      expect(await listed()).toEqual([1, 2, 3].slice(0, nth + 1).map((level) => [level, 'OPEN', dueAt]));
    }
    await happens([a.supplemented, a.acceptedByPolice], caseId);
    expect((await listed()).map(([, status]) => status)).toEqual(['ENDED', 'ENDED', 'ENDED']);
  });
});

describe('a year that is published', () => {
  it('settles due times in every context, and in a stream where that failed a minute later', async () => {
    log.clock.set('2026-12-30T02:00:00.000Z' as Instant);
    const [caseId, failing] = [await happens([a.registered]), await happens([a.registered])];
    const year = { year: 2027, holidays: ['2027-01-01'], workdays: [], basis: '通知' };
    const data = { at: log.clock.now(), by: actor.officerId, ...year };
    await log.write('workingcalendar', { type: 'CalendarPublished', data });
    const read = store.readStream.bind(store);
    let failures = 1;
    jest.spyOn(store, 'readStream').mockImplementation((...given) => {
      const fails = given[0] === caseStream.nameOf(failing) && failures-- > 0;
      return fails ? Promise.reject(new Error('unavailable')) : read(...given);
    });
    const nothing = () => Promise.resolve([]);
    const empty = { ...cases(), missed: nothing, unstarted: nothing, provisional: nothing, running: nothing };
    const one = watcher(empty, cases());
    /** Whether due times are still provisional after some looks. */
    const looks = async () => {
      for (let nth = 0; nth < 10; nth += 1) await one.look();
      const all = [await deadlines(caseId), await deadlines(failing)];
      return all.map((some) => some.some(({ provisional }) => provisional));
    };
    expect(await looks()).toEqual([false, true]);
    expect(await looks()).toEqual([false, true]);
    const now = Date.now.bind(Date);
    const later = jest.spyOn(Date, 'now').mockImplementation(() => now() + 61_000);
    expect(await looks()).toEqual([false, false]);
    later.mockRestore();
  });
});
