import { readFile } from 'node:fs/promises';
import { PastDeadlinesQuery } from '@center/cases';
import { countWhatIf, lastYear, Rules, runWhatIf, stepRulesIn, windowOf } from '@center/deadlines';
import { CLOCK, EventStore } from '@center/event-store';
import { type Clock, shanghaiDate } from '@center/kernel';
import { Projections, ViewReader, ViewsUnavailable } from '@center/projections';
import { Moments } from '@center/statistics';
import { isCalendarDate, Problem } from '@center/web';
import { steps } from '../../../api/src/api.module';
import type { OpsCommand } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';
import { reporting } from './progress';

type Tally = Readonly<Record<'due' | 'late' | 'open', number>>;

/** The rules in a file: `{"steps": {...}}` as `GET /v1/policies/deadlines` answers, or the steps alone. Throws `WrongUsage`. */
const rulesIn = async (file: string) => {
  const unreadable = (why: string): WrongUsage =>
    new WrongUsage(`时限规定文件有误：${why}`, `Invalid policy file: ${why}`);
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw unreadable((error as Error).message);
  }
  if (typeof read !== 'object' || read === null) throw unreadable('not an object');
  const { steps: rules = read } = read as { readonly steps?: object };
  try {
    return stepRulesIn(rules, steps.definitions);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const places = (error.extras.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
    throw unreadable(places.slice(0, 5).join(', '));
  }
};

const optionsIn = (words: readonly string[]): ReadonlyMap<string, string> | undefined => {
  const pairs = words.flatMap((word, nth) => (nth % 2 ? [] : [[word, words[nth + 1] ?? ''] as const]));
  const known = pairs.every(
    ([name, value]) => (name === '--policy' && value !== '') || (/^--(from|to)$/.test(name) && isCalendarDate(value)),
  );
  const options = new Map(pairs);
  return known && options.has('--policy') && options.size === pairs.length ? options : undefined;
};

const lineOf = (name: string, actual: Tally, whatIf: Tally): string => {
  const cells = (['due', 'late', 'open'] as const).flatMap((one) => [actual[one], whatIf[one]]);
  return [name.padEnd(40), ...cells.map((cell) => String(cell).padStart(9))].join('');
};

/** Counts the deadlines of a period under the policy of a file, beside what was. */
export const whatIfCommand: OpsCommand = {
  name: 'what-if',
  usage: '--policy <file> [--from <date>] [--to <date>]',
  zh: '某一期间（缺省为最近一年）若按文件中的时限规定：到期、逾期完成、未完成各多少；不写入任何数据',
  en: 'counts the deadlines of a period (the last year by default) under the policy in a file, beside what was; writes nothing',
  accepts: (words) => optionsIn(words) !== undefined,
  run: async (words, surroundings) => {
    const options = optionsIn(words)!;
    const rules = await rulesIn(options.get('--policy')!);
    await withModules(surroundings, async (modules) => {
      const [store, clock] = [modules.get(EventStore), modules.get<Clock>(CLOCK)];
      const moments = new Moments(modules.get(Projections), store, clock);
      const past = new PastDeadlinesQuery(modules.get(ViewReader), moments);
      const year = lastYear(shanghaiDate(clock.now()));
      const [from, to] = [options.get('--from') ?? year.from, options.get('--to') ?? year.to];
      if (to < from) throw new WrongUsage('截止日早于起始日', 'The last day is before the first day');
      try {
        const { calendar } = await new Rules(store, steps).current();
        const asked = { steps: rules, calendar, ...windowOf(from, to), moment: await past.known() };
        const all = await countWhatIf(past, asked);
        const report = reporting(surroundings.say);
        const { items, totals } = await runWhatIf(past, asked, (done) => report(done, all, `${done} deadlines`));
        surroundings.say(`${from} – ${to}  #${asked.moment.position}`);
        surroundings.say(
          `${''.padEnd(40)}${['due', 'if', 'late', 'if', 'open', 'if'].map((head) => head.padStart(9)).join('')}`,
        );
        for (const { step, agency, actual, whatIf } of items) {
          surroundings.say(lineOf(`${step} ${agency.slice(0, 8)}`, actual, whatIf));
        }
        surroundings.say(lineOf('合计 / total', totals.actual, totals.whatIf));
      } catch (error) {
        if (!(error instanceof ViewsUnavailable)) throw error;
        throw new WrongUsage('视图尚未建立：请先启动中心', 'The views are not built yet: start the center first');
      }
    });
  },
};
