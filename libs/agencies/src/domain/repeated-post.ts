import { township } from '@center/kernel';
import type { Appointment } from './appointment';
import type { AppointmentInput } from './officer';

/**
 * Whether an appointment was entered as a repeated command states it: role, agency, area, duty areas and term. A start that is
 * not stated is the time of the command, which is another one for a repeat.
 */
export const startedAs = (held: Appointment, post: AppointmentInput): boolean =>
  held.role === post.role &&
  held.agency.id === post.agency.id &&
  held.areaCode === (post.areaCode === undefined ? post.agency.areaCode : township(post.areaCode)) &&
  held.until === post.until &&
  held.startedWith.join() === [...new Set(post.dutyAreas)].sort().join() &&
  (held.from === post.from || (held.from === held.decidedAt && post.from === post.decided.at));
