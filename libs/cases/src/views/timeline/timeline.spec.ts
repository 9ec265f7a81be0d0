import { randomUUID } from 'node:crypto';
import type { CaseId } from '@center/kernel';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import { caseStream } from '../../domain/streams';
import { TimelineQuery } from './timeline.query';
import { timelineView } from './timeline.view';
import { summaryOf } from '../../words/events';

const caseId = randomUUID() as CaseId;

describe('the timeline', () => {
  let log: CaseLog;
  let timeline: TimelineQuery;
  beforeAll(async () => {
    log = await CaseLog.open(timelineView);
    timeline = new TimelineQuery(log.reader, log.store);
    await log.append(caseId, ...a.wholeStory);
    await log.append(randomUUID() as CaseId, a.registered);
    await log.settled();
  });
  afterAll(() => log.close());

  it('lists all events in log order, in both languages', async () => {
    const { position } = await log.store.head();
    const { items } = await timeline.list([{ caseId, types: caseStream.types }], { upTo: position, limit: 200 });
    expect(items.map(({ type }) => type)).toEqual(a.wholeStory.map(({ type }) => type));
    expect(items.map(({ revision }) => revision)).toEqual(a.wholeStory.map((_, nth) => nth));
    for (const { type, data } of items) {
      expect(summaryOf(type, data, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(summaryOf(type, data, 'en')).toMatch(/^[A-Z]|^\p{Script=Han}.* registered/u);
    }
    const issued = items.find(({ type }) => type === 'TransferIssued');
    expect(issued!.data).toMatchObject({ to: { name: '公安局' }, letter: '***' });
  });

  it('summarizes each event from its own data', async () => {
    const { position } = await log.store.head();
    const { items } = await timeline.list([{ caseId, types: caseStream.types }], { upTo: position, limit: 200 });
    const summaryFor = (wanted: string) => {
      const { type, data } = items.find((item) => item.type === wanted)!;
      return summaryOf(type, data, 'en');
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

  it('returns pages, and stops at the requested position', async () => {
    const all = await timeline.list([{ caseId, types: caseStream.types }], {
      upTo: (await log.store.head()).position,
      limit: 200,
    });
    const fifth = BigInt(all.items[4]!.position);
    const first = await timeline.list([{ caseId, types: caseStream.types }], { upTo: fifth, limit: 3 });
    const second = await timeline.list([{ caseId, types: caseStream.types }], {
      upTo: fifth,
      limit: 3,
      cursor: first.nextCursor!,
    });
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 5));
    expect(second.nextCursor).toBeNull();
  });

  it('omits event types that are not requested', async () => {
    const { items } = await timeline.list([{ caseId, types: ['CaseClosed'] }], {
      upTo: (await log.store.head()).position,
      limit: 9,
    });
    expect(items.map(({ type }) => type)).toEqual(['CaseClosed']);
  });
});
