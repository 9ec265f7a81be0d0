import { randomUUID } from 'node:crypto';
import type { CaseId } from '@center/kernel';
import { until } from '@center/testing';
import { personId, registered, wholeStory } from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import { caseViews } from '../cases.module';

const newCase = () => randomUUID() as CaseId;

describe('the views of the cases', () => {
  let log: CaseLog;
  beforeAll(async () => {
    log = await CaseLog.open(...caseViews);
    await log.append(newCase(), ...wholeStory);
    for (let nth = 0; nth < 5; nth += 1) await log.append(newCase(), registered);
    await log.settled();
  });
  afterAll(() => log.close());

  it.each(caseViews.map((view) => [view.name, view] as const))('rebuilds %s to the same rows', async (_, view) => {
    const before = await log.rows(view);
    expect(Object.values(before).flat().length).toBeGreaterThan(0);
    await log.projections.rebuild(view.name);
    expect(await log.rows(view)).toEqual(before);
  });

  it.each(caseViews.map((view) => [view.name, view] as const))('stores no sealed text in %s', async (_, view) => {
    const rows = JSON.stringify(await log.rows(view));
    expect(rows).not.toContain('c2VhbGVk'); // the box of every sealed text of the builders
  });

  it('stores vault person ids only in the likeness view, for matching', async () => {
    for (const view of caseViews.filter(({ name }) => name !== 'likeness')) {
      const rows = JSON.stringify(await log.rows(view));
      expect([view.name, rows.includes('personId'), rows.includes(personId)]).toEqual([view.name, false, false]);
    }
  });

  it('stops at an unknown event type, reports it in the status, and never skips it', async () => {
    const reached = (await log.store.head()).position;
    await log.write(`case-${newCase()}`, { type: 'ChildTeleported', data: {} });
    await until('every view to stop', async () =>
      (await log.projections.status()).every(({ fault }) => fault?.includes('ChildTeleported')),
    );
    await log.append(newCase(), registered);
    const status = await log.projections.status();
    expect(status.map(({ position }) => BigInt(position) <= reached)).toEqual(caseViews.map(() => true));
  });
});
