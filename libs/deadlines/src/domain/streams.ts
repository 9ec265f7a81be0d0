import { StreamType } from '@center/kernel';
import { type CalendarYears, evolveCalendar } from './calendar';
import type { CalendarPublished, DeadlinePolicySet } from './events';
import { evolvePolicy, type Policy } from './policy';

/** The versions of the policy that were set in this center. One stream. */
export const policyStream = new StreamType<undefined, DeadlinePolicySet, Policy>({
  prefix: 'deadlinepolicy',
  single: true,
  types: ['DeadlinePolicySet'],
  evolve: evolvePolicy,
});

/** The years of the calendar that were published in this center. One stream. */
export const calendarStream = new StreamType<undefined, CalendarPublished, CalendarYears>({
  prefix: 'workingcalendar',
  single: true,
  types: ['CalendarPublished'],
  evolve: evolveCalendar,
});
