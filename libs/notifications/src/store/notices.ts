import { binaryArray, derivedId, PG_POOL } from '@center/event-store';
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

/** Notices of an agency that wait for the same digest. `key`: that of the first, `at`: its time. */
export interface PendingNotices {
  readonly key: string;
  readonly agencyId: AgencyId;
  readonly leaders: boolean;
  readonly at: Instant;
  readonly entries: readonly Entry[];
}

/** What is written together. */
export interface Batch {
  readonly notifications: readonly NewNotification[];
  readonly pending: readonly PendingNotices[];
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

/** A statement that is parsed and planned once a connection. */
interface Statement {
  readonly name: string;
  readonly text: string;
}

// One statement, hence one transaction: everything is written if the guard has a row, and nothing otherwise. Its lists are
// arrays, which PostgreSQL reads faster than JSON.
const written = (name: string, guard: string): Statement => ({
  name: `notices ${name}`,
  text: `
WITH guard AS (${guard}),
notified AS (
  INSERT INTO notices.notification (notification_id, kind, agency_id, at, entries)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::json[]) WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING RETURNING notification_id),
addressed AS (
  INSERT INTO notices.recipient (officer_id, at, notification_id)
  SELECT officer_id, at, notification_id
    FROM unnest($6::uuid[], $7::timestamptz[], $8::uuid[]) AS n (officer_id, at, notification_id)
    JOIN notified USING (notification_id)
  ON CONFLICT DO NOTHING),
alarmed AS (
  INSERT INTO notices.alarm (notification_id, stage, officers, next_at, shift, hand_on_at)
  SELECT id, 0, officers, "callAt", shift, "handOnAt"
    FROM json_to_recordset($9) AS n (id uuid, officers uuid[], "callAt" timestamptz, shift timestamptz, "handOnAt" timestamptz)
    JOIN notified ON notification_id = id
  ON CONFLICT DO NOTHING),
waiting AS (
  INSERT INTO notices.pending (notice_id, agency_id, leaders, at, entries)
  SELECT * FROM unnest($10::uuid[], $11::uuid[], $12::boolean[], $13::timestamptz[], $14::json[])
   WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING),
planned AS (
  INSERT INTO notices.warning (deadline_id, at, due_at)
  SELECT * FROM unnest($15::uuid[], $16::timestamptz[], $17::timestamptz[]) WHERE EXISTS (SELECT FROM guard)
  ON CONFLICT DO NOTHING)
SELECT FROM guard LIMIT 1`,
});

const ADVANCE = written('advance', 'UPDATE notices.progress SET position = $19 WHERE position = $18 RETURNING 1');
const DAY = written(
  'day',
  `UPDATE notices.progress SET day = $21, day_to = $22, day_after = $23
   WHERE (day, day_to, day_after) IS NOT DISTINCT FROM ($18::date, $19::date, $20::uuid) RETURNING 1`,
);
const WARN = written(
  'warn',
  `DELETE FROM notices.warning USING json_to_recordset($18) AS gone ("deadlineId" uuid, at timestamptz)
   WHERE warning.deadline_id = gone."deadlineId" AND warning.at = gone.at RETURNING 1`,
);
const DIGEST = written('digest', 'DELETE FROM notices.pending WHERE notice_id = ANY ($18::uuid[]) RETURNING 1');

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

type Values = readonly unknown[];
const uuids = (values: Values): Buffer => binaryArray('uuid', values);
const times = (values: Values): Buffer => binaryArray('timestamptz', values);
const json = (values: Values): Buffer => binaryArray('json', values);

const agencyOf = ({ agencyId }: { readonly agencyId: AgencyId }): AgencyId => agencyId;
const timeOf = ({ at }: { readonly at: Instant }): Instant => at;
const idOf = ({ key }: { readonly key: string }) => derivedId<'notice'>(`notice/${key}`);
const entriesOf = ({ entries }: { readonly entries: readonly Entry[] }): string => JSON.stringify(entries);

/** The parameters $1 to $17. */
const parametersOf = ({ notifications, pending, warnings }: Batch): unknown[] => {
  const ids = notifications.map(idOf);
  const received = notifications.flatMap(({ officers, at }, nth) => officers.map((officer) => ({ officer, at, nth })));
  const alarms = notifications.flatMap(({ alarm }, nth) => (alarm ? [{ id: ids[nth], ...alarm }] : []));
  const kinds = binaryArray(
    'text',
    notifications.map(({ kind }) => kind),
  );
  const leaders = binaryArray(
    'boolean',
    pending.map((notice) => notice.leaders),
  );
  return [
    ...[uuids(ids), kinds, uuids(notifications.map(agencyOf)), times(notifications.map(timeOf))],
    json(notifications.map(entriesOf)),
    ...[uuids(received.map(({ officer }) => officer)), times(received.map(timeOf))],
    uuids(received.map(({ nth }) => ids[nth])),
    JSON.stringify(alarms),
    ...[uuids(pending.map(idOf)), uuids(pending.map(agencyOf)), leaders, times(pending.map(timeOf))],
    json(pending.map(entriesOf)),
    uuids(warnings.map(({ deadlineId }) => deadlineId)),
    ...[times(warnings.map(timeOf)), times(warnings.map(({ dueAt }) => dueAt))],
  ];
};

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

  private async write(statement: Statement, batch: Batch, guard: readonly unknown[]): Promise<boolean> {
    const { rowCount } = await this.pool.query({ ...statement, values: [...parametersOf(batch), ...guard] });
    return rowCount === 1;
  }
}
