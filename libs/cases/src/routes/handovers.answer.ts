import { type Absent, AbsentProperty, suppressedPairs, THRESHOLD } from '@center/statistics';
import { ApiProperty } from '@nestjs/swagger';
import type { Handovers } from '../views/timeline/handovers.query';

const date = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
const agency = { type: 'string', format: 'uuid' } as const;
const number = { type: 'integer', nullable: true, minimum: 0 } as const;
const hours = { type: 'number', nullable: true, example: 26.5 } as const;

/** The duration of one step: hours from the issue of a transfer to the first occurrence of the step. */
export class HandoverStepAnswer {
  @ApiProperty({
    ...number,
    description: '走到此步的件次，隐去为 null · number of transfers that reached this step; null when suppressed',
  })
  count!: number | null;

  @ApiProperty({
    ...hours,
    description:
      '中位数（小时），无人走到此步或隐去为 null · median in hours; null when no transfer reached this step, or when suppressed',
  })
  median!: number | null;

  @ApiProperty({ ...hours, description: '第 90 百分位数（小时） · 90th percentile, in hours' })
  p90!: number | null;

  @ApiProperty({
    ...{ type: 'integer', minimum: 0, required: false },
    description:
      '时间早于移送、未计入的件次；只供中心 · left out because their time is before the issue; for readers of cases only',
  })
  beforeIssue?: number;

  @ApiProperty({
    type: 'boolean',
    enum: [true],
    required: false,
    description:
      '走到此步的不足 5 件次，或未走到的不足 5 件次，故隐去 · suppressed because fewer than 5 transfers reached this step, or fewer than 5 did not',
  })
  suppressed?: true;
}

/** The handovers from one agency to another. */
export class HandoverAnswer {
  @ApiProperty({ ...agency, description: '移送单位 · the agency that issued the transfers' })
  from!: string;

  fromName!: string;

  @ApiProperty({ ...agency, description: '接收单位 · the agency that received the transfers' })
  to!: string;

  toName!: string;

  @ApiProperty({
    ...{ type: 'integer', minimum: 0 },
    description: '件次，口径同指标 transfer_instances · counted like the indicator transfer_instances',
  })
  count!: number;

  @ApiProperty({ description: '至签收 · from issue to sign-for' })
  toSign!: HandoverStepAnswer;

  @ApiProperty({ description: '至接收 · from issue to acceptance' })
  toAccept!: HandoverStepAnswer;

  @ApiProperty({
    description:
      '至首次办结反馈，后被退回的也算 · from issue to the first final feedback, even if it was rejected later',
  })
  toFeedBack!: HandoverStepAnswer;
}

export class HandoversAnswer {
  @ApiProperty({ ...date, description: '移送起始日，未限为 null · null when unbounded' })
  from!: string | null;

  @ApiProperty({ ...date, description: '移送截止日，未限为 null · null when unbounded' })
  to!: string | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: '所知截至 · knowledge time of the result',
  })
  asOf!: string | null;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  items!: HandoverAnswer[];

  @AbsentProperty()
  absent?: Absent;
}

/** A pair before suppression. */
type Open = HandoverAnswer & Readonly<Record<'toSign' | 'toAccept' | 'toFeedBack', OpenStep>>;
type OpenStep = HandoverStepAnswer & { readonly count: number };

const SUPPRESSED: HandoverStepAnswer = { median: null, p90: null, count: null, suppressed: true };

const rounded = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 100) / 100);
const step = (count: number, beforeIssue: number, median: number | null, p90: number | null): OpenStep => ({
  ...{ count, median: rounded(median), p90: rounded(p90), beforeIssue },
});

/** Maps a row of the query, without suppression. */
export const handoverAnswer = (row: Handovers): Open => ({
  ...{ from: row.from, fromName: row.from_name, to: row.to, toName: row.to_name, count: row.count },
  toSign: step(row.sign_count, row.sign_before, row.sign_median, row.sign_p90),
  toAccept: step(row.accept_count, row.accept_before, row.accept_median, row.accept_p90),
  toFeedBack: step(row.feedback_count, row.feedback_before, row.feedback_median, row.feedback_p90),
});

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD;

/**
 * Suppresses a step that few transfers reached. Also suppresses a step that few transfers did not reach, relative to
 * all handovers of the pair or to an earlier published step, because the difference of two published counts discloses a
 * count.
 */
const suppressSteps = (pair: Open): HandoverAnswer => {
  const counts = [pair.count];
  const published = (reached: OpenStep): HandoverStepAnswer => {
    if (reached.count < THRESHOLD || counts.some((count) => isFew(Math.abs(count - reached.count)))) return SUPPRESSED;
    counts.push(reached.count);
    const { count, median, p90 } = reached;
    return { count, median, p90 };
  };
  return {
    ...pair,
    toSign: published(pair.toSign),
    toAccept: published(pair.toAccept),
    toFeedBack: published(pair.toFeedBack),
  };
};

/**
 * Leaves out pairs with a small count, and those that would disclose one, as in the statistics of transfers by agency.
 * For published pairs, suppresses the steps that would disclose a small count. Used for officers who may see only
 * statistics.
 */
export const suppressSmallHandovers = (all: readonly Open[]): HandoverAnswer[] => {
  const suppressed = suppressedPairs(all.map(({ from, to, count }) => ({ place: [from, to], count })));
  return all.filter(({ from, to }) => !suppressed.has(JSON.stringify([from, to]))).map(suppressSteps);
};
