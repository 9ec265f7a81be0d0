import type { StoredEventOf } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { AgencyEvent } from '../../domain/events';
import { agencyStream } from '../../domain/streams';

const ddl = `
CREATE TABLE agency_directory (
  agency_id uuid PRIMARY KEY,
  kind text COLLATE "C" NOT NULL,
  name text NOT NULL,
  area_code text COLLATE "C" NOT NULL,
  parent_id uuid,
  named_from text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
CREATE INDEX agency_directory_page ON agency_directory (area_code, agency_id);
`;

const fold = async (event: StoredEventOf<AgencyEvent>, sql: Sql): Promise<void> => {
  switch (event.type) {
    case 'AgencyEstablished': {
      const { agencyId, kind, name, areaCode, parentId, from } = event.data;
      await sql(
        `INSERT INTO agency_directory (agency_id, kind, name, area_code, parent_id, "from", named_from)
         VALUES ($1, $2, $3, $4, $5, $6, $6)`,
        [agencyId, kind, name, areaCode, parentId ?? null, from],
      );
      return;
    }
    case 'AgencyRenamed':
      await sql('UPDATE agency_directory SET name = $2, named_from = $3 WHERE agency_id = $1 AND named_from <= $3', [
        event.data.agencyId,
        event.data.name,
        event.data.from,
      ]);
      return;
    case 'AgencyEnded':
      await sql('UPDATE agency_directory SET "to" = $2 WHERE agency_id = $1', [event.data.agencyId, event.data.to]);
      return;
  }
};

/** All agencies, active and ended, by area. */
export const agencyDirectory: View = {
  name: 'agency_directory',
  version: 2,
  tables: ['agency_directory'],
  ddl,
  wants: (event) => agencyStream.owns(event),
  apply: async (events, sql) => {
    for (const event of agencyStream.eventsIn(events)) await fold(event, sql);
  },
};
