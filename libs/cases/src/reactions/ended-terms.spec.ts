import { randomUUID } from 'node:crypto';
import { type EventStore, LogUnavailable } from '@center/event-store';
import type { AgencyId, AppointmentId, CaseId, EventActor, Instant } from '@center/kernel';
import { asView, Projections, ViewReader } from '@center/projections';
import { FakeClock } from '@center/testing';
import * as a from '../../testing/builders';
import { ReactingLog } from '../../testing/reacting-log';
import { endedTerms } from './ended-terms';
import { staffingReaction } from './staffing';

const actor: EventActor = { officerId: a.dispatcher.officerId, agencyId: a.center.id, role: 'SYS_ADMIN' };
const { officerId, role, areaCode } = a.director;
const END = a.laterThan(10);
const toDirector = a.event('CaseAssigned', a.dispatcher, {
  from: { agency: a.center },
  to: { agency: a.station, officerId },
});

describe('the end of a term', () => {
  let log: ReactingLog;
  let reader: ViewReader;
  let clock: FakeClock;
  let caseId: CaseId;

  beforeEach(async () => {
    log = await ReactingLog.open(staffingReaction);
    reader = new ViewReader(log.pool);
    clock = new FakeClock(a.at);
    caseId = randomUUID() as CaseId;
  });
  afterEach(async () => {
    await reader.onApplicationShutdown();
    await log.close();
  });

  const appointed = (until?: Instant, agencyId: AgencyId = a.station.id): Promise<void> =>
    log.write(`officer-${officerId}`, {
      type: 'AppointmentStarted',
      data: {
        ...{ officerId, appointmentId: randomUUID() as AppointmentId, role, agencyId, areaCode, from: a.at, at: a.at },
        ...(until && { until }),
      },
    });
  /** The work as of a process that starts. */
  const process = (views: Pick<ViewReader, 'query'> = reader, store: EventStore = log.store) => {
    const projections = new Projections(log.store, log.pool, [asView(staffingReaction, log.store)]);
    return endedTerms({ store, views, projections, clock, hostClock: clock });
  };
  const look = async (work = process()): Promise<void> => {
    await log.react();
    await work(actor);
    await log.react();
  };
  const leavings = async (of = caseId) => (await log.types(of)).filter((type) => type === 'HandlerLeft').length;

  it('moves the case to the queue of the unit, once, and not before', async () => {
    await appointed(END);
    await log.append(caseId, a.registered, toDirector);
    const work = process();
    await look(work);
    expect(await leavings()).toBe(0);
    clock.set(END);
    for (const again of [work, work, process()]) await look(again);
    expect(await leavings()).toBe(1);
    const { handler, handlerLeft } = await log.state(caseId);
    expect([handler, handlerLeft]).toEqual([{ agency: a.station }, officerId]);
    const events = await log.store.readStream(`case-${caseId}`);
    expect(events.at(-1)!.data).toMatchObject({ at: END, officerId });
  });

  it('is found after a downtime', async () => {
    await appointed(END);
    await log.append(caseId, a.registered, toDirector);
    clock.set(a.laterThan(10_000));
    await look();
    expect(await leavings()).toBe(1);
  });

  it('moves nothing while another appointment in the unit runs; one elsewhere does not count', async () => {
    await appointed(END);
    await appointed(a.laterThan(20));
    await appointed(undefined, a.otherStation.id);
    await log.append(caseId, a.registered, toDirector);
    const work = process();
    clock.set(END);
    await look(work);
    expect(await leavings()).toBe(0);
    clock.set(a.laterThan(20));
    await look(work);
    expect(await leavings()).toBe(1);
  });

  it('moves no closed case, and no case of another officer', async () => {
    const [closed, others] = [randomUUID() as CaseId, randomUUID() as CaseId];
    await appointed(END);
    await log.append(closed, a.registered, toDirector, a.accepted, a.triaged, a.closed);
    await log.append(others, a.registered, a.assignedToStation);
    clock.set(END);
    await look();
    expect([await leavings(closed), await leavings(others)]).toEqual([0, 0]);
  });

  it('is looked at again until the case could be moved, then no more', async () => {
    await appointed(END);
    await log.append(caseId, a.registered, toDirector);
    clock.set(END);
    const found: number[] = [];
    const query: ViewReader['query'] = async (...asked) => {
      const rows = await reader.query<never>(...asked);
      found.push(rows.length);
      return rows;
    };
    let isDown = true;
    const store = new Proxy(log.store, {
      get: (target, name) =>
        name === 'append' && isDown
          ? () => Promise.reject(new LogUnavailable())
          : (Reflect.get(target, name) as () => unknown).bind(target),
    });
    const work = process({ query }, store);
    await look(work);
    expect(await leavings()).toBe(0);
    isDown = false;
    for (let nth = 0; nth < 3; nth += 1) await look(work);
    expect([await leavings(), found]).toEqual([1, [1, 1, 0, 0]]);
  });

  it('waits for the appointments and the cases that the log has', async () => {
    await log.react();
    await appointed(END);
    await log.append(caseId, a.registered, toDirector);
    clock.set(END);
    const work = process();
    await work(actor);
    expect(await leavings()).toBe(0);
    await look(work);
    expect(await leavings()).toBe(1);
  });
});
