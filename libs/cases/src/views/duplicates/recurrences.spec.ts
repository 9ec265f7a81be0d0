import { type CaseId, id, type Instant } from '@center/kernel';
import * as a from '../../../testing/builders';
import { Intake, type LeadFacts } from '../../../testing/intake';
import type { CaseEvent } from '../../domain/events';
import { RecurrencesQuery } from './recurrences.query';

const CHILD = { idNumber: '999999201202290026' };
const CLOSED = '2024-08-01T02:00:00.000Z' as Instant;

describe('a repeat', () => {
  let intake: Intake;
  let recurrences: RecurrencesQuery;
  beforeEach(async () => {
    intake = await Intake.open();
    const { reader, projections, store } = intake.log;
    recurrences = new RecurrencesQuery(reader, projections, store);
  });
  afterEach(() => intake.close());

  const lead = async (facts: LeadFacts): Promise<CaseId> => id((await intake.register(a.education, facts)).caseId);
  const closedLead = async (children: LeadFacts['children'] = [CHILD]): Promise<CaseId> => {
    intake.log.clock.set(CLOSED);
    const caseId = await lead({ children });
    await intake.log.append(caseId, a.accepted, a.triaged, a.gradedLow, a.informed, a.proposed, a.closed);
    return caseId;
  };
  const later = async (moment: string, children: LeadFacts['children'] = [CHILD]): Promise<CaseId> => {
    intake.log.clock.set(moment as Instant);
    return lead({ children, discoveredAt: moment as Instant });
  };

  it('names the closed case with the same child, within six months', async () => {
    const closed = await closedLead();
    expect(await recurrences.of(await later('2024-08-02T02:00:00.000Z'))).toBe(closed);
    expect(await recurrences.of(await later('2025-02-01T02:00:00.001Z'))).toBeUndefined();
  });

  it('is not one of a child that is only like it, and not of a case that is open again', async () => {
    const closed = await closedLead([{ ...CHILD, name: '柳小舟', birthDate: '2012-02-29' }]);
    const like = await later('2024-08-02T02:00:00.000Z', [{ name: '柳小舟', birthDate: '2012-02-29' }]);
    expect(await recurrences.of(like)).toBeUndefined();
    const same = await later('2024-08-03T02:00:00.000Z');
    expect(await recurrences.of(same)).toBe(closed);
    await intake.log.append(closed, a.event('CaseReopened', a.dispatcher, { reason: 'NEW_FACT' }));
    expect(await recurrences.of(same)).toBeUndefined();
  });

  it('is of the case that was closed last', async () => {
    await closedLead();
    const second = await later('2024-08-02T02:00:00.000Z');
    const at = '2024-09-01T02:00:00.000Z' as Instant;
    const closing = { ...a.closed, data: { ...a.closed.data, at } } as CaseEvent;
    await intake.log.append(second, a.accepted, a.triaged, a.gradedLow, a.informed, a.proposed, closing);
    expect(await recurrences.of(await later('2024-10-01T02:00:00.000Z'))).toBe(second);
  });
});
