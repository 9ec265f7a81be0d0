import { type Instant, instant, milliseconds } from '@center/kernel';
import type { Step } from '../runner/step';
import type { Story } from '../runner/scenario-runner';
import { PLAN, type Planned } from './plan';
import { Chapter } from './writing/chapter';
import { minutesLater, shanghai } from './writing/working-time';

const SEED = 'laiyang';

/** The story's last moment: the evening of the day on which its figures stood in the report. */
export const LAIYANG_ENDS = shanghai('2024-08-06', '20:30');

/** When the center is assumed to have been founded, from a Shanghai date. */
export const foundedOn = (date: string): Instant => shanghai(date, '00:00');

const beginOf = ({ begins }: Planned, founded: Instant): Instant => {
  if ('hoursLeft' in begins) return minutesLater(LAIYANG_ENDS, -60 * begins.hoursLeft);
  const from = milliseconds(founded);
  return instant(from + Math.round(((milliseconds(LAIYANG_ENDS) - from) * begins.passed) / 1000));
};

/**
 * The story of the center of Laiyang, from its founding to 2024-08-06: the same founding and seed, the same steps. What
 * would happen after the end is left out: that is the work that stays open.
 */
export const laiyang = (founded: Instant, seed = SEED): Story => {
  const steps = PLAN.flatMap((planned): readonly Step[] =>
    planned.write(new Chapter(seed, planned.name, beginOf(planned, founded), planned.town)),
  );
  const told = steps.filter(({ at }) => at <= LAIYANG_ENDS);
  return {
    name: 'laiyang',
    ends: LAIYANG_ENDS,
    steps: told.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
  };
};
