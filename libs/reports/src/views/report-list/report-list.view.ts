import type { View } from '@center/projections';
import { reportStream } from '../../domain/streams';

const ddl = `
CREATE TABLE report_list (
  report_id uuid PRIMARY KEY,
  event_position bigint NOT NULL UNIQUE,
  published_at text NOT NULL,
  officer_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  agency_name text NOT NULL,
  "from" text,
  "to" text,
  as_of text,
  position bigint NOT NULL,
  definition integer NOT NULL,
  group_by text[] NOT NULL,
  indicators text[] NOT NULL
);
`;

/** Lists all reports, without their figures. */
export const reportList: View = {
  name: 'report_list',
  version: 1,
  tables: ['report_list'],
  ddl,
  wants: (event) => reportStream.owns(event),
  apply: async (events, sql) => {
    for (const event of reportStream.eventsIn(events)) {
      const report = event.data;
      await sql(`INSERT INTO report_list VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, [
        ...[report.reportId, event.position.toString(), report.at],
        ...[event.meta.actor.officerId, report.by.id, report.by.name],
        ...[report.from ?? null, report.to ?? null, report.asOf, report.position, report.definition],
        ...[report.groupBy, report.indicators],
      ]);
    }
  },
};
