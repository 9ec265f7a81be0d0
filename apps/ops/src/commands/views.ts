import { caseReactions } from '@center/cases';
import { hostClock, PostgresEventStore } from '@center/event-store';
import { Projections, asView } from '@center/projections';
import { views } from '../../../api/src/api.module';
import type { OpsCommand, Surroundings } from '../command';
import { WrongUsage } from '../wrong-usage';

const projectionsOf = ({ pool }: Surroundings): Projections => {
  const store = new PostgresEventStore(pool, hostClock);
  return new Projections(store, pool, [...views, ...caseReactions.map((reaction) => asView(reaction, store))]);
};

/** Prints the progress of each view and reaction. */
export const viewsCommand: OpsCommand = {
  name: 'views',
  usage: '',
  zh: '各视图与联动的进度与故障',
  en: 'prints the progress and fault of each view and reaction',
  accepts: (words) => words.length === 0,
  run: async (_, surroundings) => {
    for (const { view, position, lag, fault } of await projectionsOf(surroundings).status()) {
      surroundings.say(`${view.padEnd(24)} ${position.padStart(12)}  lag ${lag}${fault === null ? '' : `  ${fault}`}`);
    }
  },
};

/** Rebuilds one view, or all views, from the log. */
export const rebuildCommand: OpsCommand = {
  name: 'rebuild',
  usage: '<view> | --all',
  zh: '由日志重建一个视图，或全部视图',
  en: 'rebuilds a view from the log into new tables, then switches over',
  accepts: (words) => words.length === 1,
  run: async ([wanted], surroundings) => {
    const names = views.map(({ name }) => name);
    if (wanted !== '--all' && !names.includes(wanted!)) {
      throw new WrongUsage(
        `没有这个视图；现有：${names.join(', ')}`,
        `No such view; the views are ${names.join(', ')}`,
      );
    }
    const projections = projectionsOf(surroundings);
    for (const name of wanted === '--all' ? names : [wanted!]) {
      await projections.rebuild(name);
      surroundings.say(`已重建 / rebuilt: ${name}`);
    }
  },
};
