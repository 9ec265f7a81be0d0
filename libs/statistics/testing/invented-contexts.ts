import {
  AGENCY,
  AREA,
  Definitions,
  type Dimension,
  type Fact,
  FactLedger,
  FactTable,
  type FactView,
  type Indicator,
  MONTH,
} from '../src';

/** The event of a test context: replaces some facts with others. */
export interface FactsChanged {
  readonly before: readonly Fact[];
  readonly after: readonly Fact[];
}

const TOPIC: Dimension = { name: 'topic', zh: '主题', en: 'topic', multiple: true };
const VESSEL: Dimension = { name: 'vessel', zh: '船只', en: 'vessel', multiple: false };

const indicator = (
  name: string,
  counting: Indicator['counting'],
  dimensions: readonly Dimension[],
  facts = name,
): Indicator => ({
  ...{ name, zh: name, en: name, unit: '件', facts, counting, dimensions },
  meaning: { zh: name, en: name },
  ...(dimensions.includes(AGENCY) && { agency: { zh: '单位', en: 'the agency' } }),
});

const view = (
  context: string,
  stream: string,
  field: string | undefined,
  version: number,
  indicators: readonly Indicator[],
): FactView => {
  const facts = new FactTable(`${stream}_fact`, indicators[0]!.dimensions);
  return {
    ...{
      name: `${stream}_facts`,
      version: 1,
      tables: facts.tables,
      ddl: facts.ddl,
      indexes: facts.indexes,
      context,
      facts,
    },
    definitions: [{ version, indicators }],
    subject: { stream, ...(field !== undefined && { field }) },
    apply: async (events, sql) => {
      const ledger = new FactLedger(facts);
      for (const { stream: of, type, data, position } of events) {
        if (!of.startsWith(`${stream}-`)) continue;
        if (type !== 'FactsChanged') throw new TypeError(`${context} has no event type ${type}`);
        const { before, after } = data as unknown as FactsChanged;
        ledger.change(before, after, position);
      }
      await ledger.write(sql);
    },
  };
};

const OF_LIBRARIES = [AGENCY, AREA, TOPIC, MONTH];
const OF_FERRIES = [AREA, VESSEL, MONTH];

/** Loans, by agency and by the topics of a book; the first version of the definitions. */
export const libraries = view('libraries', 'library', 'bookId', 1, [
  indicator('loans', 'FACTS', OF_LIBRARIES, 'visits'),
  indicator('borrowers', 'PEOPLE', OF_LIBRARIES, 'visits'),
  indicator('overdue_rate', 'SHARE', OF_LIBRARIES, 'visits'),
]);

/** Crossings, without agency, added in the second version. Its facts have the same name as those of the libraries. */
export const ferries = view('ferries', 'ferry', undefined, 2, [indicator('crossings', 'FACTS', OF_FERRIES, 'visits')]);

export const inventedDefinitions = new Definitions([libraries, ferries]);
