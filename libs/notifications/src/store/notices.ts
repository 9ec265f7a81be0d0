import { derivedId, PG_POOL } from '@center/event-store';
import { type AgencyId, groupedBy, type Instant, type OfficerId } from '@center/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Entry, NotificationKind, PlannedWarning, Subject } from '../notice';

/** A notification to add, with the officers who get it. */
export interface NewNotification {
  readonly key: string;
  readonly kind: NotificationKind;
  readonly agencyId: AgencyId;
  readonly at: Instant;
  readonly entries: readonly Entry[];
  readonly officers: readonly OfficerId[];
  /** whom the alarm line calls and when, for which shift, and when it goes on to the next officer */
  readonly alarm?: {
    readonly officers: readonly OfficerId[];
    readonly callAt: Instant | null;
    readonly shift: Instant | null;
    readonly handOnAt: Instant;
  };
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

/**
 * The last day, in Shanghai, whose notices are written; and while later days are looked through, the last of them and the
 * last subject of the pages that are written.
 */
export interface Days {
  readonly day: string;
  readonly to: string | null;
  readonly after: Subject | null;
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
  INSERT INTO notices.alarm (notification_id, stage, officers, next_at, shift, hand_on_at)
  SELECT n.id, 0, ARRAY(SELECT jsonb_array_elements_text(n.alarm -> 'officers')::uuid),
         (n.alarm ->> 'callAt')::timestamptz, (n.alarm ->> 'shift')::timestamptz, (n.alarm ->> 'handOnAt')::timestamptz
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
const DAY = written(`
  UPDATE notices.progress SET day = $7, day_to = $8, day_after = $9
   WHERE (day, day_to, day_after) IS NOT DISTINCT FROM ($4::date, $5::date, $6::uuid) RETURNING 1`);
const WARN = written(`
  DELETE FROM notices.warning USING jsonb_to_recordset($4) AS gone ("deadlineId" uuid, at timestamptz)
   WHERE warning.deadline_id = gone."deadlineId" AND warning.at = gone.at RETURNING 1`);
const DIGEST = written('DELETE FROM notices.pending WHERE notice_id = ANY ($4::uuid[]) RETURNING 1');

const REMOVE = `
WITH old AS (
  DELETE FROM notices.notification WHERE notification_id IN (
    SELECT notification_id FROM notices.notification WHERE at < $1 ORDER BY at LIMIT $2)
  RETURNING notification_id),
received AS (
  DELETE FROM notices.recipient USING old WHERE recipient.notification_id = old.notification_id),
called AS (
  DELETE FROM notices.alarm USING old WHERE alarm.notification_id = old.notification_id)
SELECT count(*)::int AS removed FROM old`;

const NONE: Batch = { notifications: [], pending: [], warnings: [] };

const identified = <Of extends { readonly key: string }>(all: readonly Of[]) =>
  all.map(({ key, ...rest }) => ({ ...rest, id: derivedId<'notice'>(`notice/${key}`) }));

/** Keeps what was noticed and not sent yet. Each call is one transaction. */
@Injectable()
export class Notices {
  constructor(@Inject(PG_POOL) private readonly pool: Pool) {}

  /** The position of the last event that notices were read from; `undefined` before `begin`. */
  async position(): Promise<bigint | undefined> {
    const { rows } = await this.pool.query<{ position: string }>('SELECT position FROM notices.progress');
    return rows[0] && BigInt(rows[0].position);
  }

  /** Begins behind the head and after today: there are no notices of what was before. Nothing if it has begun. */
  async begin(head: bigint, today: string): Promise<void> {
    const first = 'INSERT INTO notices.progress (position, day) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await this.pool.query(first, [head.toString(), today]);
  }

  /** How far the days are looked through; `undefined` before `begin`. */
  async days(): Promise<Days | undefined> {
    const text = 'SELECT day::text, day_to::text AS "to", day_after AS after FROM notices.progress';
    return (await this.pool.query<Days>(text)).rows[0];
  }

  /** Goes back to the head of an older log that was restored. Returns false if another process was faster. */
  goBack(from: bigint, head: bigint): Promise<boolean> {
    return this.advance(from, head, NONE);
  }

  /** Writes what some events have led to, and goes on behind them. Returns false if another process was faster. */
  advance(from: bigint, to: bigint, batch: Batch): Promise<boolean> {
    return this.write(ADVANCE, batch, [from.toString(), to.toString()]);
  }

  /** Writes what days have led to for a page of subjects. Returns false if another process was faster. */
  ofDays(from: Days, to: Days, batch: Batch): Promise<boolean> {
    return this.write(DAY, batch, [from.day, from.to, from.after, to.day, to.to, to.after]);
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

  /** Removes the oldest notifications from before an instant, with their recipients and calls. Returns how many. */
  async remove(before: Instant, limit: number): Promise<number> {
    const { rows } = await this.pool.query<{ removed: number }>(REMOVE, [before, limit]);
    return rows[0]!.removed;
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
