import { type Instant, instant, milliseconds, shanghaiDate } from '@center/kernel';

const SHANGHAI_OFFSET = 8 * 3_600_000;
const moment = (at: string): Instant => at as Instant;

/** The day of an instant in Shanghai in the format of letters: 2026年1月5日. */
export const dayOf = (at: string): string => {
  const [year, month, day] = shanghaiDate(moment(at)).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

const clockOf = (at: string): string => instant(milliseconds(moment(at)) + SHANGHAI_OFFSET).slice(11, 19);

/** Day and minute in Shanghai: 2026年1月5日 09:30. */
export const timeOf = (at: string): string => `${dayOf(at)} ${clockOf(at).slice(0, 5)}`;

/** Short form to the second: 2026-01-05 09:30:12. */
export const secondOf = (at: string): string => `${shanghaiDate(moment(at))} ${clockOf(at)}`;

/** Short form to the minute: 2026-01-05 09:30. */
export const minuteOf = (at: string): string => secondOf(at).slice(0, 16);
