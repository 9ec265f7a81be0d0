import type { StoredEvent } from '@center/kernel';
import { insertRows, type View } from '@center/projections';
import { isConfidential } from '../../domain/codes';
import type { Attendance, Subject } from '../../domain/events';
import { activityStream } from '../../domain/streams';

const ddl = `
  CREATE TABLE activity (
    activity_id uuid PRIMARY KEY,
    kind text NOT NULL,
    theme text,
    host uuid NOT NULL,
    area text COLLATE "C" NOT NULL,
    series uuid,
    minutes integer,
    at timestamptz NOT NULL,
    confidential boolean NOT NULL,
    status text NOT NULL,
    counts jsonb,
    known_from bigint NOT NULL
  );
  CREATE TABLE activity_past (LIKE activity, known_to bigint NOT NULL CHECK (known_to > known_from));`;

const indexes = `
  CREATE INDEX activity_by_time ON activity (at, activity_id);
  CREATE INDEX activity_by_host ON activity (host, at, activity_id);
  CREATE INDEX activity_by_change ON activity (known_from);
  CREATE INDEX activity_past_by_time ON activity_past (at, activity_id);`;

/** What an attendance counts, without who it names. */
const countsIn = ({ children, workers, households, ...rest }: Attendance): object => ({
  ...rest,
  ...(children && { children: { ...children, named: children.named.length } }),
  ...(workers && { workers: workers.named.length }),
  ...(households && { households: households.length }),
});

const rowOf = (activityId: string, subject: Subject, more: object): object => ({
  ...{ activity_id: activityId, kind: subject.kind, theme: subject.theme ?? null, host: subject.hostId },
  ...{ area: subject.areaCode, series: subject.seriesId ?? null, minutes: subject.minutes ?? null },
  ...{ confidential: isConfidential(subject), ...more },
});

const apply: View['apply'] = async (page, sql) => {
  for (const { type, stream, data, position } of activityStream.eventsIn(page)) {
    const activityId = activityStream.keyOf(stream);
    const known_from = position.toString();
    await sql('INSERT INTO activity_past SELECT activity.*, $2::bigint FROM activity WHERE activity_id = $1', [
      ...[activityId, known_from],
    ]);
    switch (type) {
      case 'ActivityPlanned':
        await insertRows(sql, 'activity', [
          rowOf(activityId, data, { at: data.plannedFor, status: 'PLANNED', counts: null, known_from }),
        ]);
        break;
      case 'ActivityHeld': {
        await sql('DELETE FROM activity WHERE activity_id = $1', [activityId]);
        const counts = countsIn(data.attendance);
        await insertRows(
          sql,
          'activity',
          [rowOf(activityId, data, { at: data.at, status: 'HELD', counts, known_from })],
          ['counts'],
        );
        break;
      }
      case 'AttendanceSet':
        await sql('UPDATE activity SET counts = $2, known_from = $3 WHERE activity_id = $1', [
          ...[activityId, countsIn(data.attendance), known_from],
        ]);
        break;
      case 'ActivityCancelled':
      case 'ActivityVoided':
        await sql('UPDATE activity SET status = $2, known_from = $3 WHERE activity_id = $1', [
          ...[activityId, type === 'ActivityVoided' ? 'VOID' : 'CANCELLED', known_from],
        ]);
    }
  }
};

/** The activities by time, each as it is and as it was: a version is known from an event on, and to the next one. No names, and no ids of persons. */
export const calendarView: View = {
  name: 'calendar',
  version: 2,
  tables: ['activity', 'activity_past'],
  ddl,
  indexes,
  wants: (event: StoredEvent) => activityStream.owns(event),
  apply,
};
