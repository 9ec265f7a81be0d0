import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** How far webhooks have come, what is left to be sent, and the log of their deliveries. No personal data. */
export class Webhooks1732406400270 extends ForwardOnly {
  readonly name = 'Webhooks1732406400270';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TABLES);
  }
}

const TABLES = `
CREATE TABLE vault.webhook_progress (
  webhook_id uuid PRIMARY KEY,
  -- changed with each write that the process that delivers must read again
  guard uuid NOT NULL DEFAULT gen_random_uuid(),
  -- the number of events of its stream that are applied to these tables
  applied integer NOT NULL DEFAULT 0,
  -- every event up to it that the agency may see is delivered or skipped
  position bigint NOT NULL,
  -- every event up to it is over, not to be sent, or in a lane
  read_to bigint NOT NULL,
  -- null: the last attempt of any event was a delivery
  failing_since timestamptz,
  -- the target has asked for nothing before
  hold_until timestamptz
);

-- what is left of a stream: its events after a position, up to read_to, in order
CREATE TABLE vault.webhook_lane (
  webhook_id uuid NOT NULL,
  stream text NOT NULL,
  after bigint NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (webhook_id, stream)
);
CREATE INDEX webhook_lane_by_position ON vault.webhook_lane (webhook_id, after);

-- an event that was tried; an attempt: {at, statusCode, error, ms}
CREATE TABLE vault.webhook_delivery (
  delivery_id uuid PRIMARY KEY,
  webhook_id uuid NOT NULL,
  stream text NOT NULL,
  position bigint NOT NULL,
  type text NOT NULL,
  status text NOT NULL CHECK (status IN ('DELIVERED', 'RETRYING', 'FAILED', 'SKIPPED')),
  -- failed attempts since its first one, or since the webhook was resumed
  tries integer NOT NULL,
  next_at timestamptz,
  -- somebody has asked for it to be sent once more
  asked boolean NOT NULL DEFAULT false,
  attempts jsonb NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX webhook_delivery_by_position ON vault.webhook_delivery (webhook_id, position DESC);
CREATE INDEX webhook_delivery_open ON vault.webhook_delivery (webhook_id, stream, position)
  WHERE status IN ('RETRYING', 'FAILED');
CREATE INDEX webhook_delivery_asked ON vault.webhook_delivery (webhook_id) WHERE asked;
CREATE INDEX webhook_delivery_over ON vault.webhook_delivery (changed_at);
`;
