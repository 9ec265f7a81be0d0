import type { Ask } from './ask';
import { barredUnits, release } from './barred';
import * as m from './case-model';
import type { ModelCase } from './case-model';
import { type Rule, text } from './rule';

const leader = (_: ModelCase, { by }: Ask): boolean => m.isLeader(by);
const isRunning = ({ accused }: ModelCase, { barId }: Ask): boolean => accused.some(({ bar }) => bar === barId);

/** The leader adds and ends the bars of a case. */
export const BAR_RULES: Readonly<Record<string, Rule>> = {
  bar: {
    who: leader,
    done: (one, { agency }) => !!agency && barredUnits(one).includes(agency.id),
    said: text('bar', ({ agency }) => agency?.id ?? ''),
    state: ({ status }) => (status === 'MERGED' ? 'case-not-open' : undefined),
    refuses: (_, { agency }) => {
      if (!agency) return 'unknown-agency';
      return agency.kind === 'MINORS_CENTER' ? 'center-cannot-be-barred' : undefined;
    },
    effect: (one, { agency, newId }, all) => {
      one.accused.push({ agency: agency!.id, lead: one.id, bar: newId });
      const released = release(one);
      all.shareBars(one);
      return ['AgencyBarred', ...released];
    },
  },
  'end-bar': {
    absent: (one, asked) => (isRunning(one, asked) || one.endedBars.has(asked.barId) ? undefined : 'no-such-bar'),
    who: leader,
    done: (one, asked) => !isRunning(one, asked),
    said: text('end-bar', ({ barId }) => barId),
    effect: (one, { barId }, all) => {
      const { agency: ended } = one.accused.find(({ bar }) => bar === barId)!;
      one.accused = one.accused.filter(({ agency }) => agency !== ended);
      one.endedBars.add(barId);
      one.said.delete(`bar ${ended}`);
      all.shareBars(one);
      return ['BarEnded'];
    },
  },
};
