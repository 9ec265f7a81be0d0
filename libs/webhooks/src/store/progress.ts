import { PG_POOL } from '@center/event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { StoredEventOf } from '@center/kernel';
import type { DeliveryId, DeliveryStatus, WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { applyEvents, REACHED } from './apply';

/** How far a webhook has come. */
export interface Progress {
  /** changed by every write that the deliverer must read again */
  readonly guard: string;
  /** the number of events of the webhook's stream that are applied */
  readonly applied: number;
  /** everything up to it that the agency may see is delivered or skipped */
  readonly position: bigint;
  /** everything up to it is delivered, skipped, not to be sent, or in a lane */
  readonly readTo: bigint;
  /** nothing was delivered since; `null` after a delivery */
  readonly failingSince: Date | null;
  /** nothing is sent before */
  readonly holdUntil: Date | null;
}

/** What is to be sent of one stream: everything after a position, in order, and how the first of it was tried. */
export interface StoredLane {
  readonly stream: string;
  readonly after: bigint;
  /** the position of the event that was tried */
  readonly tried: bigint | null;
  readonly tries: number;
  readonly status: Extract<DeliveryStatus, 'RETRYING' | 'FAILED'> | null;
  readonly nextAt: Date | null;
}

/** An event that somebody asked to be sent once more, and how often it has failed. */
export interface Asked {
  readonly deliveryId: DeliveryId;
  readonly position: bigint;
  readonly tries: number;
}

interface ProgressRow {
  readonly guard: string;
  readonly applied: number;
  readonly position: string;
  readonly read_to: string;
  readonly failing_since: Date | null;
  readonly hold_until: Date | null;
}

interface LaneRow extends Pick<StoredLane, 'stream' | 'tries' | 'status'> {
  readonly after: string;
  readonly tried: string | null;
  readonly next_at: Date | null;
}

const TAKE = `UPDATE vault.webhook_progress SET guard = gen_random_uuid() WHERE webhook_id = $1
  RETURNING guard, applied, position, read_to, failing_since, hold_until`;

const LANES = `
SELECT l.stream, l.after, d.position AS tried, coalesce(d.tries, 0) AS tries, d.status, d.next_at
  FROM vault.webhook_lane AS l
  LEFT JOIN LATERAL (
    SELECT position, tries, status, next_at FROM vault.webhook_delivery AS d
     WHERE d.webhook_id = l.webhook_id AND d.stream = l.stream AND d.position > l.after
       AND d.status IN ('RETRYING', 'FAILED') ORDER BY d.position LIMIT 1
  ) AS d ON true
 WHERE l.webhook_id = $1 ORDER BY l.after`;

const ASKED = `SELECT delivery_id AS "deliveryId", position, tries FROM vault.webhook_delivery
  WHERE webhook_id = $1 AND asked ORDER BY position`;

const ADVANCE = `
WITH mine AS (
  UPDATE vault.webhook_progress SET read_to = $3 WHERE webhook_id = $1 AND guard = $2 RETURNING 1),
added AS (
  INSERT INTO vault.webhook_lane (webhook_id, stream, after)
  SELECT $1, stream, $5::bigint FROM unnest($4::text[]) AS lane (stream) WHERE EXISTS (SELECT FROM mine)
  ON CONFLICT DO NOTHING)
SELECT FROM mine`;

/** How far the webhooks have come, and what is left to be sent. */
@Injectable()
export class WebhookProgress {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Does to the rows what the events of a webhook say, each once. */
  apply(webhookId: WebhookId, history: readonly StoredEventOf<WebhookEvent>[]): Promise<void> {
    return applyEvents(this.pool, webhookId, history);
  }

  /** Takes a webhook over for delivery: what others read of it before they can write no more. `undefined` if unknown. */
  async take(webhookId: WebhookId): Promise<Progress | undefined> {
    const [row] = (await this.pool.query<ProgressRow>(TAKE, [webhookId])).rows;
    return row && progressOf(row);
  }

  /** How far these webhooks have come; unknown ones are missing. */
  async of(
    webhookIds: readonly WebhookId[],
  ): Promise<ReadonlyMap<WebhookId, Pick<Progress, 'position' | 'failingSince'>>> {
    const { rows } = await this.pool.query<{ webhook_id: WebhookId } & Pick<ProgressRow, 'position' | 'failing_since'>>(
      `SELECT webhook_id, ${REACHED} AS position, failing_since FROM vault.webhook_progress AS p
        WHERE webhook_id = ANY ($1::uuid[])`,
      [webhookIds],
    );
    return new Map(
      rows.map(({ webhook_id, position, failing_since }) => [
        webhook_id,
        { position: BigInt(position), failingSince: failing_since },
      ]),
    );
  }

  async lanes(webhookId: WebhookId): Promise<readonly StoredLane[]> {
    const { rows } = await this.pool.query<LaneRow>(LANES, [webhookId]);
    return rows.map(({ after, tried, next_at: nextAt, ...lane }) => ({
      ...lane,
      ...{ after: BigInt(after), tried: tried === null ? null : BigInt(tried), nextAt },
    }));
  }

  async asked(webhookId: WebhookId): Promise<readonly Asked[]> {
    const { rows } = await this.pool.query<Omit<Asked, 'position'> & { readonly position: string }>(ASKED, [webhookId]);
    return rows.map((row) => ({ ...row, position: BigInt(row.position) }));
  }

  /** Notes how far the log was read, with the lanes that begin before. Returns false if the guard has changed. */
  async advance(
    webhookId: WebhookId,
    guard: string,
    { after, upTo, lanes }: { readonly after: bigint; readonly upTo: bigint; readonly lanes: readonly string[] },
  ): Promise<boolean> {
    const values = [webhookId, guard, upTo.toString(), lanes, after.toString()];
    return (await this.pool.query(ADVANCE, values)).rowCount === 1;
  }
}

const progressOf = ({ guard, applied, position, read_to, failing_since, hold_until }: ProgressRow): Progress => ({
  ...{ guard, applied, position: BigInt(position), readTo: BigInt(read_to) },
  ...{ failingSince: failing_since, holdUntil: hold_until },
});
