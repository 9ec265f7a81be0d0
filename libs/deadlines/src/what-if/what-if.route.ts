import { Allow } from '@center/access';
import { type Instant, instant, milliseconds, parseInstant } from '@center/kernel';
import {
  Command,
  ConcurrencyLimit,
  Costly,
  invalidRequest,
  isCalendarDate,
  IsInstant,
  IsRecord,
  IsWord,
  NotRemembered,
  Problem,
  TakesNulls,
} from '@center/web';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Compared, Tally, Window } from '../domain/what-if';
import { stepsRequestSchema } from '../routes/policy.answer';
import { stepRulesIn } from '../routes/step-rules.request';
import { Rules } from '../rules';
import { Steps } from '../steps';
import { PastDeadlines } from './past-deadlines';
import { runWhatIf, windowOf } from './run-what-if';

/** One runs at a time, so that it never holds up other requests; a few wait. */
const AT_ONCE = 1;
const WAITING = 4;
const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(T[0-9:.+Zz-]{1,30})?$/;

const count = (description: string) => ({ type: 'integer', minimum: 0, description, example: 12 }) as const;

class TallyAnswer implements Tally {
  @ApiProperty(count('期内到期、已到期或已完成 · due in the period, and passed or done'))
  due!: number;

  @ApiProperty(count('其中到期后完成 · of these, done after the due time'))
  late!: number;

  @ApiProperty(count('其中未完成 · of these, not done'))
  open!: number;
}

class ComparedTotals {
  @ApiProperty({ type: TallyAnswer })
  actual!: Tally;

  @ApiProperty({ type: TallyAnswer })
  whatIf!: Tally;
}

/** The instants of a period: a day is all of it, 24:00 included. Throws a 400 at its place. */
const windowIn = (from: string, to: string): Window => {
  const edge = (text: string, pointer: string): Window => {
    if (isCalendarDate(text)) return windowOf(text, text);
    const moment = parseInstant(text);
    if (!moment) throw invalidRequest({ pointer, code: 'must-be-date' });
    return { after: instant(milliseconds(moment) - 1), until: moment };
  };
  const [{ after }, { until }] = [edge(from, '/from'), edge(to, '/to')];
  if (until <= after) throw invalidRequest({ pointer: '/to', code: 'out-of-range' });
  return { after, until };
};

/** `POST /v1/policies/deadlines/what-if`, for these steps. */
export const whatIfRoute = (known: Steps) => {
  class WhatIfRequest {
    @IsRecord(stepsRequestSchema(known.definitions))
    steps!: object;

    @IsWord(DAY_OR_INSTANT, { description: '起始日（上海）或时刻，含 · first day or instant, inclusive' })
    from!: string;

    @IsWord(DAY_OR_INSTANT, { description: '截止日（上海）或时刻，含 · last day or instant, inclusive' })
    to!: string;

    @IsInstant({ optional: true, description: '按此刻所知，缺省为现在 · as known then; now by default' })
    asOf?: Instant;
  }

  class ComparedAnswer extends ComparedTotals implements Compared {
    @ApiProperty({ type: 'string', enum: known.definitions.map(({ step }) => step) })
    step!: Compared['step'];

    @ApiProperty({ type: 'string', format: 'uuid', description: '责任单位 · the responsible agency' })
    agency!: Compared['agency'];

    @ApiProperty({ type: 'string', example: '公安局' })
    agencyName!: Compared['agencyName'];
  }

  class WhatIfAnswer {
    @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
    position!: string;

    @ApiProperty({ type: [ComparedAnswer] })
    items!: Compared[];

    @ApiProperty({ type: ComparedTotals })
    totals!: ComparedTotals;
  }

  @Controller('v1/policies/deadlines')
  class WhatIfRoute {
    private readonly running = new ConcurrencyLimit(AT_ONCE, WAITING);

    constructor(
      private readonly rules: Rules,
      private readonly past: PastDeadlines,
    ) {}

    @Post('what-if')
    @Allow('CENTER_LEADER', 'DISPATCHER', 'AUDITOR')
    @NotRemembered()
    @TakesNulls()
    @Costly()
    @Command({
      name: 'whatIf',
      zh: '某一期间若按另一套时限规定；不写入任何数据',
      en: 'Count the deadlines of a period under another policy, beside what was; writes nothing',
      tag: '时限 Deadlines',
      view: true,
      answer: WhatIfAnswer,
      body: WhatIfRequest,
      example: { steps: known.first[0]!.steps, from: '2024-01-01', to: '2024-06-30' },
    })
    async whatIf(@Body() { steps: asked, from, to, asOf }: WhatIfRequest): Promise<WhatIfAnswer> {
      const steps = stepRulesIn(asked, known.definitions);
      const window = windowIn(from, to);
      const moment = await this.past.at(asOf);
      const { calendar } = await this.rules.current();
      if (this.running.full) throw new Problem('too-many-requests', { headers: { 'retry-after': '10' } });
      const { items, totals } = await this.running.run(() =>
        runWhatIf(this.past, { ...window, steps, calendar, moment }),
      );
      return { position: moment.position.toString(), items, totals };
    }
  }
  return WhatIfRoute;
};
