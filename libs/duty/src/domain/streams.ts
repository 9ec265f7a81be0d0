import { StreamType } from '@center/kernel';
import type { DutyRosterSet } from './events';
import { evolveRoster, type Roster } from './roster';

/** The duty roster of the center. One stream. */
export const rosterStream = new StreamType<undefined, DutyRosterSet, Roster>({
  prefix: 'dutyroster',
  single: true,
  types: ['DutyRosterSet'],
  evolve: evolveRoster,
});
