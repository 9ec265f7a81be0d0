import { instant, type Instant, milliseconds, shanghaiDate } from '@center/kernel';
import { HOLIDAYS, MAKE_UP_DAYS } from './public-holidays';

const MILLISECONDS = 60_000; // of a minute, in which all else is told
const HOUR = 60;
const DAY = 24 * HOUR;
const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;
const WEEKEND = [0, 6];

/** Minutes later, nights and holidays included. */
export const minutesLater = (moment: Instant, minutes: number): Instant =>
  instant(milliseconds(moment) + Math.round(minutes * MILLISECONDS));

/** The moment of a Shanghai day, such as `2024-08-06`, at a time of day. */
export const shanghai = (date: string, time: string): Instant => instant(Date.parse(`${date}T${time}:00.000+08:00`));

/** How many minutes of the moment's day in Shanghai have passed since a time of day. */
export const minutesSince = (moment: Instant, time: string): number =>
  (milliseconds(moment) - milliseconds(shanghai(shanghaiDate(moment), time))) / MILLISECONDS;

/** Whether offices work on a Shanghai day: Monday to Friday but for public holidays, and the days made up for them. */
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

/** The moment itself within office hours (of a working day, Shanghai), else the next morning that has some. */
export const inOfficeHours = (moment: Instant): Instant => {
  const date = shanghaiDate(moment);
  const minute = minutesSince(moment, '00:00');
  if (isWorkingDay(date) && minute >= OPENS && minute < CLOSES) return moment;
  const morning = isWorkingDay(date) && minute < OPENS ? date : workingDayAfter(date);
  return minutesLater(shanghai(morning, '00:00'), OPENS + (minute % HOUR)); // not everybody on the stroke of opening
};

/** Late in the evening of the moment's day in Shanghai. */
export const lateInTheEvening = (moment: Instant): Instant => shanghai(shanghaiDate(moment), '22:40');
