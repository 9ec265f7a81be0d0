import { AREA, Definitions, type Dimension, FactLedger, FactTable, type FactView, type Indicator, MONTH } from '../src';
import type { FactsChanged } from './invented-contexts';

type Facts = Pick<Indicator, 'counting' | 'timing'>;

const indicator = (name: string, dimensions: readonly Dimension[], counted: Facts): Indicator => ({
  ...{ name, zh: name, en: name, unit: '名', facts: 'visits', meaning: { zh: name, en: name }, dimensions },
  ...counted,
});

const view = (stream: string, facts: FactTable, indicators: readonly Indicator[]): FactView => ({
  ...{ name: `${stream}_facts`, version: 1, tables: facts.tables, ddl: facts.ddl, indexes: facts.indexes, facts },
  ...{ context: `${stream}s`, definitions: [{ version: 1, indicators }], subject: { stream } },
  apply: async (events, sql) => {
    const ledger = new FactLedger(facts);
    for (const event of events.filter((one) => one.stream.startsWith(`${stream}-`))) {
      const { before, after } = event.data as unknown as FactsChanged;
      ledger.change(before, after, event.position);
    }
    await ledger.write(sql);
  },
});

const DIMENSIONS = [AREA, MONTH];

/** Shelves, which stand from a day to a day. */
export const heldThings = view('shelf', new FactTable('shelf_fact', DIMENSIONS, { timed: true }), [
  indicator('shelves', DIMENSIONS, { counting: 'FACTS', timing: 'STOCK' }),
]);

/** Visits, of named and unnamed people. */
const visits = view('visit', new FactTable('visit_fact', DIMENSIONS, { quantities: true }), [
  indicator('visitors', DIMENSIONS, { counting: 'PEOPLE' }),
  indicator('attendances', DIMENSIONS, { counting: 'QUANTITY' }),
]);

export const inventedHoldings = new Definitions([heldThings, visits]);
