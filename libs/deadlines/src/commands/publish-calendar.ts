import { actorOf, command, Streams } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import { label } from '@center/kernel';
import { BusinessTimeRequest, type FieldFault, invalidRequest, IsCalendarDate, IsFlag, IsText } from '@center/web';
import { ApiProperty } from '@nestjs/swagger';
import { publishCalendar } from '../domain/calendar';
import { dateOf, dayOfDate, isWeekend } from '../domain/day';
import { calendarStream } from '../domain/streams';
import { PUBLISHED_YEARS } from '../published-years';
import { CalendarYearAnswer, yearBody, yearIn } from '../routes/calendar.answer';

const MOST_DAYS = 120;

class PublishCalendarRequest extends BusinessTimeRequest {
  @IsCalendarDate({ list: { max: MOST_DAYS }, description: '放假的工作日 · weekdays off', example: ['2027-01-01'] })
  holidays!: string[];

  @IsCalendarDate({
    list: { max: MOST_DAYS },
    description: '上班的休息日 · weekend days worked',
    example: ['2027-01-03'],
  })
  workdays!: string[];

  @IsText({ max: 200, description: '公布的文件 · the document that publishes them' })
  basis!: string;

  @IsFlag({
    optional: true,
    description:
      '重算所有进行中的时限，而不只是暂定的；须说明理由 · recompute all running deadlines, not only provisional ones; needs a note',
  })
  recompute?: boolean;

  @IsText({ optional: true, description: '重算的理由 · why they are recomputed' })
  note?: string;
}

class CalendarPublishedAnswer extends CalendarYearAnswer {
  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: bigint;
}

/** The invalid places of a list: dates of another year, days that are what they should become, and repeated days. */
const faultsIn = (dates: readonly string[], year: number, list: 'holidays' | 'workdays'): FieldFault[] =>
  dates.flatMap((date, nth) => {
    const pointer = `/${list}/${nth}`;
    if (!date.startsWith(`${year}-`)) return [{ pointer, code: 'date-of-another-year' }];
    const needless = isWeekend(dayOfDate(date)) === (list === 'holidays') || dates.indexOf(date) < nth;
    return needless ? [{ pointer, code: list === 'holidays' ? 'already-a-day-off' : 'already-a-workday' }] : [];
  });

export const PublishCalendar = command({
  name: 'publish-calendar',
  method: 'PUT',
  path: 'v1/calendar/:year',
  zh: '公布某年的工作日',
  en: 'Publish the working days of a year',
  writes: ['CalendarPublished'],
  tag: '时限 Deadlines',
  roles: ['CENTER_LEADER'],
  body: PublishCalendarRequest,
  answer: CalendarPublishedAnswer,
  clock: CLOCK,
  needs: [Streams],
  execute: async ({ by, context, operation, ids }, { holidays, workdays, basis, recompute, note }, streams) => {
    const year = yearIn((ids as { readonly year: string }).year);
    const faults = [...faultsIn(holidays, year, 'holidays'), ...faultsIn(workdays, year, 'workdays')];
    if (recompute && note === undefined) faults.push({ pointer: '/note', code: 'required' });
    if (faults.length > 0) throw invalidRequest(...faults.slice(0, 50));
    const dates = (list: readonly string[]) => [...list].sort().map((date) => dateOf(dayOfDate(date)));
    const asked = { year, holidays: dates(holidays), workdays: dates(workdays), basis: label(basis) };
    const { position } = await streams.execute({
      ...{ stream: calendarStream, key: undefined, name: 'publish-calendar', actor: actorOf(by), operation },
      decide: (years, { seal }) =>
        publishCalendar({
          ...{ ...context, ...asked, ...(recompute && { recompute }) },
          ...seal('CalendarPublished', { note: recompute ? note : undefined }),
        })(new Map([...PUBLISHED_YEARS, ...(years ?? [])])),
    });
    return { ...yearBody(year, asked), position };
  },
});
