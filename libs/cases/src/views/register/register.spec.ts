import { randomUUID } from 'node:crypto';
import { type CaseId, type Officer, instant } from '@center/kernel';
import fc from 'fast-check';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { recorded } from '../../../testing/given-case';
import type { CaseEvent } from '../../domain/events';
import { foldCase } from '../../domain/evolve';
import { sightOf } from '../../domain/sight';
import { type RegisterFilter, RegisterQuery } from './register.query';
import { registerView } from './register.view';

const newCase = () => randomUUID() as CaseId;
const everything: RegisterFilter = { sort: 'registeredAt', limit: 200 };

describe('the register', () => {
  let log: CaseLog;
  let register: RegisterQuery;
  beforeEach(async () => {
    log = await CaseLog.open(registerView);
    register = new RegisterQuery(log.reader);
  });
  afterEach(() => log.close());

  const idsFor = async (by: Officer, filter: Partial<RegisterFilter> = {}): Promise<string[]> => {
    await log.settled();
    const { items } = await register.list(by, { ...everything, ...filter }, a.laterThan(100));
    return items.map(({ case_id }) => case_id);
  };

  it('finds cases by what is asked for', async () => {
    const [plain, handled, closed] = [newCase(), newCase(), newCase()];
    const overdue = { ...a.issuedToPolice, data: { ...a.issuedToPolice.data, dueAt: a.laterThan(1) } } as CaseEvent;
    await log.append(plain, a.registeredWith({ children: [], area: undefined }));
    await log.append(handled, a.registered, a.accepted, a.triaged, a.assignedToStation, overdue);
    await log.append(closed, ...a.readyToClose, a.proposed, a.closed);
    const find = (filter: Partial<RegisterFilter>) => idsFor(a.dispatcher, filter);
    expect(await find({})).toEqual([plain, handled, closed]);
    expect(await find({ sort: '-registeredAt' })).toEqual([closed, handled, plain]);
    expect(await find({ sort: 'urgency' })).toEqual([handled, closed, plain]);
    expect(await find({ sort: 'dueAt' })).toEqual([handled, plain, closed]);
    expect(await find({ status: 'CLOSED' })).toEqual([closed]);
    expect(await find({ urgency: 'URGENT' })).toEqual([handled, closed]);
    expect(await find({ risk: 'LOW' })).toEqual([closed]);
    expect(await find({ area: a.TOWNSHIP })).toEqual([handled, closed]);
    expect(await find({ area: a.COUNTY })).toEqual([handled, closed]);
    expect(await find({ agency: a.educationBureau.id })).toEqual([plain, handled, closed]);
    expect(await find({ handler: a.station.id })).toEqual([handled]);
    expect(await find({ harm: 'NEGLECT', childId: a.childId })).toEqual([handled, closed]);
    expect(await find({ harm: 'SEXUAL' })).toEqual([]);
    expect(await find({ overdue: true })).toEqual([handled]);
    expect(await find({ overdue: false })).toEqual([plain, closed]);
    expect(await find({ from: '2024-08-01', to: '2024-08-01' })).toEqual([plain, handled, closed]);
    expect(await find({ from: '2024-08-02' })).toEqual([]);
  });

  it('finds nothing by what the caller may not see of its own report', async () => {
    const own = newCase();
    const overdue = { ...a.issuedToPolice, data: { ...a.issuedToPolice.data, dueAt: a.laterThan(1) } } as CaseEvent;
    await log.append(own, a.registered, a.accepted, a.triaged, a.gradedLow, overdue);
    const find = (filter: Partial<RegisterFilter>) => idsFor(a.education, filter);
    expect(await find({ status: 'HANDLING', area: a.TOWNSHIP })).toEqual([own]);
    const hidden: Partial<RegisterFilter>[] = [
      { urgency: 'URGENT' },
      { risk: 'LOW' },
      { harm: 'NEGLECT' },
      { handler: a.center.id },
      { overdue: true },
      { overdue: false },
    ];
    for (const filter of hidden) expect([filter, await find(filter)]).toEqual([filter, []]);
    const { items } = await register.list(a.education, { ...everything, sort: 'urgency' }, a.at);
    expect(items.map(({ sort_key }) => sort_key)).toEqual([9]);
  });

  it('pages through every sort without a gap or a repeat', async () => {
    for (let nth = 0; nth < 7; nth += 1) {
      const at = instant(Date.UTC(2024, 7, 1, 2, nth % 3)); // several at the same moment
      await log.append(newCase(), { type: 'LeadRegistered', data: { ...a.registered.data, at } } as CaseEvent);
    }
    await log.settled();
    for (const sort of ['registeredAt', '-registeredAt', 'urgency', 'dueAt'] as const) {
      const whole = await idsFor(a.dispatcher, { sort });
      const pages: string[] = [];
      let cursor: string | null | undefined;
      do {
        const page = await register.list(a.dispatcher, { sort, limit: 2, ...(cursor && { cursor }) }, a.at);
        pages.push(...page.items.map(({ case_id }) => case_id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(pages).toEqual(whole);
      expect(new Set(pages).size).toBe(7);
    }
  });

  it('shows to each officer exactly the cases that the case itself shows, and as much of them', async () => {
    const officers = [
      a.dispatcher,
      a.leader,
      a.police,
      a.education,
      a.supervisor,
      a.otherSupervisor,
      a.director,
      a.socialWorker,
      a.rescueWorker,
      a.auditor,
      a.administrator,
      a.viewer,
    ];
    const lead = fc.record(
      {
        area: fc.constantFrom(
          { code: a.TOWNSHIP, name: a.station.name },
          { code: a.OTHER_TOWNSHIP, name: a.otherStation.name },
          { code: a.COUNTY, name: a.center.name },
        ),
        allegedPerpetrators: fc.constantFrom(
          [],
          [{ personId: a.personId, agencyId: a.policeBureau.id }],
          [{ personId: a.personId, agencyId: a.center.id }],
        ),
      },
      { requiredKeys: [] },
    );
    const assigned = fc.constantFrom(a.station, a.otherStation, a.ngo, a.policeBureau, undefined);
    const issued = fc.constantFrom(a.policeBureau, a.otherStation, undefined);
    const submitter = fc.constantFrom(...officers);
    const history = fc
      .tuple(lead, assigned, issued, submitter)
      .map(([facts, unit, receiver, by]): CaseEvent[] => [
        {
          type: 'LeadRegistered',
          data: { ...a.registeredWith(facts).data, by: by.officerId, submittedBy: by.agency },
        } as CaseEvent,
        ...(unit ? [a.event('CaseAssigned', a.dispatcher, { from: { agency: a.center }, to: { agency: unit } })] : []),
        ...(receiver
          ? [{ type: 'TransferIssued', data: { ...a.issuedToPolice.data, to: receiver } } as CaseEvent]
          : []),
      ]);
    const histories = fc.sample(history, 150).map((events) => ({ id: newCase(), events }));
    for (const { id, events } of histories) await log.append(id, ...events);
    for (const by of officers) {
      await log.settled();
      const { items } = await register.list(by, everything, a.at);
      const listed = new Map(items.map(({ case_id, full_sight }) => [case_id, full_sight]));
      for (const { id, events } of histories) {
        const sight = sightOf(by, foldCase(recorded(events))!);
        expect([by.role, id, listed.get(id)]).toEqual([by.role, id, sight && sight !== 'SUBMITTED']);
      }
    }
  });
});
