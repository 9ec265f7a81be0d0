import { registerOf } from '@center/agencies';
import { caseReactions, endedTerms, keepCaseDeadlines, watchedCases } from '@center/cases';
import type { Settings } from '@center/config';
import { Rules, Watcher } from '@center/deadlines';
import { hostClock, openPool } from '@center/event-store';
import { asView, Projections, ViewReader } from '@center/projections';
import { steps, views } from '../../api/src/api.module';
import { readyDatabase, refuseOwner } from '../../api/src/start/database';
import { readyLog } from '../../api/src/start/log';
import { scenarioClock } from '../../api/src/start/scenario-clock';
import { StartRefused } from '../../api/src/start/start-refused';

/**
 * Runs the views and reactions on the database of `DATABASE_URL`, without HTTP. Several may run: one works, the next takes
 * over when it ends. Resolves when the views are built, to a function that stops. Throws `StartRefused`.
 */
export const startProjector = async (settings: Settings): Promise<() => Promise<void>> => {
  if (settings.databaseUrl === undefined) {
    throw new StartRefused(
      '请用 DATABASE_URL 指明各进程共用的数据库',
      'Set DATABASE_URL to the database that the processes share',
    );
  }
  const { url } = await readyDatabase(settings, () => undefined);
  const pool = openPool(url);
  await refuseOwner(settings, pool);
  const log = await readyLog(settings, pool);
  const clock = (await scenarioClock(settings, log)) ?? hostClock;
  const store = log.storeWith(clock);
  const rules = new Rules(store, steps);
  keepCaseDeadlines(store, rules, clock);
  const reactions = caseReactions.map((reaction) => asView(reaction, store));
  const projections = new Projections(store, pool, [...views, ...reactions]);
  await projections.start();
  const reader = new ViewReader(pool);
  const watcher = new Watcher({ store, pool, clock, rules });
  watcher.watch(watchedCases(reader, projections, registerOf(store, hostClock)));
  watcher.also(endedTerms({ store, views: reader, projections, hostClock, clock }));
  watcher.start();
  return async () => {
    await watcher.stop();
    await reader.onApplicationShutdown();
    await projections.stop();
    await log.close();
    await pool.end();
  };
};
