import { derivedId, PG_POOL } from '@center/event-store';
import { type AgencyId, groupedBy, type Instant, type OfficerId } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Entry, NotificationKind, PlannedWarning } from '../notice';

/** A notification to add, with the officers who get it. */
export interface NewNotification {
  readonly key: string;
  readonly kind: NotificationKind;
  readonly agencyId: AgencyId;
  readonly at: Instant;
  readonly entries: readonly Entry[];
  readonly officers: readonly OfficerId[];
  /** whom the alarm line calls, and when it goes on to the next one */
  readonly alarm?: { readonly officerId: OfficerId; readonly from: Instant; readonly handOnAt: Instant };
}

/** A notice that waits for the next digest. */
export interface PendingNotice {
  readonly key: string;
  readonly agencyId: AgencyId;
  readonly leaders: boolean;
  readonly at: Instant;
  readonly entries: readonly Entry[];
}

/** What is written together. */
export interface Batch {
  readonly notifications: readonly NewNotification[];
  readonly pending: readonly PendingNotice[];
  readonly warnings: readonly PlannedWarning[];
}

/** A row of the pending notices. */
export interface StoredNotice {
  readonly notice_id: string;
  readonly agency_id: AgencyId;
  readonly leaders: boolean;
  readonly entries: readonly Entry[];
}

/** The last event and the last day, in Shanghai, whose notices are written. */
export interface Progress {
  readonly position: bigint;
  readonly day: string;
}

// One statement, hence one transaction: everything is written if the guard has a row, and nothing otherwise.
const written = (guard: string): string => `
WITH guard AS (${guard}),
notified AS (
  INSERT INTO notices.notification (notification_id, kind, agency_id, at, entries)
  SELECT n.id, n.kind, n."agencyId", n.at, n.entries
    FROM jsonb_to_recordset($1) AS n (id uuid, kind text, "agencyId" uuid, at timestamptz, entries jsonb)
   WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING RETURNING notification_id),
addressed AS (
  INSERT INTO notices.recipient (officer_id, at, notification_id)
  SELECT officer::uuid, n.at, n.id
    FROM jsonb_to_recordset($1) AS n (id uuid, at timestamptz, officers jsonb)
    JOIN notified ON notified.notification_id = n.id
   CROSS JOIN LATERAL jsonb_array_elements_text(n.officers) AS officer
  ON CONFLICT DO NOTHING),
alarmed AS (
  INSERT INTO notices.alarm (notification_id, stage, officers, next_at, hand_on_at)
  SELECT n.id, 0, ARRAY[(n.alarm ->> 'officerId')::uuid],
         (n.alarm ->> 'from')::timestamptz, (n.alarm ->> 'handOnAt')::timestamptz
    FROM jsonb_to_recordset($1) AS n (id uuid, alarm jsonb) JOIN notified ON notified.notification_id = n.id
   WHERE n.alarm IS NOT NULL
  ON CONFLICT DO NOTHING),
waiting AS (
  INSERT INTO notices.pending (notice_id, agency_id, leaders, at, entries)
  SELECT p.id, p."agencyId", p.leaders, p.at, p.entries
    FROM jsonb_to_recordset($2) AS p (id uuid, "agencyId" uuid, leaders boolean, at timestamptz, entries jsonb)
   WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING),
planned AS (
  INSERT INTO notices.warning (deadline_id, at, due_at)
  SELECT w."deadlineId", w.at, w."dueAt"
    FROM jsonb_to_recordset($3) AS w ("deadlineId" uuid, at timestamptz, "dueAt" timestamptz)
   WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING)
SELECT FROM guard LIMIT 1`;

const ADVANCE = written('UPDATE notices.progress SET position = $5 WHERE position = $4 RETURNING 1');
const DAY = written('UPDATE notices.progress SET day = $5 WHERE day = $4 RETURNING 1');
const WARN = written(`
  DELETE FROM notices.warning USING jsonb_to_recordset($4) AS gone ("deadlineId" uuid, at timestamptz)
   WHERE warning.deadline_id = gone."deadlineId" AND warning.at = gone.at RETURNING 1`);
