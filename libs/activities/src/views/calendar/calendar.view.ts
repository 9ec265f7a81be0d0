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
    changed bigint NOT NULL
  );`;

const indexes = `
  CREATE INDEX activity_by_time ON activity (at, activity_id);
  CREATE INDEX activity_by_host ON activity (host, at, activity_id);
  CREATE INDEX activity_by_change ON activity (changed);`;

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
    const changed = position.toString();
    switch (type) {
      case 'ActivityPlanned':
        await insertRows(sql, 'activity', [
          rowOf(activityId, data, { at: data.plannedFor, status: 'PLANNED', counts: null, changed }),
        ]);
        break;
      case 'ActivityHeld': {
        await sql('DELETE FROM activity WHERE activity_id = $1', [activityId]);
        const counts = countsIn(data.attendance);
        await insertRows(
          sql,
          'activity',
          [rowOf(activityId, data, { at: data.at, status: 'HELD', counts, changed })],
          ['counts'],
        );
        break;
      }
      case 'AttendanceSet':
        await sql('UPDATE activity SET counts = $2, changed = $3 WHERE activity_id = $1', [
          ...[activityId, countsIn(data.attendance), changed],
        ]);
        break;
      case 'ActivityCancelled':
      case 'ActivityVoided':
        await sql('UPDATE activity SET status = $2, changed = $3 WHERE activity_id = $1', [
          ...[activityId, type === 'ActivityVoided' ? 'VOID' : 'CANCELLED', changed],
        ]);
    }
  }
};

/** The activities by time, each as it is now, with the position of its last event. No names, and no ids of persons. */
export const calendarView: View = {
  name: 'calendar',
  version: 2,
  tables: ['activity'],
  ddl,
  indexes,
  wants: (event: StoredEvent) => activityStream.owns(event),
  apply,
};
