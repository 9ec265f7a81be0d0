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

/** How far each view has come, and each reaction. */
export const viewsCommand: OpsCommand = {
  name: 'views',
  usage: '',
  zh: '各视图与联动的进度与故障',
  en: 'tells how far each view and reaction has come, and its fault',
  accepts: (words) => words.length === 0,
  run: async (_, surroundings) => {
    for (const { view, position, lag, fault } of await projectionsOf(surroundings).status()) {
      surroundings.say(`${view.padEnd(24)} ${position.padStart(12)}  lag ${lag}${fault === null ? '' : `  ${fault}`}`);
    }
  },
};

/** Folds one view, or all of them, anew from the log. */
export const rebuildCommand: OpsCommand = {
  name: 'rebuild',
  usage: '<view> | --all',
  zh: '由日志重建一个视图，或全部视图',
  en: 'folds a view anew from the log, beside the old rows, then switches over',
  accepts: (words) => words.length === 1,
  run: async ([wanted], surroundings) => {
    const names = views.map(({ name }) => name);
    if (wanted !== '--all' && !names.includes(wanted!)) {
      throw new WrongUsage(
        `没有这个视图；现有：${names.join(', ')}`,
        `There is no such view; there are ${names.join(', ')}`,
      );
    }
    const projections = projectionsOf(surroundings);
    for (const name of wanted === '--all' ? names : [wanted!]) {
      await projections.rebuild(name);
      surroundings.say(`已重建 / rebuilt: ${name}`);
    }
  },
};