const DIGEST = written('DELETE FROM notices.pending WHERE notice_id = ANY ($4::uuid[]) RETURNING 1');

const NONE: Batch = { notifications: [], pending: [], warnings: [] };

const identified = <Of extends { readonly key: string }>(all: readonly Of[]) =>
  all.map(({ key, ...rest }) => ({ ...rest, id: derivedId<'notice'>(`notice/${key}`) }));

/** Keeps what was noticed and not sent yet. Each call is one transaction. */
@Injectable()
export class Notices {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /**
   * The position of the last event that notices were read from, and the last day; at first, the head and today: nothing is
   * told of what was before.
   */
  async progress(head: bigint, today: string): Promise<Progress> {
    const { rows } = await this.pool.query<{ position: string; day: string }>(
      'SELECT position, day::text FROM notices.progress',
    );
    if (!rows[0]) {
      const first = 'INSERT INTO notices.progress (position, day) VALUES ($1, $2) ON CONFLICT DO NOTHING';
      await this.pool.query(first, [head.toString(), today]);
      return this.progress(head, today);
    }
    const { day } = rows[0];
    const position = BigInt(rows[0].position);
    if (position > head) await this.advance(position, head, NONE); // an older log was restored
    return { position: position > head ? head : position, day };
  }

  /** Writes what some events have led to, and goes on behind them. Returns false if another process was faster. */
  advance(from: bigint, to: bigint, batch: Batch): Promise<boolean> {
    return this.write(ADVANCE, batch, [from.toString(), to.toString()]);
  }

  /** Writes what a day has led to. Returns false if another process was faster. */
  ofDay(from: string, to: string, batch: Batch): Promise<boolean> {
    return this.write(DAY, batch, [from, to]);
  }

  /** Planned warnings whose time has come, the earliest first. */
  async warningsAt(now: Instant, limit: number): Promise<readonly PlannedWarning[]> {
    const { rows } = await this.pool.query<{ deadline_id: PlannedWarning['deadlineId']; at: Date; due_at: Date }>(
      'SELECT deadline_id, at, due_at FROM notices.warning WHERE at < $1 ORDER BY at LIMIT $2',
      [now, limit],
    );
    const text = (moment: Date): Instant => moment.toISOString() as Instant;
    return rows.map(({ deadline_id, at, due_at }) => ({ deadlineId: deadline_id, at: text(at), dueAt: text(due_at) }));
  }

  /** Replaces planned warnings by what they have led to. Returns false if another process was faster. */
  warned(warnings: readonly PlannedWarning[], batch: Batch): Promise<boolean> {
    return this.write(WARN, batch, [JSON.stringify(warnings)]);
  }

  /** What waits for a digest from before an instant, by agency. */
  async pendingBefore(moment: Instant): Promise<ReadonlyMap<AgencyId, readonly StoredNotice[]>> {
    const { rows } = await this.pool.query<StoredNotice>(
      'SELECT notice_id, agency_id, leaders, entries FROM notices.pending WHERE at < $1 ORDER BY at, notice_id',
      [moment],
    );
    return groupedBy(rows, ({ agency_id }) => agency_id);
  }

  /** Replaces pending notices by a digest. Returns false if another process was faster. */
  digested(notices: readonly StoredNotice[], digest: NewNotification): Promise<boolean> {
    return this.write(DIGEST, { ...NONE, notifications: [digest] }, [notices.map(({ notice_id }) => notice_id)]);
  }

  private async write(
    text: string,
    { notifications, pending, warnings }: Batch,
    guard: readonly unknown[],
  ): Promise<boolean> {
    const lists = [identified(notifications), identified(pending), warnings].map((list) => JSON.stringify(list));
    const { rowCount } = await this.pool.query(text, [...lists, ...guard]);
    return rowCount === 1;
  }
}
