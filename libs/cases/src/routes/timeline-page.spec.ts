import { randomUUID } from 'node:crypto';
import type { CaseId, StoredEvent } from '@center/kernel';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import type { CaseEvent } from '../domain/events';
import { publicFacts } from '../domain/public-facts';
import { caseStream } from '../domain/streams';
import { summaryOf } from '../words/events';
import { timelinePage, type TimelineFilter } from './timeline-page';

const caseId = randomUUID() as CaseId;
const lead = randomUUID() as CaseId;

describe('the timeline', () => {
  let log: CaseLog;
  let history: readonly StoredEvent<CaseEvent>[];
  let historyOfLead: typeof history;
  beforeAll(async () => {
    log = await CaseLog.open();
    await log.append(lead, a.registered);
    await log.append(caseId, ...a.wholeStory);
    await log.append(lead, a.accepted);
    const read = async (one: CaseId) =>
      (await log.store.readStream(caseStream.nameOf(one))) as StoredEvent<CaseEvent>[];
    [history, historyOfLead] = [await read(caseId), await read(lead)];
  });
  afterAll(() => log.close());

  const all = { upTo: 1_000n, limit: 200 };
  const list = (filter: TimelineFilter = all) => timelinePage([{ steps: history }], filter);

  it('lists all events in log order, in both languages', () => {
    const { items } = list();
    expect(items.map(({ type }) => type)).toEqual(a.wholeStory.map(({ type }) => type));
    expect(items.map(({ revision }) => revision)).toEqual(a.wholeStory.map((_, nth) => nth));
    for (const { type, data: stored } of items) {
      const data = publicFacts(stored);
      expect(summaryOf(type, data, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(summaryOf(type, data, 'en')).toMatch(/^[A-Z]|^\p{Script=Han}.* (registered|was barred|missed)/u);
    }
    const issued = items.find(({ type }) => type === 'TransferIssued');
    expect(publicFacts(issued!.data)).toMatchObject({ to: { name: '公安局' }, letter: '***' });
  });

  it('summarizes each event from its own data', () => {
    const { items } = list();
    const summaryFor = (wanted: string) => {
      const { type, data } = items.find((item) => item.type === wanted)!;
      return summaryOf(type, publicFacts(data), 'en');
    };
    expect(summaryFor('CaseCopied')).toContain('社会组织');
    expect(summaryFor('TransferReturned')).toContain('NOT_COMPETENT');
    expect(summaryFor('TransferWithdrawn')).toContain('BETTER_AGENCY');
    expect(summaryFor('TransferSucceeded')).toContain('检察院');
    expect(summaryFor('DisputeRuled')).toContain('公安局');
    expect(summaryFor('RescueStarted')).toContain('TEMP_CARE');
    expect(summaryFor('RescueEnded')).toContain('SAFE_AT_HOME');
    expect(summaryFor('VisitRecorded')).toContain('VERIFICATION');
    expect(summaryFor('AssessmentRecorded')).toContain('FULL');
    expect(summaryFor('CaseReopened')).toContain('NEW_FACT');
    expect(summaryFor('RecordCorrected')).toContain('source');
  });

  it('returns pages, and stops at the requested position', () => {
    const { items } = list();
    const upTo = items[4]!.position;
    const first = list({ upTo, limit: 3 });
    const second = list({ upTo, limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items]).toEqual(items.slice(0, 5));
    expect([first.items.length, second.nextCursor]).toEqual([3, null]);
  });

  it('has the events of merged leads at their places in the log', () => {
    const { items } = timelinePage([{ steps: history }, { steps: historyOfLead }], all);
    expect(items.map(({ stream }) => caseStream.keyOf(stream))).toEqual([lead, ...history.map(() => caseId), lead]);
  });
});
