import type { StoredEvent } from '@center/kernel';
import { until } from '@center/testing';
import { anEvent, aStream } from '../../event-store/testing/sample-events';
import { Center, statusOf } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import type { View } from './view';

const TIMEOUT = 10_000;
const SECRET = 'a secret value';

class UnknownEvent extends Error {}

const rejectsPoison: View['apply'] = async (events, sql) => {
  for (const event of events) {
    if (event.type === 'Poison') throw new UnknownEvent(SECRET);
    await tally([event], sql);
  }
};

const witness = (): View => ({
  name: 'witness',
  version: 1,
  tables: ['witness'],
  ddl: 'CREATE TABLE witness (position bigint PRIMARY KEY)',
  apply: async (events: readonly StoredEvent[], sql) => {
    await sql('INSERT INTO witness SELECT unnest($1::bigint[])', [events.map(({ position }) => position)]);
  },
});

describe('a view with an event that it cannot handle', () => {
  let center: Center;
  let poison: bigint;
  beforeEach(async () => {
    center = await Center.open();
    await center.append(5);
    const events = [anEvent(), anEvent({ note: SECRET }, { type: 'Poison' }), anEvent()];
    poison = (await center.store.append(aStream(), 'new', events)).position - 1n;
  });
  afterEach(() => center.close());

  const stopped = (projections: Parameters<typeof statusOf>[0]) =>
    until('it has stopped', async () => (await statusOf(projections)).fault !== null);

  it('stops right before it, reports it without data, and does not block other views', async () => {
    const projections = await center.started(tallyView(), witness());
    await projections.reached('tally', poison + 1n, TIMEOUT);
    await center.stopProcesses();
    await center.pool.query(
      `UPDATE views.checkpoint SET position = 0; TRUNCATE views.tally CASCADE; TRUNCATE views.witness`,
    );

    const again = await center.started(tallyView({ apply: rejectsPoison }), witness());
    await stopped(again);
    expect(await statusOf(again)).toEqual({
      view: 'tally',
      built: true,
      position: String(poison - 1n),
      ...{ lag: 2, lagSeconds: expect.any(Number) },
      fault: `UnknownEvent at position ${poison} (Poison)`,
    });
    const later = await center.append(3);
    expect(await again.reached('witness', later, TIMEOUT)).toBe(true);
    expect(await again.reached('tally', poison, TIMEOUT)).toBe(false);
    const { rows } = await center.pool.query<{ count: string }>('SELECT count(*) FROM views.tally_entry');
    expect(rows[0]!.count).toBe(String(poison - 1n));
  });

  it('also stops if it cannot be built, and leaves no tables', async () => {
    const projections = await center.started(tallyView({ apply: rejectsPoison }));
    expect(await statusOf(projections)).toMatchObject({
      position: '0',
      fault: `UnknownEvent at position ${poison} (Poison)`,
    });
  });

  it('reports a database error by its code only', async () => {
    const apply: View['apply'] = async (_, sql) => {
      await sql('SELECT $1::integer', [SECRET]);
    };
    const projections = await center.started(tallyView({ apply }));
    expect((await statusOf(projections)).fault).toBe('DatabaseError 22P02 at position 1 (LeadNoted)');
  });

  it('reports that its tables cannot be created', async () => {
    const projections = await center.started(tallyView({ ddl: 'CREATE TABLE tally (' }));
    expect((await statusOf(projections)).fault).toBe('DatabaseError 42601');
  });

  it('retries after a restart, and never by itself', async () => {
    let tries = 0;
    const apply: View['apply'] = (events, sql) => {
      tries += 1;
      return rejectsPoison(events, sql);
    };
    await stopped(await center.started(tallyView({ apply })));
    await center.stopProcesses();
    const triesOfTheFirst = tries;
    await stopped(await center.started(tallyView({ apply })));
    expect(tries).toBeGreaterThan(triesOfTheFirst);
    await center.stopProcesses();
    const fixed = await center.started(tallyView());
    expect(await fixed.reached('tally', poison + 1n, TIMEOUT)).toBe(true);
    expect(await statusOf(fixed)).toMatchObject({ lag: 0, fault: null });
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });

  it('resumes by itself after another process has rebuilt it', async () => {
    let fixed = false;
    const view = tallyView({ apply: (events, sql) => (fixed ? tally(events, sql) : rejectsPoison(events, sql)) });
    const stuck = await center.started(view);
    await stopped(stuck);
    fixed = true;
    await center.process(view).projections.rebuild('tally');
    const position = await center.append(2);
    expect(await stuck.reached('tally', position, TIMEOUT)).toBe(true);
    expect(await center.rows(view)).toEqual(await center.tallied());
  });
});
