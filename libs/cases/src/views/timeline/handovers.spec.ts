import { randomUUID } from 'node:crypto';
import type { CaseId, Instant } from '@center/kernel';
import * as a from '../../../testing/builders';
import { CaseLog } from '../../../testing/case-log';
import type { CaseEvent } from '../../domain/events';
import { HandoversQuery } from './handovers.query';
import { timelineView } from './timeline.view';
import { deadlinesView } from '../deadlines/deadlines.view';
import { TracesQuery } from './traces.query';
import { xes } from './xes';

const timed = (event: CaseEvent, at: Instant): CaseEvent => ({ ...event, data: { ...event.data, at } }) as CaseEvent;

describe('handovers in the timeline', () => {
  let log: CaseLog;
  const cases = [1, 2, 3].map(() => randomUUID() as CaseId);
  beforeAll(async () => {
    log = await CaseLog.open(timelineView, deadlinesView);
    for (const [nth, caseId] of cases.entries()) {
      await log.append(
        caseId,
        a.registered,
        timed(a.issuedToPolice, a.at),
        timed(a.signedFor, a.laterThan(1 + nth)), // after 1, 2 and 3 hours
        timed(a.acceptedByPolice, a.laterThan(10)),
        ...(nth === 0
          ? [timed(a.fedBack, a.laterThan(20)), a.feedbackRejected, timed(a.fedBack, a.laterThan(30))]
          : []),
      );
    }
    await log.settled();
  });
  afterAll(() => log.close());

  it('have a count, and the median and 90th percentile of each step', async () => {
    const { position } = await log.store.head();
    expect(await new HandoversQuery(log.reader).list({ upTo: position })).toEqual([
      {
        from: a.center.id,
        from_name: a.center.name,
        to: a.policeBureau.id,
        to_name: a.policeBureau.name,
        count: 3,
        sign_count: 3,
        sign_before: 0,
        sign_median: 2,
        sign_p90: 2.8,
        accept_count: 3,
        accept_before: 0,
        accept_median: 10,
        accept_p90: 10,
        feedback_count: 1,
        feedback_before: 0,
        feedback_median: 20,
        feedback_p90: 20,
      },
    ]);
  });

  it('can be limited to a log position and a period', async () => {
    const first = (await log.store.readStream(`case-${cases[0]!}`))[1]!.position;
    const handovers = new HandoversQuery(log.reader);
    expect(await handovers.list({ upTo: first })).toMatchObject([{ count: 1, sign_count: 0, sign_median: null }]);
    const { position } = await log.store.head();
    expect(await handovers.list({ upTo: position, from: '2024-08-01', to: '2024-08-01' })).toMatchObject([
      { count: 3 },
    ]);
    expect(await handovers.list({ upTo: position, from: '2024-08-02' })).toEqual([]);
  });

  it('leave out a step whose time is before the issue, and say how many', async () => {
    const early = randomUUID() as CaseId;
    await log.append(
      early,
      a.registered,
      timed(a.issuedToPolice, a.laterThan(48)),
      timed(a.signedFor, a.laterThan(47)),
      timed(a.acceptedByPolice, a.laterThan(50)),
    );
    await log.settled();
    const { position } = await log.store.head();
    expect(await new HandoversQuery(log.reader).list({ upTo: position, from: '2024-08-03' })).toMatchObject([
      {
        count: 1,
        sign_count: 0,
        sign_before: 1,
        sign_median: null,
        accept_count: 1,
        accept_before: 0,
        accept_median: 2,
      },
    ]);
  });

  it('writes an event log with a trace for each case and an event for each event', async () => {
    const pieces: string[] = [];
    const { position } = await log.store.head();
    const traces = new TracesQuery(log.reader).all(position, { affiliations: [] }, log.clock.now());
    for await (const piece of xes(traces)) pieces.push(piece);
    const text = pieces.join('');
    expect(text.match(/<trace>/g)).toHaveLength(4);
    expect(text.match(/<\/trace>/g)).toHaveLength(4);
    expect(text.match(/<event>/g)).toHaveLength(4 * 4 + 3);
    expect(text).toContain(`<string key="concept:name" value="TransferIssued"/>`);
    expect(text).toContain(`<date key="time:timestamp" value="${a.at}"/>`);
    expect(text.trim().endsWith('</log>')).toBe(true);
  });
});
