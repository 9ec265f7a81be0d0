import { Rules, Steps, Watcher } from '@center/deadlines';
import { newOperation, PostgresEventStore, transact } from '@center/event-store';
import { type CaseId, type Instant, instant, milliseconds } from '@center/kernel';
import { until } from '@center/testing';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import * as a from '../testing/builders';
import { CaseLog } from '../testing/case-log';
import { recorded } from '../testing/given-case';
import { deadlinesOfCase, keepCaseDeadlines } from './deadlines/case-clocks';
import { caseSteps } from './deadlines/first-policy';
import type { CaseEvent, CaseEvents } from './domain/events';
import { caseStream } from './domain/streams';
import { registerView } from './views/register/register.view';
import { type SuperiorAgencies, watchedCases } from './watched-cases';

const HOUR = 3_600_000;
const newCase = () => randomUUID() as CaseId;
/** The police station, below the bureau, which has no agency above it. */
const policeStation = { ...a.policeBureau, id: a.uuid<'agency'>(90), parentId: a.policeBureau.id };
const known = [a.center, a.policeBureau, policeStation];
const find = (id: string) => Promise.resolve(known.find((one) => one.id === id) as never);
const agencies: SuperiorAgencies = {
  ...{ agency: find, runningAgency: find, center: () => find(a.center.id) },
  affiliations: (id) => Promise.resolve([id]),
};
const actor = { officerId: a.dispatcher.officerId, agencyId: a.center.id, role: 'DISPATCHER' } as const;

