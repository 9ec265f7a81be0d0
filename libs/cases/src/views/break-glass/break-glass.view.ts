import type { StoredEvent } from '@center/kernel';
import { insertRows, type View } from '@center/projections';
import { caseStream } from '../../domain/streams';

const ddl = `
  CREATE TABLE break_glass (
    break_glass_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    officer_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role text NOT NULL,
    reason text NOT NULL,
    until timestamptz NOT NULL,
    reviewed_by uuid,
    reviewed_at timestamptz,
    finding text
  );`;

const indexes = `
  CREATE INDEX break_glass_by_time ON break_glass (opened_at, break_glass_id);
  CREATE INDEX break_glass_unreviewed ON break_glass (opened_at, break_glass_id) WHERE reviewed_at IS NULL;`;

const apply: View['apply'] = async (page, sql) => {
  for (const { type, stream, data, meta } of caseStream.eventsIn(page)) {
    if (type === 'BreakGlassOpened') {
      const opened = {
        break_glass_id: data.breakGlassId,
        case_id: caseStream.keyOf(stream),
        opened_at: meta.recordedAt,
        officer_id: data.by,
        agency_id: meta.actor.agencyId,
        role: meta.actor.role,
        reason: data.reason,
        until: data.until,
      };
      await insertRows(sql, 'break_glass', [opened]);
    }
    if (type === 'BreakGlassReviewed')
      await sql('UPDATE break_glass SET reviewed_by = $2, reviewed_at = $3, finding = $4 WHERE break_glass_id = $1', [
        ...[data.breakGlassId, data.by, meta.recordedAt, data.finding],
      ]);
  }
};

const READ: readonly string[] = ['BreakGlassOpened', 'BreakGlassReviewed'];
/** An event of an unknown type is read, and stops the view. */
const UNREAD: ReadonlySet<string> = new Set(caseStream.types.filter((type) => !READ.includes(type)));

/** Every opening of a case by break-glass, and its review. */
export const breakGlassView: View = {
  name: 'break_glass',
  version: 1,
  tables: ['break_glass'],
  ddl,
  indexes,
  wants: (event: StoredEvent) => !UNREAD.has(event.type) && caseStream.owns(event),
  apply,
};
