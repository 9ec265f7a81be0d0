import type { StoredEvent } from '@center/kernel';
import { insertRows, type View } from '@center/projections';
import { materialStream } from '../../domain/streams';

const ddl = `
  CREATE TABLE print_run (
    material_id uuid PRIMARY KEY,
    kind text NOT NULL,
    title text NOT NULL,
    copies integer NOT NULL,
    approximate boolean NOT NULL,
    agency uuid NOT NULL,
    at timestamptz NOT NULL,
    known_from bigint NOT NULL,
    voided bigint
  );`;

const indexes = 'CREATE INDEX print_run_by_time ON print_run (at, material_id);';

const apply: View['apply'] = async (page, sql) => {
  for (const { type, stream, data, position } of materialStream.eventsIn(page)) {
    const materialId = materialStream.keyOf(stream);
    if (type === 'MaterialPrinted') {
      const { kind, title, copies, approximate, agencyId, at } = data;
      const row = {
        material_id: materialId,
        kind,
        title,
        copies,
        approximate,
        agency: agencyId,
        at,
        known_from: position.toString(),
      };
      await insertRows(sql, 'print_run', [row]);
    } else await sql('UPDATE print_run SET voided = $2 WHERE material_id = $1', [materialId, position.toString()]);
  }
};

/** The print runs of publicity material, with the positions at which they were recorded and voided. */
export const materialsView: View = {
  name: 'materials',
  version: 2,
  tables: ['print_run'],
  ddl,
  indexes,
  wants: (event: StoredEvent) => materialStream.owns(event),
  apply,
};
