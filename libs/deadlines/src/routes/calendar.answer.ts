import { Problem } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import type { CalendarYear } from '../domain/calendar';

const days = { type: 'array', items: { type: 'string', format: 'date' } } as const;

/** The working days of a year. */
export class CalendarYearAnswer {
  @ApiProperty({ type: 'integer', example: 2026 })
  year!: number;

  @ApiProperty({ type: 'boolean', description: '是否已公布 · whether it is published' })
  published!: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: '公布的文件 · the document that publishes it' })
  basis!: string | null;

  @ApiProperty({ ...days, description: '放假的工作日 · weekdays off' })
  holidays!: readonly string[];

  @ApiProperty({ ...days, description: '上班的休息日 · weekend days worked' })
  workdays!: readonly string[];
}

/** A year as its readers see it; `undefined` if it is not published. */
export const yearBody = (year: number, known: CalendarYear | undefined): CalendarYearAnswer => ({
  year,
  published: known !== undefined,
  basis: known?.basis ?? null,
  holidays: known?.holidays ?? [],
  workdays: known?.workdays ?? [],
});

/** The year in a path, from 1970 to 2199. Throws a 404 for any other text. */
export const yearIn = (text: string): number => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year < 1970 || year > 2199) throw new Problem('not-found');
  return year;
};
