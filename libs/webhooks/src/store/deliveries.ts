import { PG_POOL } from '@center/event-store';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DeliveryId, DeliveryStatus, WebhookId } from '../domain/codes';
import { REACHED } from './apply';

/** One attempt to deliver an event. */
export interface Attempt {
  readonly at: string;
  readonly statusCode: number | null;
  readonly error: string | null;
  readonly ms: number;
}

/** A delivery as it is listed. */
export interface Delivery {
  readonly delivery_id: DeliveryId;
  readonly position: string;
  readonly type: string;
  readonly status: DeliveryStatus;
  readonly attempts: readonly Attempt[];
  readonly next_at: Date | null;
}

/** What a webhook has left to be sent. */
export interface Backlog {
  readonly webhookId: WebhookId;
  /** the number of streams with events to be sent */
  readonly streams: number;
  /** those that wait for somebody, because their next event has failed */
  readonly failed: number;
  /** since when the first of them waits */
  readonly seconds: number;
}

/** What an attempt has led to. */
export interface Settled {
  readonly webhookId: WebhookId;
  readonly guard: string;
  readonly readTo: bigint;
  readonly failingSince: Date | null;
  readonly holdUntil: Date | null;
  readonly delivery: {
    readonly deliveryId: DeliveryId;
    readonly stream: string;
    readonly position: bigint;
    readonly type: string;
    readonly attempt: Attempt;
  };
  /** what has become of the event; as it was before if absent */
  readonly fate?: { readonly status: DeliveryStatus; readonly tries: number; readonly nextAt: Date | null };
  /** whether its lane goes on behind it, is empty, waits for another attempt of it, or stays as it is */
  readonly lane: 'goes-on' | 'empty' | 'waits' | 'stays';
  /** it was asked for, and nobody has asked again meanwhile */
  readonly isAnswered: boolean;
}

/** How many attempts of a delivery are listed. */
const MOST_ATTEMPTS = 30;

const WITH_ATTEMPT = `asked = d.asked AND NOT $15::boolean, changed_at = now(),
    attempts = CASE WHEN jsonb_array_length(d.attempts) < ${MOST_ATTEMPTS} THEN d.attempts ELSE d.attempts - 0 END || $13::jsonb`;

// The position is as before this statement; it is computed again when it is read.
// One statement: everything is written if the guard is right, and nothing otherwise. Earlier events of the stream that are
// still open are passed over when one is sent in order: the agency may not see them any more.
const SETTLE = `
WITH mine AS (
  UPDATE vault.webhook_progress AS p
     SET read_to = greatest(read_to, $3), failing_since = $4, hold_until = $5, position = ${REACHED}
   WHERE webhook_id = $1 AND guard = $2 RETURNING 1),
logged AS (
  INSERT INTO vault.webhook_delivery AS d
    (delivery_id, webhook_id, stream, position, type, status, tries, next_at, attempts)
  SELECT $6::uuid, $1, $7, $8::bigint, $9, $10::text, $11::integer, $12::timestamptz, jsonb_build_array($13::jsonb)
   WHERE $10::text IS NOT NULL AND EXISTS (SELECT FROM mine)
  ON CONFLICT (delivery_id) DO UPDATE SET status = excluded.status, tries = excluded.tries, next_at = excluded.next_at,
    ${WITH_ATTEMPT}),
listed AS (
  UPDATE vault.webhook_delivery AS d SET ${WITH_ATTEMPT}
   WHERE delivery_id = $6::uuid AND $10::text IS NULL AND EXISTS (SELECT FROM mine)),
passed AS (
  UPDATE vault.webhook_delivery SET status = 'SKIPPED', next_at = NULL, changed_at = now()
   WHERE webhook_id = $1 AND stream = $7 AND position < $8::bigint AND status IN ('RETRYING', 'FAILED')
     AND $14 <> 'stays' AND EXISTS (SELECT FROM mine)),
moved AS (
  UPDATE vault.webhook_lane SET after = $8::bigint, since = now()
   WHERE webhook_id = $1 AND stream = $7 AND after < $8::bigint AND $14 = 'goes-on' AND EXISTS (SELECT FROM mine)),
emptied AS (
  DELETE FROM vault.webhook_lane
   WHERE webhook_id = $1 AND stream = $7 AND $14 = 'empty' AND EXISTS (SELECT FROM mine))
SELECT FROM mine`;

// Nothing of the stream is left to be sent.
const LEAVE = `
WITH mine AS (
  UPDATE vault.webhook_progress AS p SET read_to = greatest(read_to, $3), position = ${REACHED}
   WHERE webhook_id = $1 AND guard = $2 RETURNING 1),
passed AS (
  UPDATE vault.webhook_delivery SET status = 'SKIPPED', next_at = NULL, changed_at = now()
   WHERE webhook_id = $1 AND stream = $4 AND status IN ('RETRYING', 'FAILED') AND EXISTS (SELECT FROM mine)),
emptied AS (
  DELETE FROM vault.webhook_lane WHERE webhook_id = $1 AND stream = $4 AND EXISTS (SELECT FROM mine))
SELECT FROM mine`;

