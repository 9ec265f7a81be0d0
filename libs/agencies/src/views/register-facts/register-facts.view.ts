import type { StoredEventOf } from '@center/kernel';
import type { Sql } from '@center/projections';
import { type Fact, FactLedger, FactTable, type FactView } from '@center/statistics';
import type { RegisterEvent } from '../../domain/events';
import { agencyStream, areasStream, officerStream, readRegisterEvent } from '../../domain/streams';
import { factsOfAgency, factsOfArea, factsOfPost, SUBJECTS } from './facts-of';
import { DIMENSIONS, registerDefinitions } from './indicators';
import { evolveNetwork, type Network, type Touched, touchedBy } from './network';

const facts = new FactTable('register_fact', DIMENSIONS, { timed: true });

/** The register as folded so far, by its parts. */
const ddl = `
  ${facts.ddl}
  CREATE TABLE register_fact_part (
    kind text NOT NULL,
    id text COLLATE "C" NOT NULL,
    part jsonb NOT NULL,
    PRIMARY KEY (kind, id)
  );`;

const KINDS = ['areas', 'agencies', 'posts'] as const;

const readNetwork = async (sql: Sql): Promise<Network> => {
  const network: Network = { areas: new Map(), agencies: new Map(), posts: new Map() };
  const rows = await sql<{ readonly kind: keyof Network; readonly id: string; readonly part: never }>(
    'SELECT kind, id, part FROM register_fact_part',
    [],
  );
  for (const { kind, id, part } of rows) (network[kind] as Map<string, unknown>).set(id, part);
  return network;
};

const write = async (network: Network, changed: ReadonlyMap<keyof Network, ReadonlySet<string>>, sql: Sql) => {
  const rows = [...changed].flatMap(([kind, ids]) =>
    [...ids].flatMap((id) => {
      const part = (network[kind] as ReadonlyMap<string, unknown>).get(id);
      return part === undefined ? [] : [{ kind, id, part }]; // a duty area may be no area of the register
    }),
  );
  if (rows.length === 0) return;
  await sql(
    `INSERT INTO register_fact_part (kind, id, part) SELECT kind, id, part FROM json_populate_recordset(NULL::register_fact_part, $1::json)
     ON CONFLICT (kind, id) DO UPDATE SET part = excluded.part`,
    [JSON.stringify(rows)],
  );
};

/** The events that change figures: for all others the register is not read. */
const COUNTED: readonly RegisterEvent['type'][] = [
  ...(['AreaDefined', 'AreaEnded', 'AgencyEstablished', 'AgencyEnded'] as const),
  ...(['AppointmentStarted', 'DutyAreasChanged', 'AppointmentEnded'] as const),
];

const factsOf = ({ areas, agencies, posts }: Touched, network: Network): Fact[] => [
  ...areas.flatMap((code) => factsOfArea(code, network)),
  ...agencies.flatMap((id) => factsOfAgency(id, network)),
  ...posts.flatMap((id) => factsOfPost(id, network)),
];

const apply: FactView['apply'] = async (events, sql) => {
  const own = events.flatMap((event): readonly StoredEventOf<RegisterEvent>[] => {
    const read = readRegisterEvent(event);
    return read && COUNTED.includes(read.type) ? [read] : [];
  });
  if (own.length === 0) return;
  const network = await readNetwork(sql);
  const ledger = new FactLedger(facts);
  const changed = new Map(KINDS.map((kind) => [kind, new Set<string>()]));
  for (const event of own) {
    const touched = touchedBy(event, network);
    const before = factsOf(touched, network);
    evolveNetwork(network, event);
    ledger.change(before, factsOf(touched, network), event.position);
    for (const kind of KINDS) for (const id of touched[kind]) changed.get(kind)!.add(id);
  }
  await ledger.write(sql);
  await write(network, changed, sql);
};

/** The facts behind the figures of the network of stations, workers and villages. */
export const registerFacts: FactView = {
  name: 'register_facts',
  version: 1,
  tables: [...facts.tables, 'register_fact_part'],
  ddl,
  indexes: facts.indexes,
  wants: (event) => [areasStream, agencyStream, officerStream].some((stream) => stream.owns(event)),
  apply,
  context: SUBJECTS.agencies,
  facts,
  definitions: registerDefinitions,
  subject: { stream: 'agency' },
  others: [{ context: SUBJECTS.officers, stream: 'officer' }],
};
