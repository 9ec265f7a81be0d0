import type { StoredEvent } from '@center/kernel';
import { insertRows, type View } from '@center/projections';
import { caseStream } from '../../domain/streams';

const ddl = `
  CREATE TABLE supervision (
    supervision_id uuid PRIMARY KEY,
    of_case uuid NOT NULL,
    agency uuid NOT NULL,
    level integer,
    about_deadline uuid,
    due timestamptz,
    about_step text,
    issued_at timestamptz NOT NULL,
    answered_at timestamptz,
    expected_by timestamptz,
    ended_at timestamptz
  );`;

const indexes = `
  CREATE INDEX supervision_by_time ON supervision (issued_at, supervision_id);
  CREATE INDEX supervision_by_agency ON supervision (agency, issued_at, supervision_id);
  CREATE INDEX supervision_by_case ON supervision (of_case);`;

const apply: View['apply'] = async (page, sql) => {
  for (const { type, stream, data } of caseStream.eventsIn(page)) {
    if (type === 'SupervisionIssued') {
      const { supervisionId, agency, level, deadlineId, dueAt, step, at } = data;
      const row = {
        ...{ supervision_id: supervisionId, of_case: caseStream.keyOf(stream), agency: agency.id },
        ...{ level: level ?? null, about_deadline: deadlineId ?? null, due: dueAt ?? null, about_step: step ?? null },
        ...{ issued_at: at, answered_at: null, expected_by: null, ended_at: null },
      };
      await insertRows(sql, 'supervision', [row]);
    }
    if (type === 'SupervisionAnswered') {
      await sql('UPDATE supervision SET answered_at = $2, expected_by = $3 WHERE supervision_id = $1', [
        ...[data.supervisionId, data.at, data.expectedBy ?? null],
      ]);
    }
    if (type === 'SupervisionEnded') {
      await sql('UPDATE supervision SET ended_at = $2 WHERE supervision_id = $1', [data.supervisionId, data.at]);
    }
  }
};

const READ: readonly string[] = ['SupervisionIssued', 'SupervisionAnswered', 'SupervisionEnded'];
/** An event of an unknown type is read, and stops the view. */
const UNREAD: ReadonlySet<string> = new Set(caseStream.types.filter((type) => !READ.includes(type)));

/** The supervisions of all cases. Whether the step has ended since is read from the deadlines. */
export const supervisionsView: View = {
  name: 'supervisions',
  version: 1,
  tables: ['supervision'],
  ddl,
  indexes,
  wants: (event: StoredEvent) => !UNREAD.has(event.type) && caseStream.owns(event),
  apply,
};
