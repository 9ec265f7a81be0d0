import type { View } from '@center/projections';
import { areasStream } from '../../domain/streams';

const ddl = `
CREATE TABLE area_directory (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  "from" text COLLATE "C" NOT NULL
);
`;

/** The current name of every area, and since when. */
export const areaDirectory: View = {
  name: 'area_directory',
  version: 1,
  tables: ['area_directory'],
  ddl,
  wants: (event) => areasStream.owns(event),
  apply: async (events, sql) => {
    for (const { data } of areasStream.eventsIn(events)) {
      const { code, name, from } = data;
      await sql(
        `INSERT INTO area_directory (code, name, "from") VALUES ($1, $2, $3)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, "from" = excluded."from"`,
        [code, name, from],
      );
    }
  },
};
