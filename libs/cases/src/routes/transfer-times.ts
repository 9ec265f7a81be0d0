import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { Clock, Instant, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { hiddenPairs } from '@center/statistics';
import { IsCalendarDate, Operation, type OperationFacts, Reads } from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { caughtUp } from '../views/caught-up';
import { type TransferTimes, TransferTimesQuery } from '../views/timeline/transfer-times.query';
import { timelineView } from '../views/timeline/timeline.view';
import { IsAsOf, positionAt } from './moment.request';

export class TransferTimesRequest {
  @IsCalendarDate({ optional: true, description: '移送日期(上海),含当日 · issued on or after' })
  from?: string;

  @IsCalendarDate({ optional: true, description: '移送日期(上海),含当日 · issued on or before' })
  to?: string;

  @IsAsOf()
  asOf?: Instant;
}

export class HoursAnswer {
  /** hours from the issue; null when nobody has taken this step yet */
  median!: number | null;
  p90!: number | null;
}

export class TransferTimesAnswer {
  from!: string;
  fromName!: string;
  to!: string;
  toName!: string;
  count!: number | null;
  /** hidden, because so few can be told apart */
  suppressed?: boolean;
  toSign?: HoursAnswer;
  toAccept?: HoursAnswer;
  toFeedBack?: HoursAnswer;
}

export class TransferTimesListAnswer {
  items!: TransferTimesAnswer[];
  /** the position of the log that this is as of */
  position!: string;
}

const rounded = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 100) / 100);

type Parties = Pick<TransferTimesAnswer, 'from' | 'fromName' | 'to' | 'toName'>;

const told = (row: TransferTimes): TransferTimesAnswer => ({
  ...{ from: row.from, fromName: row.from_name, to: row.to, toName: row.to_name, count: row.count },
  toSign: { median: rounded(row.sign_median), p90: rounded(row.sign_p90) },
  toAccept: { median: rounded(row.accept_median), p90: rounded(row.accept_p90) },
  toFeedBack: { median: rounded(row.feedback_median), p90: rounded(row.feedback_p90) },
});

/** For those who see only figures: small counts hidden, and what would tell them, as in the figures of transfers by agency. */
const hiding = (all: readonly TransferTimesAnswer[]): TransferTimesAnswer[] => {
  const names = new Map(all.flatMap((row) => [[row.from, row.fromName] as const, [row.to, row.toName] as const]));
  const hidden = hiddenPairs(all.map(({ from, to, count }) => ({ place: [from, to], count: count! })));
  const shown = all.filter(({ from, to }) => !hidden.has(JSON.stringify([from, to])));
  const parties = [...hidden].map((place): Parties => {
    const [from, to] = JSON.parse(place) as [string, string];
    return { from, fromName: names.get(from)!, to, toName: names.get(to)! };
  });
  return [...shown, ...parties.map((pair) => ({ ...pair, count: null, suppressed: true }))];
};

@Controller('v1/statistics')
export class TransferTimesRoute {
  constructor(
    private readonly handovers: TransferTimesQuery,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('handovers')
  @Allow('DISPATCHER', 'CENTER_LEADER', 'AUDITOR', 'STATISTICS_VIEWER')
  @Reads({
    name: 'listHandovers',
    zh: '移送时效:单位之间的件次与时长',
    en: 'How often agencies hand over to each other, and how long it takes',
    tag: '统计 Statistics',
    view: true,
    answer: TransferTimesListAnswer,
  })
  async listHandovers(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() { from, to, asOf }: TransferTimesRequest,
  ): Promise<TransferTimesListAnswer> {
    const position = asOf && (await positionAt(asOf, this.store, this.clock.now()));
    await caughtUp(this.projections, timelineView, { readAfter: position ?? operation.readAfter });
    const upTo = position ?? (await this.store.head()).position;
    const rows = await this.handovers.list({ upTo, ...(from && { from }), ...(to && { to }) });
    const items = rows.map(told);
    return { items: by.role === 'STATISTICS_VIEWER' ? hiding(items) : items, position: upTo.toString() };
  }
}
