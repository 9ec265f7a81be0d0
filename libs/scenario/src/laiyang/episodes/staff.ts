import { type Town, TOWNS } from '../writing/cast';
import type { Write } from '../writing/chapter';

/** The stations with supervisors since the founding. */
const FOUNDED_WITH: readonly Town[] = ['001', '101'];

/** The supervisors of the other stations are registered one after another. */
export const staff: Write = (chapter) => {
  const change = chapter.change('', []);
  for (const town of Object.keys(TOWNS) as Town[]) {
    if (FOUNDED_WITH.includes(town)) continue;
    change.enrol(`supervisor-${town}`, 'TOWN_SUPERVISOR', `station-${town}`, `${TOWNS[town]}儿童督导员`).wait(0.2, 0.5);
  }
  return change.steps;
};
