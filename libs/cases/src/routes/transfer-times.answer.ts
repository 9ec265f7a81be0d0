import { hiddenPairs, THRESHOLD } from '@center/statistics';
import { ApiProperty } from '@nestjs/swagger';
import type { TransferTimes } from '../views/timeline/transfer-times.query';

const date = { type: 'string', format: 'date', nullable: true, example: '2024-08-06' } as const;
const agency = { type: 'string', format: 'uuid' } as const;
const number = { type: 'integer', nullable: true, minimum: 0 } as const;
const hours = { type: 'number', nullable: true, example: 26.5 } as const;

/** How long one step took: hours from the issue of a transfer to its first such step. */
export class TransferStepTimesAnswer {
  @ApiProperty({
    ...number,
    description: '走到此步的件次，隐去为 null · transfers that reached this step, null when hidden',
  })
  count!: number | null;

  @ApiProperty({
    ...hours,
    description: '中位数（小时），无人走到此步或隐去为 null · hours, null when none reached it or hidden',
  })
  median!: number | null;

  @ApiProperty({ ...hours, description: '第 90 百分位数（小时） · 90th percentile, in hours' })
  p90!: number | null;

  @ApiProperty({
    type: 'boolean',
    enum: [true],
    required: false,
    description:
      '走到此步的不足 5 件次，或未走到的不足 5 件次，故隐去 · hidden, because fewer than 5 reached it, or fewer than 5 did not',
  })
  suppressed?: true;
}

/** The transfers from one agency to another. */
export class TransferTimesAnswer {
  @ApiProperty({ ...agency, description: '移送单位 · the agency that issued' })
  from!: string;

  fromName!: string;

  @ApiProperty({ ...agency, description: '接收单位 · the agency that received' })
  to!: string;

  toName!: string;

  @ApiProperty({
    ...number,
    description:
      '件次，口径同指标 transfer_instances,隐去为 null · counted as the indicator transfer_instances is, null when hidden',
  })
  count!: number | null;

  @ApiProperty({
    type: 'boolean',
    enum: [true],
    required: false,
    description: '小数隐去，时长一并不给 · hidden, and so are the steps',
  })
  suppressed?: true;

  @ApiProperty({ required: false, description: '至签收 · from the issue to being signed for' })
  toSign?: TransferStepTimesAnswer;

  @ApiProperty({ required: false, description: '至接收 · from the issue to being accepted' })
  toAccept?: TransferStepTimesAnswer;

  @ApiProperty({
    required: false,
    description:
      '至首次办结反馈，后被退回的也算 · from the issue to the first final feedback, also when it was rejected later',
  })
  toFeedBack?: TransferStepTimesAnswer;
}

export class TransferTimesListAnswer {
  @ApiProperty({ ...date, description: '移送起始日，未限为 null · null when open' })
  from!: string | null;

  @ApiProperty({ ...date, description: '移送截止日，未限为 null · null when open' })
  to!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: '所知截至 · known up to' })
  asOf!: string | null;

  @ApiProperty({ type: 'string', pattern: '^\\d+$', example: '4711' })
  position!: string;

  items!: TransferTimesAnswer[];
}

type Parties = Pick<TransferTimesAnswer, 'from' | 'fromName' | 'to' | 'toName'>;
/** A pair with all its figures, as those who open figures see it. */
type Open = Parties & { readonly count: number } & Readonly<Record<'toSign' | 'toAccept' | 'toFeedBack', OpenStep>>;
type OpenStep = TransferStepTimesAnswer & { readonly count: number };

const HIDDEN: TransferStepTimesAnswer = { median: null, p90: null, count: null, suppressed: true };

const rounded = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 100) / 100);
const step = (count: number, median: number | null, p90: number | null): OpenStep => ({
  ...{ count, median: rounded(median), p90: rounded(p90) },
});

/** A row of the query as everyone sees it who may open figures. */
export const told = (row: TransferTimes): Open => ({
  ...{ from: row.from, fromName: row.from_name, to: row.to, toName: row.to_name, count: row.count },
  toSign: step(row.sign_count, row.sign_median, row.sign_p90),
  toAccept: step(row.accept_count, row.accept_median, row.accept_p90),
  toFeedBack: step(row.feedback_count, row.feedback_median, row.feedback_p90),
});

const isFew = (count: number): boolean => count > 0 && count < THRESHOLD;

/**
 * Hides a step that few have reached; and one that few have not reached, of all transfers of the pair or of those that
 * reached an earlier step that is told, because one count less the other would tell how few.
 */
const hidingSteps = (pair: Open): TransferTimesAnswer => {
  const counts = [pair.count];
  const shown = (reached: OpenStep): TransferStepTimesAnswer => {
    if (reached.count < THRESHOLD || counts.some((count) => isFew(Math.abs(count - reached.count)))) return HIDDEN;
    counts.push(reached.count);
    return reached;
  };
  return { ...pair, toSign: shown(pair.toSign), toAccept: shown(pair.toAccept), toFeedBack: shown(pair.toFeedBack) };
};

/**
 * For those who see only figures: small counts of pairs hidden, and what would tell them, as in the figures of transfers by
 * agency; and of the pairs that are told, the steps that would tell of a few.
 */
export const hiding = (all: readonly Open[]): TransferTimesAnswer[] => {
  const names = new Map(all.flatMap((row) => [[row.from, row.fromName] as const, [row.to, row.toName] as const]));
  const hidden = hiddenPairs(all.map(({ from, to, count }) => ({ place: [from, to], count })));
  const shown = all.filter(({ from, to }) => !hidden.has(JSON.stringify([from, to])));
  const parties = [...hidden].map((place): Parties => {
    const [from, to] = JSON.parse(place) as [string, string];
    return { from, fromName: names.get(from)!, to, toName: names.get(to)! };
  });
  return [...shown.map(hidingSteps), ...parties.map((pair) => ({ ...pair, count: null, suppressed: true as const }))];
};
