import { setImmediate } from 'node:timers/promises';
import type { View } from '@center/projections';
import { until } from '@center/testing';
import { Center } from '../e2e/harness/center';
import { Behind, type Pool } from '../e2e/harness/database';
import { eventsIn, withLog } from '../e2e/harness/log';
import { Clients } from './clients';
import { kill, type Target } from './kills';
import { checkLog } from './log-checks';
import { Random } from './random';
import { checkAnswers, checkSealed, checkViews } from './state-checks';

export interface CrashRun {
  /** 0: the clients send commands undisturbed, then everything is checked once */
  readonly kills: number;
  readonly seed: number;
  readonly targets: readonly Target[];
  readonly views: readonly View[];
  /** the kills between two checks of everything */
  readonly checkEvery: number;
  /** settings of the program, such as a fault to load */
  readonly settings?: NodeJS.ProcessEnv;
  /** a fault to plant in the database */
  readonly plant?: (behind: Behind) => Promise<unknown>;
  readonly report?: (line: string) => void;
}

/** At most so many commands are acknowledged between two kills. */
const COMMANDS = 60;
const UNDISTURBED = 150;
const TURNS = 400;
const REBUILD_CONNECTIONS = 6;
/** How often the stored responses are deleted while clients wait to repeat their commands, as if they had expired. */
const FORGETS = 0.5;

/**
 * Kills processes of a center at random points while clients send commands, and checks everything that must hold. Stops
 * at the first check that finds discrepancies and returns them.
 */
export const crashRun = async (run: CrashRun): Promise<string[]> => {
  const random = new Random(run.seed);
  const center = await Center.open({ TOKEN_TTL: '86400', TOKEN_IDLE: '86400', ...run.settings });
  const behind = new Behind(center.home);
  try {
    await Promise.all(['liaison-school', 'dispatcher', 'liaison-police'].map((username) => center.as(username)));
    await run.plant?.(behind);
    let done = 0;
    do {
      const kills = Math.min(run.checkEvery, run.kills - done);
      const found = await round(center, behind, random, { ...run, kills });
      done += kills;
      run.report?.(`${done} of ${run.kills} kills, ${found.length} discrepancies`);
      if (found.length > 0) return found;
    } while (done < run.kills);
    return [];
  } finally {
    await center.close();
  }
};

/** Some kills under one load, then the checks. */
const round = async (center: Center, behind: Behind, random: Random, run: CrashRun): Promise<string[]> => {
  // a check leaves out what earlier clients sent
  const { position: known } = await behind.withLog((store) => store.head());
  const clients = new Clients(center, random);
  let forgottenAt = 0;
  for (let nth = 0; nth < run.kills && clients.unexpected.length === 0; nth += 1) {
    await clients.goOn(1 + random.below(COMMANDS));
    for (let turn = random.below(TURNS); turn > 0; turn -= 1) await setImmediate();
    clients.hold();
    try {
      await kill(center, behind, random.of(run.targets), random);
      if (random.chance(FORGETS)) {
        await until('the stored responses are deleted', () => behind.with(forget).catch(() => false));
        forgottenAt = performance.now();
      }
    } catch (error) {
      clients.abandon();
      return [`after kill ${nth + 1}: ${(error as Error).message}`];
    }
    clients.release();
  }
  if (clients.unexpected.length === 0) await clients.goOn(run.kills === 0 ? UNDISTURBED : 1);
  await clients.stop();
  await until('the database accepts connections', () => behind.with(isThere).catch(() => false));
  return behind.with(
    (pool) =>
      withLog(pool, center.dataDir, async (store) => {
        const events = await eventsIn(store);
        const inLog = [...clients.unexpected, ...checkLog(events, clients, known)];
        if (inLog.length > 0) return inLog;
        return [
          ...(await checkSealed(center, pool, events)),
          ...(await checkAnswers(clients, forgottenAt)),
          ...(await checkViews(center, pool, store, run.views)),
        ];
      }),
    REBUILD_CONNECTIONS,
    'center_app',
  ); // rebuilt tables belong to the program
};

const isThere = async (pool: Pool): Promise<boolean> => (await pool.query('SELECT')).rowCount === 1;

/** Also when the processes of a killed server have answered for a moment longer, and a new one does not accept connections yet. */
const forget = async (pool: Pool): Promise<boolean> => {
  await pool.query('TRUNCATE vault.remembered_answer');
  return true;
};
