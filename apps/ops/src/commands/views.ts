import { caseReactions } from '@center/cases';
import { hostClock } from '@center/event-store';
import { asView, Projections } from '@center/projections';
import { views } from '../../../api/src/api.module';
import type { OpsCommand, Surroundings } from '../command';
import { WrongUsage } from '../wrong-usage';
import { reporting } from './progress';

const projectionsOf = async ({ pool, log }: Surroundings): Promise<Projections> => {
  const store = (await log()).storeWith(hostClock);
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
    for (const { view, position, lag, fault } of await (await projectionsOf(surroundings)).status()) {
      surroundings.say(`${view.padEnd(24)} ${position.padStart(12)}  lag ${lag}${fault === null ? '' : `  ${fault}`}`);
    }
  },
};

/** Rebuilds some views, or all, from the log, which is read once. */
export const rebuildCommand: OpsCommand = {
  name: 'rebuild',
  usage: '<view> … | --all',
  zh: '由日志重建若干视图，或全部视图',
  en: 'rebuilds views from the log into new tables, then switches over',
  accepts: (words) => words.length > 0 && (words.includes('--all') ? words.length === 1 : true),
  run: async (words, surroundings) => {
    const names = views.map(({ name }) => name);
    const wanted = words.includes('--all') ? names : words;
    if (!wanted.every((name) => names.includes(name))) {
      throw new WrongUsage(
        `没有这个视图；现有：${names.join(', ')}`,
        `No such view; the views are ${names.join(', ')}`,
      );
    }
    const report = reporting(surroundings.say);
    const projections = await projectionsOf(surroundings);
    await projections.rebuild(wanted, ({ events, total, perSecond, secondsLeft }) =>
      report(events, total, `${events} / ${total}  ${Math.round(perSecond)} events/s  ~${Math.ceil(secondsLeft)} s`),
    );
    for (const name of wanted) surroundings.say(`已重建 / rebuilt: ${name}`);
  },
};
