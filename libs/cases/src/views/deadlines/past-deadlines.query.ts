import { type Deadline, type PastMoment, type PastSelection, PastDeadlines } from '@center/deadlines';
import type { Instant } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { Moments } from '@center/statistics';
import { Injectable } from '@nestjs/common';
import { deadlinesView } from './deadlines.view';

/** Deadlines read at once: few enough that other work does not wait for them. */
const PAGE = 500;

/** Cancelled ones, and those whose pause has no end, have no end of being away. */
const CONDITIONS = `
  indicator = 'deadlines' AND NOT upper_inf(away) AND started <= $2
  AND (day >= ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date OR by_step = ANY ($4::text[]) OR away <> '{}')`;

/** Versions that are still current, and those that have ended since the position: each from its own index. */
const parts = (select: string): string =>
  ['known_from <= $1::bigint AND known_to IS NULL', 'known_from <= $1::bigint AND known_to > $1::bigint']
    .map((known) => `(SELECT ${select} FROM deadline WHERE ${CONDITIONS} AND ${known})`)
    .join(' UNION ALL ');

const COUNT = `SELECT sum(n) AS n FROM (${parts('count(*) AS n')}) AS counted`;
const DEADLINES = parts('deadline');

const valuesOf = ({ position, startedUntil, dueFrom, longSteps }: PastSelection): unknown[] => [
  ...[position.toString(), startedUntil, dueFrom, longSteps],
];

/** Reads the deadlines of cases as known at a position. */
@Injectable()
export class PastDeadlinesQuery extends PastDeadlines {
  private readonly asked = { views: [deadlinesView], place: 'body' } as const;

  constructor(
    private readonly views: ViewReader,
    private readonly moments: Moments,
  ) {
    super();
  }

  /** As `at`, without waiting for the end of the log: for a program beside which none may be running. */
  async known(): Promise<PastMoment> {
    const { position, now } = await this.moments.resolve({ ...this.asked, readAfter: undefined });
    return { position, now };
  }

  override async at(asOf: Instant | undefined): Promise<PastMoment> {
    const { position, now } = await this.moments.current({ ...this.asked, asOf });
    return { position, now };
  }

  override async count(selection: PastSelection): Promise<number> {
    const [counted] = await this.views.query<{ readonly n: string }>(COUNT, valuesOf(selection));
    return Number(counted!.n);
  }

  override async *pages(selection: PastSelection): AsyncIterable<readonly Deadline[]> {
    const pages = this.views.pages<{ readonly deadline: Deadline }>(DEADLINES, valuesOf(selection), PAGE);
    for await (const rows of pages) yield rows.map(({ deadline }) => deadline);
  }
}
