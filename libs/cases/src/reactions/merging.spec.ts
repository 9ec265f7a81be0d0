import { randomUUID } from 'node:crypto';
import type { CaseId } from '@center/kernel';
import { until } from '@center/testing';
import { Projections, asView } from '@center/projections';
import * as a from '../../testing/builders';
import { ReactingLog, crashingAfterFirstAppend, overtakenOnce } from '../../testing/reacting-log';
import { missingChecks } from '../domain/closing';
import type { CaseEvent } from '../domain/events';
import { requireNotBarred, visibilityOf } from '../domain/visibility';
import { mergingReaction } from './merging';

const newCase = () => randomUUID() as CaseId;
const lead = (): CaseEvent =>
  a.registeredWith({
    children: [
      {
        childId: randomUUID() as typeof a.childId,
        personId: a.personId,
        identityStatus: 'UNKNOWN',
        sex: 'UNKNOWN',
        categories: [],
      },
    ],
    reporters: [
      { reporterId: randomUUID() as typeof a.reporterId, personId: a.personId, anonymous: false, wantsAnswer: true },
    ],
  });
const mergedInto = (into: CaseId): CaseEvent => a.event('LeadMerged', a.dispatcher, { into });
const unmerged = a.event('LeadUnmerged', a.dispatcher, { note: a.sealedText() });

