import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only';

/** Notifications of officers, and the alarms that they raise. They are no truth: nothing is decided by them. */
export class Notifications1732406400220 extends ForwardOnly {
  readonly name = 'Notifications1732406400220';

  async up(database: QueryRunner): Promise<void> {
    await database.query(TABLES);
  }
}

const TABLES = `
CREATE SCHEMA notices;

-- the event up to which notices were read, and the last day in Shanghai on which they were looked for; one row
CREATE TABLE notices.progress (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint NOT NULL,
  day date NOT NULL
);

-- an entry: {kind, about, deadlineId, step, dueAt, supervisionId, level, turns18}
CREATE TABLE notices.notification (
  notification_id uuid PRIMARY KEY,
  kind text NOT NULL,
  agency_id uuid NOT NULL,
  at timestamptz NOT NULL,
  entries jsonb NOT NULL
);

CREATE TABLE notices.recipient (
  officer_id uuid NOT NULL,
  at timestamptz NOT NULL,
  notification_id uuid NOT NULL,
  acknowledged_at timestamptz,
  PRIMARY KEY (officer_id, notification_id)
);
CREATE INDEX recipient_by_time ON notices.recipient (officer_id, at, notification_id);

-- what waits for the next digest of its agency
CREATE TABLE notices.pending (
  notice_id uuid PRIMARY KEY,
  agency_id uuid NOT NULL,
  leaders boolean NOT NULL,
  at timestamptz NOT NULL,
  entries jsonb NOT NULL
);
CREATE INDEX pending_by_time ON notices.pending (at);

-- the next warning of a running deadline
CREATE TABLE notices.warning (
  deadline_id uuid NOT NULL,
  at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  PRIMARY KEY (deadline_id, at)
);
CREATE INDEX warning_by_time ON notices.warning (at);

-- a call of the alarm line; the stages of a notification are the officer on duty, the next one, and the leaders
CREATE TABLE notices.alarm (
  notification_id uuid NOT NULL,
  stage integer NOT NULL,
  officers uuid[] NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  -- null: it was answered, or acknowledged before
  next_at timestamptz,
  -- null: it was acknowledged, or handed on, or there is nobody else
  hand_on_at timestamptz,
  PRIMARY KEY (notification_id, stage)
);
CREATE INDEX alarm_to_send ON notices.alarm (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX alarm_to_hand_on ON notices.alarm (hand_on_at) WHERE hand_on_at IS NOT NULL;
`;
