import { SignedIn } from '@center/access';
import { Reads } from '@center/web';
import { Controller, Get, Param } from '@nestjs/common';
import { Rules } from '../rules';
import { CalendarYearAnswer, yearBody, yearIn } from './calendar.answer';

@Controller('v1/calendar')
export class GetCalendarRoute {
  constructor(private readonly rules: Rules) {}

  @Get(':year')
  @SignedIn()
  @Reads({
    zh: '某年的工作日',
    en: 'Get the working days of a year',
    tag: '时限 Deadlines',
    answer: CalendarYearAnswer,
  })
  async getCalendar(@Param('year') text: string): Promise<CalendarYearAnswer> {
    const year = yearIn(text);
    return yearBody(year, (await this.rules.current()).years.get(year));
  }
}