describe('the survivor of a merge', () => {
  let log: ReactingLog;
  let survivor: CaseId;
  let duplicate: CaseId;
  beforeEach(async () => {
    log = await ReactingLog.open(mergingReaction);
    [survivor, duplicate] = [newCase(), newCase()];
    await log.append(survivor, lead(), a.accepted, a.triaged, a.gradedLow);
    await log.append(duplicate, lead());
  });
  afterEach(() => log.close());

  it('gets the children and reporters of the lead, and its checklist includes them', async () => {
    await log.append(duplicate, mergedInto(survivor));
    await log.react();
    const state = await log.state(survivor);
    expect(state.duplicates).toEqual([duplicate]);
    expect([state.children.size, state.reporters.size]).toEqual([2, 2]);
    expect(missingChecks(state, 'RISK_REMOVED', {})).toEqual(['G', 'I', 'S', 'V']); // the new child has no grade
  });

  it('gets a child as whom its lead says, if a number is corrected while it is added', async () => {
    const [wrong, right] = [randomUUID(), randomUUID()] as (typeof a.personId)[];
    const childId = randomUUID() as typeof a.childId;
    const mistaken = newCase();
    const child = { childId, personId: wrong!, idNumber: a.sealedText() };
    await log.append(
      mistaken,
      a.registeredWith({ children: [{ ...child, identityStatus: 'VERIFIED', sex: 'UNKNOWN', categories: [] }] }),
      mergedInto(survivor),
    );
    const correction = a.event('RecordCorrected', a.dispatcher, {
      ...{ revision: 0, field: 'idNumber', childId, reason: 'ENTERED_IN_ERROR', withdrawn: { personId: wrong! } },
      identity: { personId: right!, identityStatus: 'UNKNOWN' },
    });
    await log.react(overtakenOnce(log.store, () => log.append(mistaken, correction)));
    await log.react();
    const { children } = await log.state(survivor);
    expect(children.get(childId)).toMatchObject({ personId: right, joinedFrom: mistaken });
    expect((await log.types(survivor)).filter((type) => type === 'RecordCorrected')).toHaveLength(1);
  });

  it('is reopened if it was closed', async () => {
    await log.append(survivor, a.proposed, a.closed);
    await log.append(duplicate, mergedInto(survivor));
    await log.react();
    expect((await log.state(survivor)).status).toBe('HANDLING');
  });

  it('loses them when the merge is undone, and the lead is as before', async () => {
    await log.append(duplicate, a.accepted, mergedInto(survivor));
    await log.react();
    await log.append(duplicate, unmerged);
    await log.react();
    const state = await log.state(survivor);
    expect([state.duplicates.length, state.children.size, state.reporters.size]).toEqual([0, 1, 1]);
    expect((await log.state(duplicate)).status).toBe('ACCEPTED');
    expect(await log.types(survivor)).toEqual(expect.arrayContaining(['DuplicateJoined', 'DuplicateLeft']));
  });

  it('never gets a lead whose merge is undone before the reaction', async () => {
    await log.append(survivor, a.proposed, a.closed);
    await log.append(duplicate, mergedInto(survivor), unmerged);
    await log.react();
    expect((await log.types(survivor)).at(-1)).toBe('CaseClosed');
  });

  it('does not get a lead that has left the case merged into it, in a race', async () => {
    const [a1, b1, c1] = [survivor, duplicate, newCase()];
    await log.append(c1, lead());
    await log.append(c1, mergedInto(b1));
    await log.react();
    await log.append(c1, unmerged);
    await log.append(b1, mergedInto(a1));
    await log.react();
    const state = await log.state(a1);
    expect(state.duplicates).toEqual([b1]);
    expect([state.children.size, state.reporters.size]).toEqual([2, 2]);
  });

  it('loses a lead that leaves while the case in between leaves, too', async () => {
    const [top, middle] = [survivor, duplicate];
    const lowest = newCase();
    await log.append(lowest, lead());
    await log.append(middle, mergedInto(top));
    await log.append(lowest, mergedInto(middle));
    await log.react();
    await log.append(lowest, unmerged);
    await log.react(overtakenOnce(log.store, () => log.append(middle, unmerged)));
    expect((await log.state(top)).duplicates).toEqual([]);
    expect((await log.state(top)).children.size).toBe(1);
  });

  it('has a lead as it is after it was unmerged, changed and merged again', async () => {
    await log.append(duplicate, mergedInto(survivor));
    await log.react();
    await log.append(duplicate, unmerged, a.childAdded, a.gradedLow, mergedInto(survivor));
    await log.react();
    const { duplicates, children } = await log.state(survivor);
    expect(duplicates).toEqual([duplicate]);
    expect([...children.values()].map(({ risk }) => risk)).toEqual(['LOW', 'LOW', 'LOW']);
  });

  it('passes both merge and unmerge on to every survivor above it', async () => {
    const top = newCase();
    await log.append(top, a.registered);
    await log.append(survivor, mergedInto(top));
    await log.append(duplicate, mergedInto(survivor));
    await log.react();
    expect((await log.state(top)).duplicates).toEqual([survivor, duplicate]);
    await log.append(duplicate, unmerged);
    await log.react();
    expect((await log.state(top)).duplicates).toEqual([survivor]);
    expect((await log.state(top)).children.size).toBe(2);
    await log.append(survivor, unmerged);
    await log.react();
    expect((await log.state(top)).children.size).toBe(1);
  });

  it('passes them on to a survivor that it is merged into just before the reaction', async () => {
    const top = newCase();
    await log.append(top, a.registered);
    await log.append(duplicate, mergedInto(survivor));
    await log.react(overtakenOnce(log.store, () => log.append(survivor, mergedInto(top))));
    expect(new Set((await log.state(top)).duplicates)).toEqual(new Set([survivor, duplicate]));
    expect((await log.state(top)).reporters.size).toBe(3);
    await log.append(survivor, unmerged);
    await log.react();
    expect((await log.state(top)).duplicates).toEqual([]);
  });

  it('is hidden from a unit accused by a merged lead, until the lead is unmerged', async () => {
    const accusing = newCase();
    const school = { ...a.educationBureau };
    await log.append(
      accusing,
      a.registeredWith({ allegedPerpetrators: [{ agencyId: school.id, personId: a.personId }] }),
    );
    await log.append(survivor, a.event('CaseCopied', a.dispatcher, { agency: school }));
    expect(visibilityOf(a.education, await log.state(survivor))).toBe('FULL');
    await log.append(accusing, mergedInto(duplicate));
    await log.append(duplicate, mergedInto(survivor));
    await log.react();
    const barred = await log.state(survivor);
    expect(visibilityOf(a.education, barred)).toBeUndefined();
    expect(() => requireNotBarred(a.registeredAgency(school), barred)).toThrow('agency-barred');
    await log.append(accusing, unmerged);
    await log.react();
    expect(visibilityOf(a.education, await log.state(survivor))).toBe('FULL');
  });

  it('is updated after a crash between the merge and the reaction', async () => {
    await log.append(duplicate, mergedInto(survivor)); // no reaction: the process has crashed
    await log.react();
    expect(await log.types(survivor)).toEqual([
      'LeadRegistered',
      'LeadAccepted',
      'LeadTriaged',
      'RiskGraded',
      'DuplicateJoined',
    ]);
  });

  it('is updated once after a crash between the reaction and its checkpoint', async () => {
    await log.append(duplicate, mergedInto(survivor));
    let died = false;
    const dying = crashingAfterFirstAppend(log.store, () => (died = true));
    const process = new Projections(log.store, log.pool, [asView(mergingReaction, dying)]);
    await process.start();
    await until('the process to die', () => died);
    await process.stop();
    await log.react();
    await log.react();
    expect((await log.types(survivor)).filter((type) => type === 'DuplicateJoined')).toHaveLength(1);
  });
});
