import { Definitions, FiguresQuery, Statistics } from '@center/statistics';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import type { CaseId } from '@center/kernel';
import type { CaseEvent, ReportedChild } from '../../domain/events';
import { factsView } from './facts.view';

const definitions = new Definitions([factsView]);
const joinedChild: ReportedChild = {
  ...{ childId: a.joinedChildId, personId: a.personId },
  ...({ identityStatus: 'UNKNOWN', sex: 'UNKNOWN', categories: [] } as const),
};
const rescued = { childId: a.joinedChildId, minorAtStart: true };
const rescue = { rescueId: a.rescueId, kind: 'MEDICAL', unit: a.center, children: [rescued] } as const;
const back = a.event('MergedWorkReturned', a.dispatcher, {
  ...{ survivor: a.caseId, revision: 2, children: [], reporters: [] },
  rescues: [{ at: a.at, by: a.rescueWorker.officerId, ...rescue }],
});

describe('a rescue that was recorded in a survivor, after the merge was undone', () => {
  let log: CaseLog;
  afterEach(() => log.close());

  const count = async (): Promise<number> => {
    await log.settled();
    const { position } = await log.store.head();
    const [figure] = await new Statistics(definitions, new FiguresQuery(log.reader)).figures({
      indicators: definitions.current.indicators.filter(({ name }) => name === 'rescue_person_times'),
      ...{ period: { from: undefined, to: undefined }, groupBy: [], position, now: log.clock.now(), suppress: false },
    });
    return figure?.now.value ?? 0;
  };

  /** The figure before and after an event of the lead that has the child and the rescue again. */
  const counted = async (event: CaseEvent): Promise<number[]> => {
    log = await CaseLog.open(factsView);
    await log.append(a.caseId, a.registered);
    await log.append(a.otherCaseId, a.registeredWith({ children: [joinedChild], reporters: [] }));
    await log.append(a.caseId, a.joined, a.event('RescueStarted', a.rescueWorker, rescue));
    await log.append(
      a.caseId,
      a.event('DuplicateLeft', a.dispatcher, { duplicate: a.otherCaseId, leads: [a.otherCaseId] }),
    );
    await log.append(a.otherCaseId, back);
    const before = await count();
    await log.append(a.otherCaseId, event);
    return [before, await count()];
  };

  /** The figure before and after an event of one of two cases that both have a child of the rescue after an unmerge. */
  const countedInBoth = async (caseId: CaseId, event: CaseEvent): Promise<number[]> => {
    log = await CaseLog.open(factsView);
    await log.append(a.caseId, a.registered);
    await log.append(a.otherCaseId, a.registeredWith({ children: [joinedChild], reporters: [] }));
    const children = [{ childId: a.childId, minorAtStart: true }, rescued];
    await log.append(a.caseId, a.joined, a.event('RescueStarted', a.rescueWorker, { ...rescue, children }));
    const leaving = [{ rescueId: a.rescueId, childIds: [a.joinedChildId] }];
    const left = { duplicate: a.otherCaseId, leads: [a.otherCaseId], rescues: leaving };
    await log.append(a.caseId, a.event('DuplicateLeft', a.dispatcher, left));
    await log.append(a.otherCaseId, back);
    const before = await count();
    await log.append(caseId, event);
    return [before, await count()];
  };

  it.each([
    ['the survivor', a.caseId],
    ['the lead', a.otherCaseId],
  ])('is counted for the child of the other case when it is voided in %s', async (_, caseId) =>
    expect(await countedInBoth(caseId, a.rescueVoided)).toEqual([2, 1]),
  );

  const older = a.event('RecordCorrected', a.dispatcher, {
    ...{ revision: 0, field: 'birthDate', childId: a.joinedChildId, reason: 'ENTERED_IN_ERROR' },
    rescues: [{ rescueId: a.rescueId, minorAtStart: false }],
  });
  const noChild = { ...a.childVoided, data: { ...a.childVoided.data, childId: a.joinedChildId } } as CaseEvent;

  it.each([
    ['the rescue is voided in the lead', a.rescueVoided],
    ['its child is voided', noChild],
    ['its child was not a minor', older],
  ])('is not counted any more when %s', async (_, event) => expect(await counted(event)).toEqual([1, 0]));
});
