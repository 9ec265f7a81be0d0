import { join } from 'node:path';
import type { View } from '@center/projections';
import { views } from '../../apps/api/src/api.module';
import type { Behind } from '../e2e/harness/database';
import { SERVER } from '../engines/server';
import { crashRun } from './crash-run';
import { type Target, TARGETS } from './kills';

// `npm run test:crash -- --kills N` and `npm run test:engines` set the number and the seed; a run of all tests kills a few times.
const KILLS = Number(process.env['CENTER_CRASH_KILLS'] ?? 4);
const SEED = Number(process.env['CENTER_CRASH_SEED'] ?? Date.now() % 2 ** 31);
const MS_A_KILL = 60_000;

jest.setTimeout(240_000 + KILLS * MS_A_KILL);

/** The settings that load modules of `planted` into the program. */
const planted = (...names: readonly string[]): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: names.map((name) => `--require ${join(__dirname, 'planted', name)}`).join(' '),
});
const { soundTally } = jest.requireActual<{ soundTally: View }>('./planted/tally.cjs');
const report = (line: string): void => void process.stderr.write(`seed ${SEED}: ${line}\n`);

it(`keeps everything when processes are killed (seed ${SEED})`, async () => {
  const discrepancies = await crashRun({
    ...{ kills: KILLS, seed: SEED, targets: TARGETS, views: [...views, soundTally], checkEvery: 20, report },
    settings: planted('sound.cjs'),
  });
  expect(discrepancies).toEqual([]);
});

/** Commits are acknowledged before they are on disk. */
const loseCommits = (behind: Behind): Promise<unknown> =>
  behind.with(async (pool) => {
    await pool.query('ALTER SYSTEM SET synchronous_commit = off');
    await pool.query(`ALTER SYSTEM SET wal_writer_delay = '10s'`);
    await pool.query(`ALTER SYSTEM SET wal_writer_flush_after = '1GB'`);
    await pool.query('SELECT pg_reload_conf()');
  });

/** The index remains, without the constraint. */
const allowEqualRevisions = (behind: Behind): Promise<unknown> =>
  behind.with(async (pool) => {
    await pool.query('ALTER TABLE log.event DROP CONSTRAINT event_stream_revision_key');
    await pool.query('CREATE INDEX ON log.event (stream, revision)');
  });

interface Fault {
  readonly fault: string;
  readonly modules: readonly string[];
  /** what to kill; empty for a fault that shows without a crash */
  readonly targets: readonly Target[];
  readonly plant?: (behind: Behind) => Promise<unknown>;
  readonly reveals: RegExp;
  /** a fault of the engine that has the log in the database */
  readonly inDatabase?: boolean;
}

const faults: readonly Fault[] = [
  {
    ...{ fault: 'synchronous_commit is off', modules: ['sound.cjs'], plant: loseCommits },
    targets: ['database', 'everything'],
    // with the log on a server only keys are lost
    reveals: SERVER ? /cannot be opened|answered 500/ : /was acknowledged and is not in the log/,
  },
  {
    ...{ fault: 'positions come from a sequence', modules: ['sound.cjs', 'naive-positions.cjs'] },
    ...{ targets: [], reveals: /differs from a fold of the log|has stopped/, inDatabase: true },
  },
  {
    ...{ fault: 'the checkpoint is outside the transaction', modules: ['checkpoint-outside.cjs'] },
    ...{ targets: ['program', 'everything'], reveals: /crash_tally differs from a fold of the log/ },
  },
  {
    ...{
      fault: '(stream, revision) is not unique',
      modules: ['sound.cjs', 'unchecked-revisions.cjs'],
      plant: allowEqualRevisions,
    },
    ...{ targets: [], reveals: /has the revisions/, inDatabase: true },
  },
  {
    ...{ fault: 'ids are not deterministic', modules: ['sound.cjs', 'random-ids.cjs'] },
    ...{
      targets: ['program', 'everything'],
      reveals: /times instead of|answered differently|answered 409|not in the log/,
    },
  },
  {
    ...{ fault: 'a view writes twice', modules: ['view-writes-twice.cjs'] },
    ...{ targets: [], reveals: /crash_tally differs from a fold of the log/ },
  },
  {
    ...{ fault: 'keys are written after their events', modules: ['sound.cjs', 'key-after-event.cjs'] },
    // a repeated lead is compared with its texts, which then cannot be opened either
    ...{ targets: ['program', 'everything'], reveals: /cannot be opened|register answered 500/ },
  },
];

it.each(faults.filter(({ inDatabase }) => !(inDatabase && SERVER)))(
  'reveals the fault when $fault',
  async ({ modules, targets, plant, reveals }) => {
    const discrepancies = await crashRun({
      ...{ kills: targets.length === 0 ? 0 : 24, seed: SEED, targets, views: [...views, soundTally], checkEvery: 3 },
      ...{ settings: planted(...modules), ...(plant && { plant }) },
    });
    expect(discrepancies).toContainEqual(expect.stringMatching(reveals));
  },
);
