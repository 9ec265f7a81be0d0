import { randomUUID } from 'node:crypto';
import { type AgencyRef, type CaseId, instant, type Officer, type TransferId } from '@center/kernel';
import { Moments } from '@center/statistics';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import type { CaseEvent } from '../domain/events';
import { timelineView } from '../views/timeline/timeline.view';
import { HandoversQuery } from '../views/timeline/handovers.query';
import { HandoversRoute } from './handovers';

/** In July: readers who see only figures ask for months that have ended. */
const JULY = -24 * 20;
const timed = (hours: number, event: CaseEvent): CaseEvent =>
  ({ ...event, data: { ...event.data, at: a.laterThan(JULY + hours) } }) as CaseEvent;

/** A transfer after this many steps: signed for one hour after issue, accepted after ten, fed back after twenty. */
const transfer = (from: AgencyRef, to: AgencyRef, reached: number): CaseEvent[] => {
  const transferId = randomUUID() as TransferId;
  const words = { reason: 'SUSPECTED_CRIME' as const, letter: a.sealedText() };
  const fedBack = { kind: 'FINAL' as const, outcome: 'HANDLED' as const, measures: [], text: a.sealedText() };
  return [
    timed(0, a.event('TransferIssued', a.dispatcher, { transferId, from, to, ...words })),
    timed(1, a.event('TransferSignedFor', a.police, { transferId })),
    timed(10, a.event('TransferAccepted', a.police, { transferId })),
    timed(20, a.event('TransferFedBack', a.police, { transferId, ...fedBack })),
  ].slice(0, 1 + reached);
};

const many = (count: number, from: AgencyRef, to: AgencyRef, reached: number): CaseEvent[] =>
  Array.from({ length: count }, () => transfer(from, to, reached)).flat();

const operation = { operationId: '', readAfter: undefined } as unknown as Parameters<
  HandoversRoute['listHandovers']
>[1];
const of = (role: Officer['role'], agency: AgencyRef): Officer => ({ ...a.dispatcher, role, agency });
const suppressedStep = { median: null, p90: null, count: null, suppressed: true };

describe('handovers', () => {
  let log: CaseLog;
  let route: HandoversRoute;
  beforeAll(async () => {
    log = await CaseLog.open(timelineView);
    await log.append(
      randomUUID() as CaseId,
      a.registered,
      // to the police 20: 20 signed for, 12 accepted, 4 fed back
      ...many(4, a.center, a.policeBureau, 3),
      ...many(8, a.center, a.policeBureau, 2),
      ...many(8, a.center, a.policeBureau, 1),
      // to education 14: 12 signed for, 9 accepted, 7 fed back
      ...many(7, a.center, a.educationBureau, 3),
      ...many(2, a.center, a.educationBureau, 2),
      ...many(3, a.center, a.educationBureau, 1),
      ...many(2, a.center, a.educationBureau, 0),
    );
    await log.settled();
    route = new HandoversRoute(new HandoversQuery(log.reader), new Moments(log.projections, log.store, log.clock));
  });
  afterAll(() => log.close());

  const ask = (by: Officer, asked: Parameters<HandoversRoute['listHandovers']>[2] = {}) =>
    route.listHandovers(by, operation, asked);

  it('include the count of each step for officers who may drill down into figures', async () => {
    const { items } = await ask(of('AUDITOR', a.center));
    const step = (count: number, hours: number) => ({ count, median: hours, p90: hours, beforeIssue: 0 });
    expect(items).toEqual([
      {
        ...{ from: a.center.id, fromName: a.center.name, to: a.policeBureau.id, toName: a.policeBureau.name },
        ...{ count: 20, toSign: step(20, 1), toAccept: step(12, 10), toFeedBack: step(4, 20) },
      },
      {
        ...{ from: a.center.id, fromName: a.center.name, to: a.educationBureau.id, toName: a.educationBureau.name },
        ...{ count: 14, toSign: step(12, 1), toAccept: step(9, 10), toFeedBack: step(7, 20) },
      },
    ]);
  });

  it('suppress for a viewer the steps that few transfers reached, or that few did not reach', async () => {
    const { items } = await ask(of('STATISTICS_VIEWER', a.center));
    expect(items).toMatchObject([
      { count: 20, toSign: { count: 20 }, toAccept: { count: 12, median: 10 }, toFeedBack: suppressedStep },
      // 14 - 12 = 2 and 9 - 7 = 2; 12 - 9 = 3, but 12 is not published
      { count: 14, toSign: suppressedStep, toAccept: { count: 9 }, toFeedBack: suppressedStep },
    ]);
  });

  it('leave out small pairs for a viewer, and those that would disclose them', async () => {
    const small = randomUUID() as CaseId;
    await log.append(small, a.registered, ...many(3, a.policeBureau, a.educationBureau, 3));
    await log.settled();
    const { items, absent } = await ask(of('STATISTICS_VIEWER', a.center));
    const pairs = items.map(({ from, to }) => [from, to]);
    expect(pairs).not.toContainEqual([a.policeBureau.id, a.educationBureau.id]);
    expect(pairs).toHaveLength(1); // one more is left out: the totals of its agencies would disclose the small one
    expect(absent).toBe('0 to 4, or hidden');
    expect((await ask(of('AUDITOR', a.center))).absent).toBeUndefined();
  });

  it('show a liaison only the pairs of the own agency, and nothing that a viewer does not see', async () => {
    const { items: seen } = await ask(of('STATISTICS_VIEWER', a.center));
    for (const agency of [a.policeBureau, a.educationBureau, a.ngo]) {
      const { items } = await ask(of('AGENCY_LIAISON', agency));
      expect(items).toEqual(seen.filter(({ from, to }) => from === agency.id || to === agency.id));
    }
    expect((await ask(of('AGENCY_LIAISON', a.ngo))).items).toEqual([]);
  });

  it('include their period and position', async () => {
    const last = await log.store.head();
    expect(await ask(of('AUDITOR', a.center))).toMatchObject({
      ...{ from: null, to: null, asOf: a.at, position: last.position.toString() },
    });
    const asOf = instant(Date.UTC(2024, 5, 30, 16));
    const then = await ask(of('AUDITOR', a.center), { from: '2024-06-01', to: '2024-06-02', asOf });
    expect(then).toEqual({ from: '2024-06-01', to: '2024-06-02', asOf, position: '0', items: [] });
  });

  it.each([
    [{ from: '2024-07-02' }, '/from'],
    [{ from: '2024-08-01' }, '/from'],
    [{ to: '2024-07-30' }, '/to'],
    [{ to: '2024-08-31' }, '/to'],
    [{ asOf: instant(Date.UTC(2024, 6, 2)) }, '/asOf'],
  ])('can be read by readers of figures only for whole months that have ended: %j', async (asked, pointer) => {
    const fault = { extras: { errors: [{ pointer, code: 'whole-months-required' }] } };
    for (const role of ['STATISTICS_VIEWER', 'AGENCY_LIAISON'] as const)
      await expect(ask(of(role, a.center), asked)).rejects.toMatchObject(fault);
    await expect(ask(of('AUDITOR', a.center), asked)).resolves.toBeDefined();
  });

  it('are rejected for a period that ends before it begins, and for a future time', async () => {
    await expect(ask(of('AUDITOR', a.center), { from: '2024-08-02', to: '2024-08-01' })).rejects.toThrow();
    await expect(ask(of('AUDITOR', a.center), { asOf: instant(Date.UTC(2030, 0)) })).rejects.toThrow();
  });
});
