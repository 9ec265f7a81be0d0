import { instant, type Instant, milliseconds, shanghaiDate } from '@center/kernel';
import { HOLIDAYS, MAKE_UP_DAYS } from './public-holidays';

const MILLISECONDS = 60_000; // per minute, the unit of all other durations
const HOUR = 60;
const DAY = 24 * HOUR;
const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;
const WEEKEND = [0, 6];

/** Minutes later, nights and holidays included. */
export const minutesLater = (moment: Instant, minutes: number): Instant =>
  instant(milliseconds(moment) + Math.round(minutes * MILLISECONDS));

/** The instant of a Shanghai day, such as `2024-08-06`, at a time of day. */
export const shanghai = (date: string, time: string): Instant => instant(Date.parse(`${date}T${time}:00.000+08:00`));

/** The minutes since a time of day on the instant's day in Shanghai. */
export const minutesSince = (moment: Instant, time: string): number =>
  (milliseconds(moment) - milliseconds(shanghai(shanghaiDate(moment), time))) / MILLISECONDS;

/** Whether a Shanghai day is a working day: Monday to Friday except public holidays, plus compensatory working days. */
export const isWorkingDay = (date: string): boolean => {
  if (MAKE_UP_DAYS.includes(date)) return true;
  const isHoliday = HOLIDAYS.some(([first, last]) => first <= date && date <= last);
  return !isHoliday && !WEEKEND.includes(new Date(date).getUTCDay());
};

/** The first working day after a Shanghai day. */
const workingDayAfter = (date: string): string => {
  const next = shanghaiDate(minutesLater(shanghai(date, '00:00'), DAY));
  return isWorkingDay(next) ? next : workingDayAfter(next);
};

/** The instant itself if within office hours (Shanghai), else a time in the morning of the next working day. */
export const inOfficeHours = (moment: Instant): Instant => {
  const date = shanghaiDate(moment);
  const minute = minutesSince(moment, '00:00');
  if (isWorkingDay(date) && minute >= OPENS && minute < CLOSES) return moment;
  const morning = isWorkingDay(date) && minute < OPENS ? date : workingDayAfter(date);
  return minutesLater(shanghai(morning, '00:00'), OPENS + (minute % HOUR)); // spreads steps over the first hour
};

/** Late in the evening of the instant's day in Shanghai. */
export const lateInTheEvening = (moment: Instant): Instant => shanghai(shanghaiDate(moment), '22:40');
