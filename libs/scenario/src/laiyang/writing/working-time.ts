import { instant, type Instant, milliseconds, shanghaiDate } from '@center/kernel';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;
const OPENS = 8.5 * HOUR;
const CLOSES = 17.5 * HOUR;

/** Minutes later, nights and holidays included. */
export const minutesLater = (moment: Instant, minutes: number): Instant =>
  instant(milliseconds(moment) + Math.round(minutes * MINUTE));

/** The moment itself within office hours (Monday to Friday, Shanghai), else the next morning that has some. */
export const inOfficeHours = (moment: Instant): Instant => {
  const wall = milliseconds(moment) + SHANGHAI;
  const midnight = Math.floor(wall / DAY) * DAY;
  const isWorkingDay = ![0, 6].includes(new Date(midnight).getUTCDay());
  if (isWorkingDay && wall - midnight >= OPENS && wall - midnight < CLOSES) return moment;
  const day = isWorkingDay && wall - midnight < OPENS ? midnight : midnight + DAY;
  return inOfficeHours(instant(day + OPENS + (wall % HOUR) - SHANGHAI));
};

/** Late in the evening of the moment's day in Shanghai. */
export const lateInTheEvening = (moment: Instant): Instant => shanghai(shanghaiDate(moment), '22:40');

/** The moment of a Shanghai day, such as `2024-08-06`, at a time of day. */
export const shanghai = (date: string, time: string): Instant => instant(Date.parse(`${date}T${time}:00.000+08:00`));