describe('the watcher of deadlines', () => {
  let log: CaseLog;
  let rules: Rules;
  let pools: Pool[];
  beforeEach(async () => {
    log = await CaseLog.open(registerView);
    rules = new Rules(log.store, new Steps(caseSteps));
    keepCaseDeadlines(log.store, rules, log.clock);
    pools = [];
  });
  afterEach(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await log.close();
  });

  /** Appends to a case like a command, at the time of the clock. */
  const happens = async (caseId: CaseId, ...events: CaseEvent[]): Promise<void> => {
    const at = log.clock.now();
    await transact({
      ...{ store: log.store, type: caseStream, key: caseId, operation: newOperation() },
      meta: { actor, command: 'spec' },
      decide: () => events.map((event) => ({ ...event, data: { ...event.data, at } }) as CaseEvent),
    });
    await log.settled();
  };

  /** A watcher, as in a process of its own. */
  const watcher = (): Watcher => {
    const { clock } = log;
    const pool = new Pool({ connectionString: log.database.url });
    pool.on('error', () => undefined);
    pools.push(pool);
    const store = new PostgresEventStore(pool, clock);
    const one = new Watcher({ store, pool, clock, rules: new Rules(store, new Steps(caseSteps)) });
    keepCaseDeadlines(store, rules, clock);
    one.watch(watchedCases(log.reader, log.projections, agencies));
    return one;
  };

  const look = async (one = watcher()): Promise<void> => {
    while (await one.look()) await log.settled();
  };

  const history = async (caseId: CaseId) =>
    (await log.store.readStream(caseStream.nameOf(caseId))).map((event) => caseStream.read(event));
  const misses = async (caseId: CaseId): Promise<CaseEvents['DeadlineMissed'][]> =>
    (await history(caseId)).flatMap(({ type, data }) => (type === 'DeadlineMissed' ? [data] : []));
  /** Misses that are recorded more than once. */
  const repeated = (all: readonly CaseEvents['DeadlineMissed'][]): string[] => {
    const ids = all.map(({ deadlineId, dueAt }) => `${deadlineId} ${dueAt}`);
    return ids.filter((id, nth) => ids.indexOf(id) < nth);
  };

  it('records each miss once, with the due time and the time when it was noticed', async () => {
    const [late, early] = [newCase(), newCase()];
    await happens(late, a.registered);
    await happens(early, a.registered);
    const { dueAt } = [...deadlinesOfCase(await history(late)).values()].find(
      ({ step }) => step === ('ACCEPT' as never),
    )!;
    log.clock.advance(HOUR);
    await happens(early, a.accepted);
    await look();
    expect(await misses(late)).toEqual([]);
    log.clock.set(instant(milliseconds(dueAt) + 5 * HOUR)); // nothing watched while it passed
    await look();
    await look();
    expect(await misses(late)).toMatchObject([
      { step: 'ACCEPT', at: dueAt, dueAt, noticedAt: log.clock.now(), responsible: { id: a.center.id } },
    ]);
    expect((await misses(early)).map(({ step }) => step)).toEqual(['TRIAGE']);
    expect(repeated([...(await misses(late)), ...(await misses(late))])).toHaveLength(1);
  });

  const supervisions = async (caseId: CaseId): Promise<CaseEvents['SupervisionIssued'][]> =>
    (await history(caseId)).flatMap(({ type, data }) => (type === 'SupervisionIssued' ? [data] : []));
  const DAY = 24 * HOUR;

  it('issues a supervision at each level of the escalation, once, also those that passed while nothing watched', async () => {
    const [late, done] = [newCase(), newCase()];
    const issued = { ...a.issuedToPolice, data: { ...a.issuedToPolice.data, to: policeStation } } as CaseEvent;
    for (const caseId of [late, done]) await happens(caseId, a.registered, a.accepted, a.triaged, issued);
    log.clock.advance(2 * DAY); // due within a working day
    await look();
    const about = async (caseId: CaseId) =>
      (await supervisions(caseId))
        .filter(({ step }) => step === ('TRANSFER_ANSWER' as never))
        .map(({ level, agency, to }) => [level, agency.id, to]);
    const first = [1, policeStation.id, 'RESPONSIBLE'];
    expect([await about(late), await about(done)]).toEqual([[first], [first]]);
    await happens(done, a.signedFor, a.acceptedByPolice);
    log.clock.advance(4 * DAY);
    await Promise.all([look(watcher()), look(watcher())]);
    await look();
    expect(await about(done)).toEqual([first]);
    expect(await about(late)).toEqual([first, [2, a.policeBureau.id, 'SUPERIOR'], [3, a.center.id, 'CENTER_LEADER']]);
    const misses = (await history(late)).filter(({ type }) => type === 'DeadlineMissed').length;
    expect((await supervisions(late)).length).toBeLessThanOrEqual(3 * misses);
  });

  it('supervises the center where no agency is above, or the one above is barred', async () => {
    const state = caseStream.fold(recorded([a.registered]))!;
    const { agencyFor } = watchedCases(log.reader, log.projections, agencies);
    const barred = caseStream.fold(recorded([a.registered, a.agencyBarred]))!;
    expect((await agencyFor('SUPERIOR', a.policeBureau, state)).id).toBe(a.center.id);
    expect((await agencyFor('SUPERIOR', policeStation, state)).id).toBe(a.policeBureau.id);
    const bars = { ...agencies, affiliations: () => Promise.resolve([a.justiceOffice.id]) };
    const barring = watchedCases(log.reader, log.projections, bars);
    expect((await barring.agencyFor('SUPERIOR', policeStation, barred)).id).toBe(a.center.id);
  });

  it('issues none for a due time that had passed before the log knew of the start', async () => {
    const caseId = newCase();
    await happens(caseId, a.registered, a.accepted, a.triaged, a.issuedToPolice);
    log.clock.advance(-40 * DAY);
    const at = log.clock.now();
    log.clock.advance(40 * DAY);
    await transact({
      ...{ store: log.store, type: caseStream, key: caseId, operation: newOperation() },
      meta: { actor, command: 'spec' },
      decide: () => [{ ...a.reporterAdded, data: { ...a.reporterAdded.data, at } } as CaseEvent],
    });
    await log.settled();
    log.clock.advance(HOUR);
    await look();
    const [miss] = (await misses(caseId)).filter(({ step }) => step === ('INFORM_REPORTER' as never));
    expect(miss?.deadlines?.missed?.[0]).not.toHaveProperty('escalation');
    expect((await supervisions(caseId)).map(({ step }) => step)).not.toContain('INFORM_REPORTER');
  });

  it('records a miss also when the step was done before it was noticed, and none of a step that was done in time', async () => {
    const [late, inTime] = [newCase(), newCase()];
    for (const caseId of [late, inTime]) await happens(caseId, a.registered);
    await happens(inTime, a.declined);
    log.clock.advance(3 * HOUR); // due after two
    await happens(late, a.declined);
    await look();
    expect((await misses(late)).map(({ step }) => step)).toEqual(['ACCEPT']);
    expect(await misses(inTime)).toEqual([]);
    const clock = [...deadlinesOfCase(await history(late)).values()].find(({ step }) => step === ('ACCEPT' as never))!;
    expect([clock.status, clock.missedAt]).toEqual(['DONE', clock.dueAt]);
  });

  it('records each miss once when two watch at the same time', async () => {
    const cases = Array.from({ length: 12 }, newCase);
    for (const caseId of cases) await happens(caseId, a.registered);
    log.clock.advance(3 * HOUR);
    await Promise.all([look(watcher()), look(watcher()), look(watcher())]);
    const all = (await Promise.all(cases.map(misses))).flat();
    expect(all).toHaveLength(cases.length);
    expect(repeated(all)).toEqual([]);
  });

  it('is taken over by another process within seconds when the connection of the first is lost', async () => {
    const [first, second] = [newCase(), newCase()];
    await happens(first, a.registered);
    const [one, other] = [watcher(), watcher()];
    one.start();
    log.clock.advance(3 * HOUR);
    await until('the first process has recorded a miss', async () => (await misses(first)).length === 1);
    other.start();
    await pools[0]!.end(); // as when the process has been killed
    await happens(second, a.registered);
    log.clock.advance(3 * HOUR);
    await until('the second process has recorded one', async () => (await misses(second)).length === 1, 10_000);
    await Promise.all([one.stop(), other.stop()]);
    pools = pools.slice(1);
    expect(await misses(first)).toHaveLength(1);
  });

  it('starts the deadlines of open cases from before there were any, once', async () => {
    const [open, closed] = [newCase(), newCase()];
    await log.append(open, a.registered, a.accepted, a.triaged, a.issuedToPolice);
    await log.append(closed, a.registered, a.declined);
    await log.settled();
    log.clock.advance(1_000 * HOUR);
    await look();
    await look();
    expect((await history(closed)).map(({ type }) => type)).toEqual(['LeadRegistered', 'LeadDeclined']);
    const types = (await history(open)).map(({ type }) => type);
    expect(types.filter((type) => type === 'DeadlinesStarted')).toHaveLength(1);
    const clocks = [...deadlinesOfCase(await history(open)).values()];
    expect(clocks.map(({ step, startedAt }) => [step, startedAt])).toEqual(
      ['VERIFY', 'ASSESS', 'TRANSFER_ANSWER', 'INFORM_REPORTER'].map((step) => [step, log.clock.now()]),
    );
  });

  it('settles provisional due times when the year is published', async () => {
    const caseId = newCase();
    const due = async () => {
      const clocks = [...deadlinesOfCase(await history(caseId)).values()];
      const { dueAt, provisional } = clocks.find(({ step }) => step === ('INFORM_REPORTER' as never))!;
      return { dueAt, provisional };
    };
    log.clock.set('2026-12-30T02:00:00.000Z' as Instant); // five working days
    await happens(caseId, a.registered);
    await look();
    expect(await due()).toEqual({ dueAt: '2027-01-06T16:00:00.000Z', provisional: true });
    const year = { year: 2027, holidays: ['2027-01-01', '2027-01-04'], workdays: ['2027-01-03'], basis: '通知' };
    await log.write('workingcalendar', {
      type: 'CalendarPublished',
      data: { at: log.clock.now(), by: actor.officerId, ...year },
    });
    await look();
    expect(await due()).toEqual({ dueAt: '2027-01-07T16:00:00.000Z', provisional: false });
    const types = (await history(caseId)).map(({ type }) => type);
    await look();
    expect((await history(caseId)).map(({ type }) => type)).toEqual(types);
    expect(types.filter((type) => type === 'DeadlinesSettled')).toHaveLength(1);
  });

  it('recomputes due times that are not provisional only when a change of the calendar says so, and once', async () => {
    const [caseId, later] = [newCase(), newCase()];
    const due = async (of: CaseId) =>
      [...deadlinesOfCase(await history(of)).values()].find(({ step }) => step === ('INFORM_REPORTER' as never))!.dueAt;
    const publish = async (holidays: string[], recompute: object = {}) => {
      const year = { year: 2024, holidays, workdays: [], basis: '通知' };
      const data = { at: log.clock.now(), by: actor.officerId, ...year, ...recompute };
      await log.write('workingcalendar', { type: 'CalendarPublished', data });
      await look();
    };
    log.clock.set('2024-08-05T02:00:00.000Z' as Instant); // a Monday; five working days
    await happens(caseId, a.registered);
    await look();
    expect(await due(caseId)).toBe('2024-08-12T16:00:00.000Z');
    await publish(['2024-08-06']);
    expect(await due(caseId)).toBe('2024-08-12T16:00:00.000Z');
    await publish(['2024-08-07', '2024-08-08'], { recompute: true });
    expect(await due(caseId)).toBe('2024-08-14T16:00:00.000Z');
    await publish([]);
    await happens(later, a.registered);
    const again = watcher(); // another process takes over
    await again.look();
    await log.settled();
    expect([await due(caseId), await due(later)]).toEqual(['2024-08-14T16:00:00.000Z', '2024-08-12T16:00:00.000Z']);
  });
});
