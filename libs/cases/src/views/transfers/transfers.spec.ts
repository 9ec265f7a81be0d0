import { randomUUID } from 'node:crypto';
import type { CaseId, Officer } from '@center/kernel';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import type { CaseEvent } from '../../domain/events';
import { type TransferFilter, TransfersQuery } from './transfers.query';
import { transfersView } from './transfers.view';

const caseId = randomUUID() as CaseId;
const forEducation = randomUUID() as typeof a.transferId;
const issuedToEducation = a.event('TransferIssued', a.police, {
  transferId: forEducation,
  from: a.policeBureau,
  to: a.educationBureau,
  reason: 'SCHOOL_DUTY',
  letter: a.sealedText(),
});
const toEducation = a.starting(
  issuedToEducation,
  a.deadlineStarted('TRANSFER_ANSWER', a.laterThan(1), { transferId: forEducation }),
);

describe('the inbox and outbox of transfers', () => {
  let log: CaseLog;
  let transfers: TransfersQuery;
  beforeAll(async () => {
    log = await CaseLog.open(transfersView);
    transfers = new TransfersQuery(log.reader);
    await log.append(
      caseId,
      a.registered,
      a.accepted,
      a.triaged,
      a.issuedToPolice,
      a.signedFor,
      a.acceptedByPolice,
      toEducation,
    );
    await log.settled();
  });
  afterAll(() => log.close());

  const list = async (by: Officer, filter: Partial<TransferFilter> = {}, now = a.laterThan(2)) => {
    const { items } = await transfers.list(by, { limit: 50, ...filter }, now);
    return items.map(({ to_name, status }) => `${to_name} ${status}`);
  };
  const police = '公安局 ACCEPTED';
  const education = '教育局 ISSUED';

  it('shows all transfers to the center and the auditor, and only their own to other agencies', async () => {
    expect(await list(a.dispatcher)).toEqual([education, police]);
    expect(await list(a.auditor)).toEqual([education, police]);
    expect(await list(a.police)).toEqual([education, police]);
    expect(await list(a.education)).toEqual([education]);
    expect(await list(a.supervisor)).toEqual([]);
    expect(await list(a.education, { to: a.policeBureau.id })).toEqual([]);
  });

  it('filters by receiver, issuer, status and overdue', async () => {
    expect(await list(a.police, { to: a.policeBureau.id })).toEqual([police]);
    expect(await list(a.police, { from: a.policeBureau.id })).toEqual([education]);
    expect(await list(a.dispatcher, { status: 'ACCEPTED' })).toEqual([police]);
    expect(await list(a.dispatcher, { overdue: true })).toEqual([education]);
    expect(await list(a.dispatcher, { overdue: true }, a.at)).toEqual([]);
    expect(await list(a.dispatcher, { overdue: false })).toEqual([police]);
  });

  it('lists transfers to be signed for or fed back for the agency that owes the step, and transfers to be completed', async () => {
    expect(await list(a.dispatcher, { list: 'unsigned' })).toEqual([education]);
    expect(await list(a.education, { list: 'unsigned' })).toEqual([education]);
    expect(await list(a.police, { list: 'unsigned' })).toEqual([]); // issued by itself: the receiver owes the step
    expect(await list(a.dispatcher, { list: 'awaiting-feedback' })).toEqual([police]);
    expect(await list(a.police, { list: 'awaiting-feedback' })).toEqual([police]);
    expect(await list(a.education, { list: 'awaiting-feedback' })).toEqual([]);
    expect(await list(a.dispatcher, { list: 'awaiting-completion' })).toEqual([]);
  });

  it('returns pages', async () => {
    const first = await transfers.list(a.dispatcher, { limit: 1 }, a.at);
    const second = await transfers.list(a.dispatcher, { limit: 1, cursor: first.nextCursor! }, a.at);
    expect([...first.items, ...second.items].map(({ to_name }) => to_name)).toEqual(['教育局', '公安局']);
    expect(second.nextCursor).toBeNull();
  });

  it('sorts by due time, with what is not due last, in pages too', async () => {
    const sorted = { limit: 1, sort: 'dueAt' } as const;
    const first = await transfers.list(a.dispatcher, sorted, a.at);
    const second = await transfers.list(a.dispatcher, { ...sorted, cursor: first.nextCursor! }, a.at);
    const all = (await transfers.list(a.dispatcher, { ...sorted, limit: 9 }, a.at)).items;
    expect([...first.items, ...second.items].map(({ to_name }) => to_name)).toEqual(all.map(({ to_name }) => to_name));
    const keys = all.map(({ sort_key }) => sort_key.getTime());
    expect(keys).toEqual(keys.toSorted((one, other) => one - other));
  });

  it('reflects feedback, its rejection and completion', async () => {
    const follow = async (...events: CaseEvent[]) => {
      await log.append(caseId, ...events);
      await log.settled();
      return (await transfers.list(a.dispatcher, { limit: 50, to: a.policeBureau.id }, a.at)).items[0]!;
    };
    expect(await follow(a.fedBack)).toMatchObject({ status: 'FED_BACK', fed_back_at: new Date(a.at) });
    for (const by of [a.dispatcher, a.police]) {
      expect(await list(by, { list: 'awaiting-completion' })).toEqual(['公安局 FED_BACK']);
    }
    expect(await follow(a.feedbackRejected)).toMatchObject({ status: 'ACCEPTED', fed_back_at: null });
    expect(await follow(a.fedBack, a.completed)).toMatchObject({ status: 'COMPLETED', completed_at: new Date(a.at) });
  });

  it('reflects material requests, return and replacement, withdrawal and succession', async () => {
    const another = randomUUID() as CaseId;
    const own = (event: CaseEvent, transferId = first): CaseEvent =>
      ({ ...event, data: { ...event.data, transferId } }) as CaseEvent;
    const [first, next] = [randomUUID(), randomUUID()];
    const follow = async (transferId: string, ...events: CaseEvent[]) => {
      await log.append(another, ...events);
      await log.settled();
      const { items } = await transfers.list(a.dispatcher, { limit: 50 }, a.at);
      return items.find(({ transfer_id }) => transfer_id === transferId);
    };
    const asked = await follow(first, a.registered, own(a.issuedToPolice), own(a.signedFor), own(a.materialRequested));
    expect(asked).toMatchObject({ status: 'MATERIAL_REQUESTED', ruled: false, replaces: null });
    expect(await follow(first, own(a.supplemented))).toMatchObject({ status: 'SIGNED_FOR' });
    expect(await follow(first, own(a.returned))).toMatchObject({ status: 'RETURNED', returned_at: new Date(a.at) });
    const later = randomUUID();
    expect(await follow(later, own(a.issuedToPolice, later), own(a.ruled, later))).toMatchObject({ ruled: true });
    const ruled = own(a.issuedByRuling, next);
    const replacing = { ...ruled, data: { ...ruled.data, replaces: first } } as CaseEvent;
    expect(await follow(next, replacing)).toMatchObject({ status: 'ISSUED', ruled: true, replaces: first });
    expect(await follow(next, own(a.acceptedByPolice, next), own(a.withdrawalRequested, next))).toMatchObject({
      status: 'WITHDRAWAL_REQUESTED',
      withdrawn_at: null,
    });
    expect(await follow(next, own(a.succeeded, next))).toMatchObject({ to_name: '教育局', from_name: a.center.name });
    expect(await follow(next, own(a.withdrawalConfirmed, next))).toMatchObject({
      status: 'WITHDRAWN',
      withdrawn_at: new Date(a.at),
    });
  });

  it('hides a case from units accused by it or by a lead merged into it', async () => {
    const accused = [{ personId: a.personId, agencyId: a.educationBureau.id }];
    const own = randomUUID() as CaseId;
    const other = (event: CaseEvent): CaseEvent =>
      ({ ...event, data: { ...event.data, transferId: randomUUID() } }) as CaseEvent;
    const rows = async () => {
      await log.settled();
      const { items } = await transfers.list(a.education, { limit: 50 }, a.at);
      return [caseId, own].map((id) => items.filter(({ case_id }) => case_id === id).length);
    };
    await log.append(own, a.registeredWith({ allegedPerpetrators: accused }), other(toEducation));
    expect(await rows()).toEqual([1, 0]);
    const barred = [{ agencyId: a.educationBureau.id, lead: a.otherCaseId }];
    await log.append(caseId, { ...a.joined, data: { ...a.joined.data, barred } } as CaseEvent);
    expect(await rows()).toEqual([0, 0]);
    await log.append(caseId, a.left);
    expect(await rows()).toEqual([1, 0]);
  });
});
