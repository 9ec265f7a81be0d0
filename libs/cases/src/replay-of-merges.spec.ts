import { Streams } from '@center/command-handling';
import { randomUUID } from 'node:crypto';
import type { CaseId, ChildId, ReporterId } from '@center/kernel';
import { FakeClock } from '@center/testing';
import { testVault } from '../../vault/testing/test-vault';
import * as a from '../testing/builders';
import { ReactingLog } from '../testing/reacting-log';
import { Cases } from './cases';
import type { CaseAnswer } from './disclosure/case.answer';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import type { BarredCases } from './ports/barred-cases';
import type { Duplicates } from './ports/duplicates';
import { leadsEverMerged } from './merged-leads';
import type { Numbers } from './ports/numbers';
import { mergingReaction } from './reactions/merging';
import { replay, type ReplayStep } from './replay';
import { GetCaseRoute } from './routes/get-case';

type Document = Omit<CaseAnswer, 'version' | 'position'>;

interface Reported {
  readonly caseId: CaseId;
  readonly childId: ChildId;
  readonly reporterId: ReporterId;
}
const newLead = (): Reported => ({
  caseId: randomUUID() as CaseId,
  childId: randomUUID() as ChildId,
  reporterId: randomUUID() as ReporterId,
});
const registered = ({ childId, reporterId }: Reported): CaseEvent =>
  a.registeredWith({
    children: [
      {
        ...{ childId, personId: a.personId, identityStatus: 'CLAIMED', sex: 'FEMALE', categories: ['ORPHAN'] },
        ...{ name: a.sealedText(1), birthDate: a.sealedText(2) },
      },
    ],
    reporters: [{ reporterId, personId: a.personId, anonymous: false, wantsAnswer: true, name: a.sealedText(3) }],
  });
const mergedInto = ({ caseId }: Reported): CaseEvent => a.event('LeadMerged', a.dispatcher, { into: caseId });
const unmerged = a.event('LeadUnmerged', a.dispatcher, { note: a.sealedText() });
const identified = ({ childId }: Reported, sex: 'MALE' | 'FEMALE'): CaseEvent =>
  a.event('ChildIdentified', a.dispatcher, {
    ...{ childId, personId: a.personId, identityStatus: 'VERIFIED', sex },
    ...{ idNumber: a.sealedText(4), address: a.sealedText(5) },
  });
const answered = ({ reporterId }: Reported): CaseEvent =>
  a.event('ReporterInformed', a.dispatcher, { reporterId, how: 'PHONE', text: a.sealedText() });

const numbered = (ids: readonly string[]) => new Map(ids.map((id) => [id, `number of ${id}`]));
const numbers = { of: (ids: readonly string[]) => Promise.resolve(numbered(ids)) } as unknown as Numbers;

/** A document without what holds now, whatever the version. */
const asOfThen = ({ overdue: _, dueAt: __, nextStep: ___, recurrence: ____, transfers, ...document }: Document) => ({
  ...document,
  ...(transfers && { transfers: transfers.map(({ overdue: _o, nextStep: _n, ...transfer }) => transfer) }),
});

describe('replaying a case with merged leads', () => {
  const [survivor, duplicate, further] = [newLead(), newLead(), newLead()];
  let log: ReactingLog;
  let route: GetCaseRoute;
  let steps: ReplayStep[];

  beforeAll(async () => {
    log = await ReactingLog.open(mergingReaction);
    const { vault } = await testVault(log.pool);
    const clock = new FakeClock(a.at);
    const cases = new Cases(log.store, new Streams(log.store, vault), { read: () => undefined }, { now: () => a.at });
    route = new GetCaseRoute(cases, numbers, {} as Duplicates, {} as BarredCases, vault, log.store, clock);

    // given leads merged in a chain, and updates on the survivor meanwhile
    for (const lead of [survivor, duplicate, further]) await log.append(lead.caseId, registered(lead));
    await log.append(survivor.caseId, a.accepted, a.triaged, a.issuedToPolice);
    await log.append(further.caseId, mergedInto(duplicate));
    await log.react();
    await log.append(duplicate.caseId, mergedInto(survivor));
    await log.react();
    await log.append(survivor.caseId, identified(duplicate, 'MALE'), answered(further), a.noted, a.gradedLow);
    // and the merge undone, more updates on the lead itself, and another merge
    await log.append(duplicate.caseId, unmerged);
    await log.react();
    await log.append(duplicate.caseId, a.accepted, a.triaged, identified(duplicate, 'FEMALE'));
    await log.append(survivor.caseId, a.noted);
    await log.append(duplicate.caseId, mergedInto(survivor));
    await log.react();

    const events = await log.store.readStream(caseStream.nameOf(survivor.caseId));
    const leads = await Promise.all(
      leadsEverMerged(events).map(async (lead) => [lead, await log.store.readStream(caseStream.nameOf(lead))] as const),
    );
    const ids = [survivor.caseId, a.transferId];
    steps = await replay(events, { numbers: numbered(ids), leads: new Map(leads) });
  });
  afterAll(() => log.close());

  const childrenAfter = (type: string) => {
    const { state } = steps.findLast((step) => step.type === type)!;
    return (state['children'] as { childId: string; sex: string; identityStatus: string }[]).map(
      ({ childId, sex, identityStatus }) => [childId, sex, identityStatus],
    );
  };

  it('returns at every step what an auditor reads at that version', async () => {
    expect(steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['DuplicateJoined', 'ChildIdentified', 'DuplicateLeft']),
    );
    for (const step of steps) {
      const answer = await route.getCase(survivor.caseId, a.auditor, { version: step.version });
      const { version, position, ...document } = answer;
      expect([version, position]).toEqual([step.version, step.position.toString()]);
      expect(step.state).toStrictEqual(asOfThen(document));
    }
  });

  it('includes the children of merged leads, as of each step', () => {
    const own = [survivor.childId, 'FEMALE', 'CLAIMED'];
    const furthers = [further.childId, 'FEMALE', 'CLAIMED'];
    expect(childrenAfter('ChildIdentified')).toEqual([own, [duplicate.childId, 'MALE', 'VERIFIED'], furthers]);
    expect(childrenAfter('DuplicateLeft')).toEqual([own]);
    expect(childrenAfter('DuplicateJoined')).toEqual([own, [duplicate.childId, 'FEMALE', 'VERIFIED'], furthers]);
  });

  it('lists what a merge adds as changes, and never shows sealed texts', () => {
    const joined = steps.find(({ type }) => type === 'DuplicateJoined')!;
    expect(joined.changes.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/children/1', '/mergedLeads/0']),
    );
    const text = JSON.stringify(steps, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
    expect(text).not.toContain('c2VhbGVk');
  });
});