// What is beyond the position is remembered, unless the webhook has ended ($1). A failed event without a lane is of one that
// has.
const FORGET = `
DELETE FROM vault.webhook_delivery AS d USING vault.webhook_progress AS p
 WHERE p.webhook_id = d.webhook_id AND d.changed_at < now() - interval '30 days' AND NOT d.asked
   AND (d.status IN ('DELIVERED', 'SKIPPED') AND (d.position <= p.position OR d.webhook_id = ANY ($1::uuid[]))
     OR d.status = 'FAILED' AND NOT EXISTS (
       SELECT FROM vault.webhook_lane AS l WHERE l.webhook_id = d.webhook_id AND l.stream = d.stream))`;

const BACKLOGS = `
SELECT l.webhook_id AS "webhookId", count(*)::int AS streams, extract(epoch FROM now() - min(l.since))::float8 AS seconds,
    count(*) FILTER (WHERE EXISTS (
      SELECT FROM vault.webhook_delivery AS d
       WHERE d.webhook_id = l.webhook_id AND d.stream = l.stream AND d.position > l.after AND d.status = 'FAILED'))::int AS failed
  FROM vault.webhook_lane AS l GROUP BY l.webhook_id`;

const LISTED = 'delivery_id, position, type, status, attempts, next_at';

/** The log of deliveries. */
@Injectable()
export class Deliveries {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** Writes what an attempt has led to. Returns false, and writes nothing, if the guard has changed. */
  async settle({ webhookId, guard, readTo, failingSince, holdUntil, ...settled }: Settled): Promise<boolean> {
    const { delivery, fate, lane, isAnswered } = settled;
    const { deliveryId, stream, position, type, attempt } = delivery;
    const { rowCount } = await this.pool.query(SETTLE, [
      ...[webhookId, guard, readTo.toString(), failingSince, holdUntil],
      ...[deliveryId, stream, position.toString(), type, fate?.status, fate?.tries, fate?.nextAt],
      ...[JSON.stringify(attempt), lane, isAnswered],
    ]);
    return rowCount === 1;
  }

  /** Ends the lane of a stream. Returns false, and writes nothing, if the guard has changed. */
  async leave(webhookId: WebhookId, guard: string, readTo: bigint, stream: string): Promise<boolean> {
    return (await this.pool.query(LEAVE, [webhookId, guard, readTo.toString(), stream])).rowCount === 1;
  }

  /** The status of a delivery, and how often it was tried; `undefined` if the webhook has no such delivery. */
  async find(
    webhookId: WebhookId,
    deliveryId: DeliveryId,
  ): Promise<{ readonly status: DeliveryStatus; readonly tries: number } | undefined> {
    const { rows } = await this.pool.query<{ status: DeliveryStatus; tries: number }>(
      'SELECT status, tries FROM vault.webhook_delivery WHERE webhook_id = $1 AND delivery_id = $2',
      [webhookId, deliveryId],
    );
    return rows[0];
  }

  /** The webhook of a delivery. */
  async webhookOf(deliveryId: DeliveryId): Promise<WebhookId | undefined> {
    const { rows } = await this.pool.query<{ webhook_id: WebhookId }>(
      'SELECT webhook_id FROM vault.webhook_delivery WHERE delivery_id = $1',
      [deliveryId],
    );
    return rows[0]?.webhook_id;
  }

  /** What is left to be sent, of each webhook that has something left. */
  async backlogs(): Promise<readonly Backlog[]> {
    return (await this.pool.query<Backlog>(BACKLOGS)).rows;
  }

  /** Those of a webhook before a position, the latest event first. */
  async list(
    webhookId: WebhookId,
    status: DeliveryStatus | undefined,
    before: string | undefined,
    limit: number,
  ): Promise<readonly Delivery[]> {
    const { rows } = await this.pool.query<Delivery>(
      `SELECT ${LISTED} FROM vault.webhook_delivery WHERE webhook_id = $1 AND ($2::text IS NULL OR status = $2)
          AND ($3::bigint IS NULL OR position < $3) ORDER BY position DESC LIMIT $4`,
      [webhookId, status ?? null, before ?? null, limit],
    );
    return rows;
  }

  /** Deletes deliveries that have been over for thirty days; `ended`: the webhooks that send nothing any more. */
  async forgetOld(ended: readonly WebhookId[]): Promise<void> {
    await this.pool.query(FORGET, [ended]);
  }
}
