import { type EventStore, hostClock, PostgresEventStore } from '@center/event-store';
import { until } from '@center/testing';
import { anEvent, aStream } from '../../event-store/testing/sample-events';
import { Center } from '../testing/center';
import { tally, tallyView } from '../testing/tally-view';
import { Progress } from './progress';
import { type Reaction, asView } from './reaction';
import type { View } from './view';

const TIMEOUT = 10_000;

const witness = (given: Partial<View> = {}): View => ({
  name: 'witness',
  version: 1,
  tables: ['witness'],
  ddl: 'CREATE TABLE witness (position bigint PRIMARY KEY)',
  apply: async (events, sql) => {
    await sql('INSERT INTO witness SELECT unnest($1::bigint[])', [events.map(({ position }) => position)]);
  },
  ...given,
});

describe('one follower for all views', () => {
  let center: Center;
  let subscriptions: number;
  beforeEach(async () => {
    subscriptions = 0;
    center = await Center.open((pool) => counted(new PostgresEventStore(pool, hostClock)));
  });
  afterEach(() => center.close());

  const counted = (store: EventStore): EventStore => {
    const follow: EventStore['follow'] = (...following) => {
      subscriptions += 1;
      return PostgresEventStore.prototype.follow.apply(store, following);
    };
    return Object.assign(store, { follow });
  };
  const ask = async (): Promise<bigint> =>
    (await center.store.append(aStream(), 'new', [anEvent({}, { type: 'Asked' })])).position;
  const all = async (projections: Awaited<ReturnType<Center['started']>>, position: bigint, ...names: string[]) => {
    for (const name of names) expect([name, await projections.reached(name, position, TIMEOUT)]).toEqual([name, true]);
  };
  /** The transactions that wrote the checkpoints. */
  const transactions = async (): Promise<number> => {
    const { rows } = await center.pool.query<{ count: number }>(
      'SELECT count(DISTINCT xmin::text)::int AS count FROM views.checkpoint',
    );
    return rows[0]!.count;
  };

  /** Waits until the views fold the same pages: at the start each one joins when it has been built. */
  const joined = (projections: Awaited<ReturnType<Center['started']>>, ...names: string[]) =>
    until('they share a transaction', async () => {
      await all(projections, await center.append(1), ...names);
      return (await transactions()) === 1;
    });

  it('reads the log once, and writes the rows and checkpoints of a page in one transaction', async () => {
    const modes: string[] = [];
    const watched = witness({
      apply: async (events, sql) => {
        const [mode] = await sql<{ synchronous_commit: string }>('SHOW synchronous_commit');
        modes.push(mode!.synchronous_commit);
        await witness().apply(events, sql);
      },
    });
    const projections = await center.started(tallyView(), watched);
    await joined(projections, 'tally', 'witness');
    const { position } = await center.store.head();
    await all(projections, await center.append(5), 'tally', 'witness');
    expect(subscriptions).toBe(1);
    expect(new Set(modes)).toEqual(new Set(['off']));
    expect(await transactions()).toBe(1);
    const { rows } = await center.pool.query(
      `SELECT DISTINCT tally_entry.xmin::text = witness.xmin::text AS same, tally_entry.xmin = checkpoint.xmin AS moved
       FROM views.tally_entry JOIN views.witness USING (position), views.checkpoint WHERE witness.position > $1`,
      [position],
    );
    expect(rows).toEqual([{ same: true, moved: true }]);
  });

  it('passes to a view only the events that it wants, and moves its checkpoint past the others', async () => {
    const folded: string[] = [];
    const picky = witness({
      wants: ({ type }) => type === 'Asked',
      apply: (events) => Promise.resolve(void folded.push(...events.map(({ type }) => type))),
    });
    const projections = await center.started(tallyView(), picky);
    await joined(projections, 'tally', 'witness');
    await center.append(3);
    await ask();
    await all(projections, await center.append(3), 'tally', 'witness');
    expect(folded).toEqual(['Asked']);
    expect(await transactions()).toBe(1);
  });

  it('lets a view that lags behind catch up and then join the others', async () => {
    for (let nth = 0; nth < 4; nth += 1) await center.append(400);
    await all(await center.started(tallyView(), witness()), await center.append(1), 'tally', 'witness');
    await center.stopProcesses();
    await center.pool.query(
      `UPDATE views.checkpoint SET position = 0 WHERE view = 'tally'; TRUNCATE views.tally CASCADE`,
    );
    const projections = await center.started(tallyView(), witness());
    await all(projections, await center.append(2), 'tally', 'witness');
    await joined(projections, 'tally', 'witness');
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });

  it('folds a page into the views that commands wait for before the others', async () => {
    let open = (): void => undefined;
    let gate = Promise.resolve();
    const slow = witness({
      apply: async (events, sql) => {
        await gate;
        await witness().apply(events, sql);
      },
    });
    const projections = await center.started(tallyView({ prompt: true }), slow);
    await all(projections, await center.append(1), 'tally', 'witness');
    gate = new Promise((resolve) => (open = resolve));
    for (let nth = 0; nth < 3; nth += 1) await all(projections, await center.append(2), 'tally');
    const { position } = await center.store.head();
    expect(await projections.reached('witness', position, 20)).toBe(false);
    open();
    await all(projections, position, 'witness');
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });

  describe('with a reaction', () => {
    let open: () => void;
    let handled: string[];
    const answering = (asking: Promise<void>): View => {
      const reaction: Reaction = {
        name: 'answering',
        version: 1,
        tables: ['answering'],
        ddl: 'CREATE TABLE answering (position bigint PRIMARY KEY, mode text)',
        commands: [],
        reads: () => true,
        state: {
          of: ({ type }) => type === 'LeadNoted',
          fold: async (events, sql) => {
            handled.push(`${events.length}`);
            await noteMode(events, sql);
          },
        },
        react: async (event, _, sql) => {
          await asking;
          handled.push(event.type);
          await noteMode([event], sql);
        },
      };
      return asView(reaction, center.store);
    };
    const noteMode: View['apply'] = async (events, sql) => {
      await sql(`INSERT INTO answering SELECT unnest($1::bigint[]), current_setting('synchronous_commit')`, [
        events.map(({ position }) => position),
      ]);
    };
    const modes = async (): Promise<string[]> => {
      const { rows } = await center.pool.query<{ mode: string }>('SELECT mode FROM views.answering ORDER BY position');
      return rows.map(({ mode }) => mode);
    };
    beforeEach(() => {
      handled = [];
    });

    it('folds its state with the views, and commits what it reacts to by itself and synchronously', async () => {
      const projections = await center.started(tallyView(), answering(Promise.resolve()));
      await joined(projections, 'tally', 'answering');
      await all(projections, await ask(), 'tally', 'answering');
      expect(await transactions()).toBe(2);
      await all(projections, await center.append(1), 'tally', 'answering');
      expect((await modes()).slice(-3)).toEqual(['off', 'on', 'off']);
      expect(handled.filter((each) => each === 'Asked')).toHaveLength(1);
    });

    it('keeps the order of a page, with consecutive changes of state in one batch', async () => {
      const projections = await center.started(answering(Promise.resolve()));
      const events = ['LeadNoted', 'LeadNoted', 'Asked', 'LeadNoted'].map((type) => anEvent({}, { type }));
      const { position } = await center.store.append(aStream(), 'new', events);
      await all(projections, position, 'answering');
      expect(handled).toEqual(['2', 'Asked', '1']);
    });

    it('does not wait for it, and it joins the views again afterwards', async () => {
      const asking = new Promise<void>((resolve) => (open = resolve));
      const projections = await center.started(tallyView(), answering(asking));
      await ask();
      const later = await center.append(3);
      await all(projections, later, 'tally');
      expect(await projections.reached('answering', later, 20)).toBe(false);
      open();
      await all(projections, later, 'answering');
      await joined(projections, 'tally', 'answering');
    });
  });

  it('runs in one of several processes, and in the next after its end', async () => {
    const here: number[] = [];
    const numbered = (process: number): View =>
      tallyView({ apply: (events, sql) => tally(events, sql).finally(() => here.push(process)) });
    const first = await center.started(numbered(1));
    const second = await center.started(numbered(2));
    for (let nth = 0; nth < 5; nth += 1) await all(second, await center.append(2), 'tally');
    expect(new Set(here)).toEqual(new Set([1]));
    await first.stop();
    await all(second, await center.append(2), 'tally');
    expect(here.at(-1)).toBe(2);
    expect(await center.rows(tallyView())).toEqual(await center.tallied());
  });

  describe('after a crash of the server that has lost the last commits of the views', () => {
    const lose = async (): Promise<void> => {
      await center.pool.query(`
        BEGIN;
        TRUNCATE views.tally CASCADE;
        UPDATE views.checkpoint SET position = 0;
        COMMIT;
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'center';`);
    };
    /** Whether a reader would be answered that lost rows are there. */
    const answersForLostRows = async (): Promise<boolean> => {
      let gate = Promise.resolve();
      let open: () => void;
      let folding = 0;
      const apply: View['apply'] = async (events, sql) => {
        folding += 1;
        await gate;
        await tally(events, sql);
      };
      const projections = await center.started(tallyView({ apply }));
      const position = await center.append(7);
      await all(projections, position, 'tally');
      gate = new Promise((resolve) => (open = resolve));
      const before = folding;
      await lose();
      await until('the events are folded again', () => folding > before);
      const answered = await projections.reached('tally', position, 100);
      open!();
      const { projections: beside } = center.process(tallyView());
      await all(beside, position, 'tally');
      expect(await center.rows(tallyView())).toEqual(await center.tallied());
      return answered;
    };

    it('folds them again without a new event, and knows that they were lost', async () => {
      expect(await answersForLostRows()).toBe(false);
    });

    it('would not know if it trusted the positions in its memory', async () => {
      const { note } = Progress.prototype;
      jest.spyOn(Progress.prototype, 'forget').mockImplementation(() => undefined);
      jest.spyOn(Progress.prototype, 'note').mockImplementation(function (this: Progress, positions) {
        note.call(this, new Map([...positions].filter(([view, position]) => position > this.of(view))));
      });
      expect(await answersForLostRows()).toBe(true);
      jest.restoreAllMocks();
    });
  });
});
