import { type Fact, FactLedger, FactTable, type FactView } from '@center/statistics';
import type { MaterialEvents } from '../../domain/events';
import { materialStream } from '../../domain/streams';
import { CONTEXT } from '../../domain/codes';
import { PRINT_DIMENSIONS, printDefinitions } from './indicators';

const facts = new FactTable('print_fact', PRINT_DIMENSIONS, { quantities: true });

const ddl = `${facts.ddl} CREATE TABLE fact_print (material_id uuid PRIMARY KEY, facts jsonb NOT NULL);`;

type Printed = MaterialEvents['MaterialPrinted'];
type Place = Pick<Fact, 'events'> & { readonly materialId: string };

/** The fact of a print run; none unless booklets were printed. */
const factsOf = ({ kind, copies, approximate, agencyId, at }: Printed, { materialId, events }: Place): Fact[] =>
  kind === 'BOOKLET'
    ? [
        {
          ...{ indicator: 'booklets_printed', key: materialId, subject: { context: CONTEXT, id: materialId } },
          ...{ events, at, met: true, person: null, groups: { agency: [agencyId] } },
          quantity: { value: copies, approximate },
        },
      ]
    : [];

const apply: FactView['apply'] = async (page, sql) => {
  const ledger = new FactLedger(facts);
  for (const { type, stream, data, position, revision } of materialStream.eventsIn(page)) {
    const materialId = materialStream.keyOf(stream);
    if (type === 'MaterialPrinted') {
      const events = [{ position: position.toString(), revision, type }];
      const printed = factsOf(data, { materialId, events });
      ledger.change([], printed, position);
      await sql('INSERT INTO fact_print VALUES ($1, $2)', [materialId, JSON.stringify(printed)]);
    } else {
      const [row] = await sql<{ facts: Fact[] }>('SELECT facts FROM fact_print WHERE material_id = $1', [materialId]);
      ledger.change(row!.facts, [], position);
    }
  }
  await ledger.write(sql);
};

/** The facts behind the figure of booklets. */
export const printFactsView: FactView = {
  name: 'print_facts',
  version: 1,
  tables: [...facts.tables, 'fact_print'],
  ddl,
  indexes: facts.indexes,
  wants: (event) => materialStream.owns(event),
  apply,
  context: CONTEXT,
  facts,
  definitions: printDefinitions,
  subject: { stream: 'material', field: 'materialId' },
};
