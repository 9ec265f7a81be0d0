import { ViewReader } from '@center/projections';
import { Injectable } from '@nestjs/common';
import { Conditions } from '../conditions';

/** The handovers from one agency to another in a period, and how long each step took, in hours since the issue. */
export interface Handovers {
  readonly from: string;
  readonly from_name: string;
  readonly to: string;
  readonly to_name: string;
  readonly count: number;
  /** how many transfers reached this step */
  readonly sign_count: number;
  /** how many reached it before the issue, by their times; they are in no other figure of the step */
  readonly sign_before: number;
  readonly sign_median: number | null;
  readonly sign_p90: number | null;
  readonly accept_count: number;
  readonly accept_before: number;
  readonly accept_median: number | null;
  readonly accept_p90: number | null;
  readonly feedback_count: number;
  readonly feedback_before: number;
  readonly feedback_median: number | null;
  readonly feedback_p90: number | null;
}

export interface HandoverPeriod {
  /** only events up to this log position */
  readonly upTo: bigint;
  /** Shanghai dates of the issue's business time, both inclusive */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const STEPS = { sign: 'TransferSignedFor', accept: 'TransferAccepted', feedback: 'TransferFedBack' } as const;

const hours = (step: string): string =>
  `extract(epoch FROM min(step.at) FILTER (WHERE ${step}) - issue.at)::double precision / 3600`;

const figures = (name: string): string =>
  `count(*) FILTER (WHERE ${name} >= 0)::integer AS ${name}_count,
   count(*) FILTER (WHERE ${name} < 0)::integer AS ${name}_before,
   percentile_cont(0.5) WITHIN GROUP (ORDER BY ${name}) FILTER (WHERE ${name} >= 0) AS ${name}_median,
   percentile_cont(0.9) WITHIN GROUP (ORDER BY ${name}) FILTER (WHERE ${name} >= 0) AS ${name}_p90`;

@Injectable()
export class HandoversQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * Returns one row for each pair of agencies, the largest count first. The median of a step that no transfer reached
   * is null. Handovers are counted like the indicator `transfer_instances`: a transfer withdrawn before it was signed
   * for is excluded. Only a final feedback completes the last step, even when it was rejected later.
   */
  list({ upTo, from, to }: HandoverPeriod): Promise<Handovers[]> {
    const where = new Conditions();
    const position = where.put(upTo.toString());
    where
      .on(from, (date) => `issue.at >= ${date}::date::timestamp AT TIME ZONE 'Asia/Shanghai'`)
      .on(to, (date) => `issue.at < ${date}::date::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '1 day'`);
    return this.views.query<Handovers>(
      `WITH handover AS (
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
          GROUP BY issue.case_id, issue.position
         HAVING bool_or(step.type = '${STEPS.sign}') OR bool_or(step.type = 'TransferWithdrawn') IS NOT TRUE)
       SELECT "from", "to", (array_agg(from_name ORDER BY position DESC))[1] AS from_name,
              (array_agg(to_name ORDER BY position DESC))[1] AS to_name, count(*)::integer AS count,
              ${figures('sign')}, ${figures('accept')}, ${figures('feedback')}
         FROM handover GROUP BY "from", "to" ORDER BY count(*) DESC, "from", "to"`,
      where.values,
    );
  }
}
