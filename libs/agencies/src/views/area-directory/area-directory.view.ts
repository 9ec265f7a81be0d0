import type { StoredEventOf } from '@center/kernel';
import type { Sql, View } from '@center/projections';
import type { AreaEvent } from '../../domain/events';
import { areasStream } from '../../domain/streams';

const ddl = `
CREATE TABLE area_directory (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL,
  named_from text COLLATE "C" NOT NULL,
  "from" text COLLATE "C" NOT NULL,
  "to" text COLLATE "C"
);
`;

const fold = async (event: StoredEventOf<AreaEvent>, sql: Sql): Promise<void> => {
  if (event.type === 'AreaEnded') {
    const { code, to } = event.data;
    await sql('UPDATE area_directory SET "to" = $2 WHERE code = $1', [code, to]);
    return;
  }
  const { code, name, from } = event.data;
  await sql(
    `INSERT INTO area_directory AS known (code, name, named_from, "from") VALUES ($1, $2, $3, $3)
     ON CONFLICT (code) DO UPDATE SET
       name = CASE WHEN excluded.named_from >= known.named_from THEN excluded.name ELSE known.name END,
       named_from = greatest(excluded.named_from, known.named_from),
       "from" = least(excluded."from", known."from")`,
    [code, name, from],
  );
};

/** Every area with its latest name, and when it existed. */
export const areaDirectory: View = {
  name: 'area_directory',
  version: 2,
  tables: ['area_directory'],
  ddl,
  wants: (event) => areasStream.owns(event),
  apply: async (events, sql) => {
    for (const event of areasStream.eventsIn(events)) await fold(event, sql);
  },
};
