import { type Instant, instant, milliseconds } from '@center/kernel';
import type { Step } from '../runner/step';
import type { Story } from '../runner/scenario-runner';
import { PLAN, type Planned } from './plan';
import { Chapter } from './writing/chapter';
import { minutesLater, shanghai } from './writing/working-time';

const SEED = 'laiyang';

/** The scenario's end: the evening of the day of the report with its figures. */
export const LAIYANG_ENDS = shanghai('2024-08-06', '20:30');

/** The assumed founding time of the center, from a Shanghai date. */
export const foundedOn = (date: string): Instant => shanghai(date, '00:00');

const beginOf = ({ begins }: Planned, founded: Instant): Instant => {
  if ('hoursLeft' in begins) return minutesLater(LAIYANG_ENDS, -60 * begins.hoursLeft);
  const from = milliseconds(founded);
  return instant(from + Math.round(((milliseconds(LAIYANG_ENDS) - from) * begins.passed) / 1000));
};

/**
 * The scenario of the center of Laiyang, from its founding to 2024-08-06. The same founding and seed yield the same steps.
 * Steps after the end are omitted, which leaves work open.
 */
export const laiyang = (founded: Instant, seed = SEED): Story => {
  const steps = PLAN.flatMap((planned): readonly Step[] =>
    planned.write(new Chapter(seed, planned.name, beginOf(planned, founded), planned.town)),
  );
  const included = steps.filter(({ at }) => at <= LAIYANG_ENDS);
  return {
    name: 'laiyang',
    ends: LAIYANG_ENDS,
    steps: included.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
  };
};
