import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';

/** The transfers from one agency to another in a period, and how long each step took, in hours since the issue. */
export interface TransferTimes {
  readonly from: string;
  readonly from_name: string;
  readonly to: string;
  readonly to_name: string;
  readonly count: number;
  /** how many have taken this step */
  readonly sign_count: number;
  readonly sign_median: number | null;
  readonly sign_p90: number | null;
  readonly accept_count: number;
  readonly accept_median: number | null;
  readonly accept_p90: number | null;
  readonly feedback_count: number;
  readonly feedback_median: number | null;
  readonly feedback_p90: number | null;
}

export interface TransferPeriod {
  /** only what was in the log at this position */
  readonly upTo: bigint;
  /** Shanghai dates of the issue's business time, both inclusive */
  readonly from?: string;
  readonly to?: string;
}

const STEPS = { sign: 'TransferSignedFor', accept: 'TransferAccepted', feedback: 'TransferFedBack' } as const;

const hours = (step: string): string =>
  `extract(epoch FROM min(step.at) FILTER (WHERE ${step}) - issue.at)::double precision / 3600`;

const figures = (name: string): string =>
  `count(${name})::integer AS ${name}_count,
   percentile_cont(0.5) WITHIN GROUP (ORDER BY ${name}) AS ${name}_median,
   percentile_cont(0.9) WITHIN GROUP (ORDER BY ${name}) AS ${name}_p90`;

@Injectable()
export class TransferTimesQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * One row for each pair of agencies, the busiest first; a step that nobody has taken yet has no median. What counts is
   * what counts as `transfer_instances`: a transfer withdrawn before it was signed for was none. A feedback that is not
   * final is none yet, and one that was rejected was one.
   */
  list({ upTo, from, to }: TransferPeriod): Promise<TransferTimes[]> {
    const where = new Conditions();
    const position = where.put(upTo.toString());
    where
      .on(from, (date) => `issue.at >= ${date}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`)
      .on(to, (date) => `issue.at < ${date}::date::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '1 day'`);
    return this.views.query<TransferTimes>(
      `WITH transfer_steps AS (
         SELECT issue.data->'from'->>'id' AS "from", issue.data->'to'->>'id' AS "to",
                issue.data->'from'->>'name' AS from_name, issue.data->'to'->>'name' AS to_name, issue.position,
                ${hours(`step.type = '${STEPS.sign}'`)} AS sign,
                ${hours(`step.type = '${STEPS.accept}'`)} AS accept,
                ${hours(`step.type = '${STEPS.feedback}' AND step.data->>'kind' = 'FINAL'`)} AS feedback
           FROM timeline AS issue
           LEFT JOIN timeline AS step
             ON step.case_id = issue.case_id AND step.position <= ${position}
            AND step.data->>'transferId' = issue.data->>'transferId'
          WHERE issue.type = 'TransferIssued' AND issue.position <= ${position} AND ${where.toString()}
          GROUP BY issue.case_id, issue.revision
         HAVING bool_or(step.type = '${STEPS.sign}') OR bool_or(step.type = 'TransferWithdrawn') IS NOT TRUE)
       SELECT "from", "to", (array_agg(from_name ORDER BY position DESC))[1] AS from_name,
              (array_agg(to_name ORDER BY position DESC))[1] AS to_name, count(*)::integer AS count,
              ${figures('sign')}, ${figures('accept')}, ${figures('feedback')}
         FROM transfer_steps GROUP BY "from", "to" ORDER BY count(*) DESC, "from", "to"`,
      where.values,
    );
  }
}
