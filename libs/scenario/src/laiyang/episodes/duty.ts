import { officer } from '../writing/cast';
import type { Write } from '../writing/chapter';
import { phone } from '../writing/child';
import { Episode } from '../writing/episode';
import { minutesLater, shanghai } from '../writing/working-time';

const FIRST = shanghai('2024-08-05', '08:00');
const WEEK = 7 * 24 * 60;
const WEEKS = 52;
const ON_DUTY = ['dispatcher', 'dispatcher2', 'leader'];

/** The leader plans who is on duty in the year to come, by the week, so that somebody is when the scenario ends. */
export const duty: Write = ({ name, begins, random }) => {
  const shifts = Array.from({ length: WEEKS }, (_, nth) => ({
    from: minutesLater(FIRST, nth * WEEK),
    to: minutesLater(FIRST, (nth + 1) * WEEK),
    officerId: officer(ON_DUTY[nth % ON_DUTY.length]!),
    phone: phone(3000 + (nth % ON_DUTY.length)),
  }));
  const episode = new Episode(name, begins, random, true);
  const body = { from: FIRST, to: shifts.at(-1)!.to, shifts };
  episode.write('', 'leader', '/v1/duty-roster', body, { method: 'PUT' });
  return episode.steps;
};
