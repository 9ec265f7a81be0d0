import { caseReactions } from '@center/cases';
import { hostClock } from '@center/event-store';
import { asView, Projections, type RebuildProgress } from '@center/projections';
import { views } from '../../../api/src/api.module';
import type { OpsCommand, Surroundings } from '../command';
import { WrongUsage } from '../wrong-usage';

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

const REPORT_EVERY_MS = 2_000;

/** Prints how far a rebuild has come, every few seconds. */
const reporting = (say: (line: string) => void): ((progress: RebuildProgress) => void) => {
  let last = 0;
  return ({ events, total, perSecond, secondsLeft }) => {
    if (performance.now() - last < REPORT_EVERY_MS && events < total) return;
    last = performance.now();
    const share = Math.min(1, events / total);
    const bar = '#'.repeat(Math.round(share * 20)).padEnd(20, '.');
    const speed = `${Math.round(perSecond)} events/s`;
    say(`[${bar}] ${Math.floor(share * 100)} %  ${events} / ${total}  ${speed}  ~${Math.ceil(secondsLeft)} s`);
  };
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
    await (await projectionsOf(surroundings)).rebuild(wanted, reporting(surroundings.say));
    for (const name of wanted) surroundings.say(`已重建 / rebuilt: ${name}`);
  },
};
