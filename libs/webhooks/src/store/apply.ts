import type { StoredEventOf } from '@center/kernel';
import { inTransaction } from '@center/vault';
import type { Pool, PoolClient } from 'pg';
import type { WebhookId } from '../domain/codes';
import type { WebhookEvent } from '../domain/events';
import { webhookStream } from '../domain/streams';

const BEGIN = `INSERT INTO vault.webhook_progress (webhook_id, position, read_to) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const LOCK = 'SELECT applied FROM vault.webhook_progress WHERE webhook_id = $1 FOR UPDATE';
const APPLIED = 'UPDATE vault.webhook_progress SET applied = $2, guard = gen_random_uuid() WHERE webhook_id = $1';

const AGAIN = `UPDATE vault.webhook_delivery SET status = 'RETRYING', tries = 0, next_at = now()
  WHERE webhook_id = $1 AND status IN ('RETRYING', 'FAILED')`;
const CALM = 'UPDATE vault.webhook_progress SET failing_since = NULL, hold_until = NULL WHERE webhook_id = $1';

const NO_LANES = 'DELETE FROM vault.webhook_lane WHERE webhook_id = $1';
const CLOSE_ALL = `UPDATE vault.webhook_delivery SET next_at = NULL, asked = false, changed_at = now(),
    status = CASE WHEN status IN ('RETRYING', 'FAILED') THEN $2 ELSE status END
  WHERE webhook_id = $1 AND (status IN ('RETRYING', 'FAILED') OR asked)`;
const FROM = 'UPDATE vault.webhook_progress SET position = $2, read_to = $2 WHERE webhook_id = $1';

const ASK = 'UPDATE vault.webhook_delivery SET asked = true WHERE webhook_id = $1 AND delivery_id = $2';

const SKIP = `
WITH skipped AS (
  UPDATE vault.webhook_delivery SET status = 'SKIPPED', next_at = NULL, asked = false, changed_at = now()
   WHERE webhook_id = $1 AND delivery_id = $2 AND status IN ('RETRYING', 'FAILED') RETURNING stream, position)
UPDATE vault.webhook_lane AS lane SET after = greatest(after, skipped.position) FROM skipped
 WHERE lane.webhook_id = $1 AND lane.stream = skipped.stream`;

/**
 * The position of a webhook, of a row `p` of its progress: everything up to it is delivered or skipped. It is that of the
 * last such event before what is left of any lane.
 */
export const REACHED = `
  greatest(p.position, coalesce((
    SELECT d.position FROM vault.webhook_delivery AS d
     WHERE d.webhook_id = p.webhook_id AND d.status IN ('DELIVERED', 'SKIPPED') AND d.position <= coalesce(
       (SELECT min(l.after) FROM vault.webhook_lane AS l WHERE l.webhook_id = p.webhook_id), p.read_to)
     ORDER BY d.position DESC LIMIT 1), 0))`;
const REACH = `UPDATE vault.webhook_progress AS p SET position = ${REACHED} WHERE webhook_id = $1`;

/** The statements of an event, with their values after the id of the webhook. */
const statementsOf = (event: WebhookEvent): readonly (readonly [text: string, ...values: unknown[]])[] => {
  switch (event.type) {
    case 'WebhookResumed': {
      const { after } = event.data;
      return after === undefined ? [[AGAIN], [CALM]] : [[NO_LANES], [CLOSE_ALL, 'SKIPPED'], [FROM, after], [CALM]];
    }
    case 'WebhookEnded':
      return [[NO_LANES], [CLOSE_ALL, 'FAILED'], [CALM]];
    case 'WebhookRedeliveryRequested':
      return [[ASK, event.data.deliveryId]];
    case 'WebhookDeliverySkipped':
      return [[SKIP, event.data.deliveryId], [REACH]];
    default:
      return [];
  }
};

/**
 * Does to the rows of a webhook what its events say, each once, in order. Both the process that has appended an event and
 * the one that delivers call it.
 */
export const applyEvents = (
  pool: Pool,
  webhookId: WebhookId,
  history: readonly StoredEventOf<WebhookEvent>[],
): Promise<void> =>
  inTransaction(pool, async (client: PoolClient) => {
    const [first] = history;
    if (first?.type !== 'WebhookRegistered') throw new TypeError(`not a stream of type ${webhookStream.prefix}`);
    await client.query(BEGIN, [webhookId, first.data.after, first.data.from]);
    const { rows } = await client.query<{ applied: number }>(LOCK, [webhookId]);
    const events = history.slice(rows[0]!.applied);
    for (const event of events) {
      for (const [text, ...values] of statementsOf(event)) await client.query(text, [webhookId, ...values]);
    }
    if (events.length > 0) await client.query(APPLIED, [webhookId, history.length]);
  });
