import { type Town, TOWNS } from '../writing/cast';
import type { Write } from '../writing/chapter';

/** The stations that get a supervisor of their own in the first weeks, beside those of the founding. */
const FIRST: readonly Town[] = ['102', '003', '111', '107'];

/** Supervisors come to their stations one by one. */
export const staff: Write = (chapter) => {
  const change = chapter.change('', []);
  for (const town of FIRST) {
    change.enrol(`supervisor-${town}`, 'TOWN_SUPERVISOR', `station-${town}`, `${TOWNS[town]}儿童督导员`).days(3, 8);
  }
  return change.steps;
};
