import { writtenDay } from '@center/tables';

/** The beginning of a written day in Shanghai, or the instant itself; what is neither is left to the validation. */
export const momentOf = (cell: string | undefined): string | undefined => {
  const day = cell === undefined ? undefined : writtenDay(cell);
  return day?.exists ? `${day.date}T${day.time}+08:00` : cell;
};
