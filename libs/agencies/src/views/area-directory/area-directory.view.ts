import type { View } from '@center/projections';
import type { AreaDefined } from '../../domain/events';
import { AREAS_STREAM } from '../../domain/streams';

const ddl = `
CREATE TABLE area_directory (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  "from" text COLLATE "C" NOT NULL
);
`;

/** What every area is called now, and since when. */
export const areaDirectory: View = {
  name: 'area_directory',
  version: 1,
  tables: ['area_directory'],
  ddl,
  apply: async (events, sql) => {
    for (const { stream, type, data } of events) {
      if (stream !== AREAS_STREAM) continue;
      if (type !== 'AreaDefined') throw new TypeError(`the register does not understand ${type}`);
      const { code, name, from } = data as AreaDefined['data'];
      await sql(
        `INSERT INTO area_directory (code, name, "from") VALUES ($1, $2, $3)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, "from" = excluded."from"`,
        [code, name, from],
      );
    }
  },
};
