import { randomUUID } from 'node:crypto';
import { type CaseId, type ChildId, type Officer, type PersonId, instant } from '@center/kernel';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { recorded } from '../../../testing/given-case';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { openTransfers } from '../../domain/open-work';
import { gravestRisk } from '../../domain/gravest-risk';
import { CHILDREN_LISTED, type RegisterFilter, RegisterQuery } from './register.query';
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

  it('filters cases', async () => {
    const [plain, handled, closed] = [newCase(), newCase(), newCase()];
    const overdue = a.starting(a.issuedToPolice, a.deadlineStarted('RULING', a.laterThan(1)));
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

  it.each([undefined, 2n])('is read as a whole in pages like the list, as of position %s', async (position) => {
    const ids = [newCase(), newCase(), newCase()];
    for (const id of ids) await log.append(id, a.registered, a.accepted);
    await log.settled();
    const whole = async (limit: number) => {
      const pages: string[][] = [];
      const moment = { now: a.laterThan(100), today: a.laterThan(100), size: 2 };
      for await (const page of register.pages(a.dispatcher, { ...everything, position, limit }, moment))
        pages.push(page.map(({ case_id }) => case_id));
      return pages;
    };
    const seen = position === undefined ? ids : ids.slice(0, 1);
    expect((await whole(200)).flat()).toEqual(seen);
    expect((await whole(200)).flat()).toEqual(await idsFor(a.dispatcher, { position }));
    expect((await whole(2)).flat()).toEqual(seen.slice(0, 2));
  });

  it('shows the first children of a case, now and in the past, and counts all', async () => {
    const many = Array.from({ length: CHILDREN_LISTED + 1 }, () => ({
      ...{ childId: randomUUID() as ChildId, personId: randomUUID() as PersonId },
      ...{ identityStatus: 'UNKNOWN' as const, sex: 'UNKNOWN' as const, categories: [] },
    }));
    const position = await log.append(newCase(), a.registeredWith({ children: many }));
    await log.settled();
    for (const known of [{}, { position }]) {
      const { items } = await register.list(a.dispatcher, { ...everything, ...known }, a.laterThan(100));
      expect(items.map(({ child_count }) => child_count)).toEqual([many.length]);
      const shown = items[0]!.children.map(({ childId }) => childId);
      expect(shown).toEqual(many.slice(0, CHILDREN_LISTED).map(({ childId }) => childId));
    }
  });

  it('does not match fields that the caller may not see in its own report', async () => {
    const own = newCase();
    const overdue = a.starting(a.issuedToPolice, a.deadlineStarted('RULING', a.laterThan(1)));
    await log.append(own, a.registered, a.accepted, a.triaged, a.gradedLow, overdue);
    const find = (filter: Partial<RegisterFilter>) => idsFor(a.education, filter);
    expect(await find({ status: 'ACCEPTED', area: a.TOWNSHIP })).toEqual([own]);
    const hidden: Partial<RegisterFilter>[] = [
      { status: 'HANDLING' },
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

  it('reflects the changes of a case', async () => {
    const id = newCase();
    const follow = async (...events: CaseEvent[]) => {
      await log.append(id, ...events);
      await log.settled();
      return (await register.list(a.dispatcher, everything, a.at)).items[0]!;
    };
    const toSupervisor = a.event('CaseAssigned', a.dispatcher, {
      from: { agency: a.center },
      to: { agency: a.station, officerId: a.supervisor.officerId },
    });
    expect(await follow(a.registered, toSupervisor)).toMatchObject({ handler_left: false, risk: null });
    expect(await follow(a.handlerHasLeft)).toMatchObject({ handler_left: true, handler_officer: null });
    expect(await follow(a.assignedToStation)).toMatchObject({ handler_left: false });
    expect(await follow(a.merged)).toMatchObject({ status: 'MERGED' });
    expect(await follow(a.unmerged)).toMatchObject({ status: 'REGISTERED' });
    expect(await follow(a.declined)).toMatchObject({ status: 'DECLINED' });
    expect(await follow(a.reopened)).toMatchObject({ status: 'REGISTERED' });
    expect(await follow(a.accepted, a.triaged, a.gradedLow)).toMatchObject({ status: 'HANDLING', risk: 'LOW' });
    expect(await follow(a.joined)).toMatchObject({ risk: 'HIGH' });
    expect(await follow(a.left)).toMatchObject({ risk: 'LOW' });
    expect(await follow(a.proposed)).toMatchObject({ closure_proposed: true });
    expect(await follow(a.noted, a.copied, a.corrected)).toMatchObject({ closure_proposed: true, source: 'PUBLIC' });
    expect(await follow(a.visited)).toMatchObject({ closure_proposed: false });
    expect(await follow(a.proposed, a.closureRejected)).toMatchObject({ closure_proposed: false });
    expect(await follow(a.proposed, a.closed)).toMatchObject({ closure_proposed: false, status: 'CLOSED' });
    expect(await follow(a.joined)).toMatchObject({ status: 'HANDLING' });
    expect(await follow(a.issuedToPolice, a.returned)).toMatchObject({ open_transfers: 0 });
    expect(await follow(a.replaced, a.childAdded)).toMatchObject({ open_transfers: 1, risk: 'HIGH' });
  });

  it('has the same risk, status and closing proposal as the case itself after every event', async () => {
    const prefixes = a.wholeStory.map((_, nth) => ({ id: newCase(), events: a.wholeStory.slice(0, nth + 1) }));
    for (const { id, events } of prefixes) await log.append(id, ...events);
    await log.settled();
    const { items } = await register.list(a.dispatcher, everything, a.at);
    const rows = new Map(items.map((item) => [item.case_id, item]));
    for (const { id, events } of prefixes) {
      const state = caseStream.fold(recorded(events))!;
      const { status, risk, closure_proposed, handler_agency, handler_left, open_transfers, children } = rows.get(id)!;
      expect({ status, risk, closure_proposed, handler_agency, handler_left, open_transfers }).toEqual({
        status: state.status,
        risk: gravestRisk(state) ?? null,
        closure_proposed: state.proposal?.status === 'PROPOSED',
        handler_agency: state.handler.agency.id,
        handler_left: state.handlerLeft !== undefined,
        open_transfers: openTransfers(state).length,
      });
      expect(children.map(({ childId }) => childId)).toEqual([...state.children.keys()]);
    }
  });

  it('pages through every sort order without gaps or duplicates', async () => {
    for (let nth = 0; nth < 7; nth += 1) {
      const at = instant(Date.UTC(2024, 7, 1, 2, nth % 3)); // several at the same instant
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
});
