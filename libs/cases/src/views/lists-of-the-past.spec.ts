import { randomUUID } from 'node:crypto';
import type { Officer } from '@center/kernel';
import type { View } from '@center/projections';
import * as fc from 'fast-check';
import * as a from '../../testing/builders';
import { CaseLog } from '../../testing/case-log';
import { RandomHistory, type Step, steps } from '../../testing/random-history';
import { RegisterQuery } from './register/register.query';
import { registerView } from './register/register.view';
import { CASE_LISTS } from './register/work-lists';
import { TRANSFER_LISTS, TransfersQuery } from './transfers/transfers.query';
import { transfersView } from './transfers/transfers.view';

const LENGTH = 120;
const MOMENTS = 5;
const SEED = 20_240_806;
const OFFICERS: readonly Officer[] = [a.dispatcher, a.police, a.education, a.supervisor, a.director];
const FILTERS = [{}, { status: 'HANDLING' }, { harm: 'NEGLECT' }, { overdue: true }, { from: '2023-06-01' }] as const;
const now = a.laterThan(24 * 365);

const asked = fc.tuple(
  steps(LENGTH),
  fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: MOMENTS, maxLength: MOMENTS }),
);

/** All lists available to these officers, now or as of a log position. */
const listsOf = async (log: CaseLog, officers: readonly Officer[], position?: bigint) => {
  const [register, transfers] = [new RegisterQuery(log.reader), new TransfersQuery(log.reader)];
  const lists: Record<string, readonly { readonly case_id: string; readonly full_visibility?: boolean }[]> = {};
  const then = { limit: 200, ...(position !== undefined && { position }) };
  for (const by of officers) {
    const of = (name: string) => `${by.officerId} ${name}`;
    for (const filter of FILTERS)
      for (const sort of ['-registeredAt', 'urgency'] as const)
        lists[of(`${sort} ${JSON.stringify(filter)}`)] = (
          await register.list(by, { ...then, ...filter, sort }, now)
        ).items;
    for (const list of CASE_LISTS)
      lists[of(list)] = (await register.list(by, { ...then, list, sort: 'registeredAt' }, now)).items;
    lists[of('transfers')] = (await transfers.list(by, then, now)).items;
    for (const list of TRANSFER_LISTS) lists[of(list)] = (await transfers.list(by, { ...then, list }, now)).items;
  }
  return lists;
};

const comparable = (lists: object): string =>
  JSON.stringify(lists, (key, value: unknown) => (key === 'known_to' ? undefined : value));

/** Replays a history; at some positions compares the lists as of that position with those of a log truncated there. */
const disagreement = async ([history, moments]: [Step[], number[]], ...views: View[]): Promise<object | undefined> => {
  const log = await CaseLog.open(...views);
  try {
    await new RandomHistory(log, randomUUID()).play(history);
    await log.settled();
    const { position: head } = await log.store.head();
    for (const moment of moments) {
      const position = BigInt(Math.ceil((moment / 1_000) * Number(head)));
      const then = await log.copied(position, registerView, transfersView);
      const [past, present] = await Promise.all([
        listsOf(log, [a.dispatcher], position),
        listsOf(then, [a.dispatcher]),
      ]);
      await then.close();
      if (comparable(past) !== comparable(present)) return { position, past, present };
    }
    return undefined;
  } finally {
    await log.close();
  }
};

describe('lists as of a position', () => {
  it('equal those of a log truncated at the position', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async (question) => {
        expect(await disagreement(question, registerView, transfersView)).toBeUndefined();
      }),
      { numRuns: 4, seed: SEED, endOnFailure: true },
    );
  }, 120_000);

  let log: CaseLog;
  beforeAll(async () => {
    log = await CaseLog.open(registerView, transfersView);
  });
  afterAll(() => log.close());

  it('show the cases that the officer may see today, in their former state', async () => {
    // long enough that the police see a case in its first half
    const history = fc.sample(steps(LENGTH), { numRuns: 3, seed: SEED }).flat();
    await new RandomHistory(log, randomUUID()).play(history);
    await log.settled();
    const half = (await log.store.head()).position / 2n;
    const [today, everything, past] = await Promise.all([
      listsOf(log, OFFICERS),
      listsOf(log, [a.dispatcher], half),
      listsOf(log, OFFICERS, half),
    ]);
    const all = (of: typeof past, by: Officer, list: string) => of[`${by.officerId} ${list}`]!;
    for (const by of OFFICERS) {
      const list = '-registeredAt {}';
      const visibilities = new Map(all(today, by, list).map((row) => [row.case_id, row.full_visibility]));
      const seen = all(everything, a.dispatcher, list).filter((row) => visibilities.has(row.case_id));
      const before = all(past, by, list);
      expect(before.map(({ case_id }) => case_id)).toEqual(seen.map(({ case_id }) => case_id));
      // of an own report the officer sees only some steps: `register.spec.ts`
      expect(before.filter((row) => row.full_visibility)).toEqual(seen.filter((row) => visibilities.get(row.case_id)));
    }
    expect(all(past, a.police, '-registeredAt {}').length).toBeGreaterThan(0);
  }, 60_000);

  it.each<[string, View, View]>([
    ['former versions are deleted', withoutPast(registerView, 'register_past'), transfersView],
    ['a transfer step overwrites the former version', registerView, withoutPast(transfersView, 'transfer_past')],
  ])(
    'are found to differ when %s',
    async (_, register, transfers) => {
      for (const question of fc.sample(asked, { numRuns: 12, seed: SEED }))
        if (await disagreement(question, register, transfers)) return;
      throw new Error('the fault was not detected');
    },
    120_000,
  );
});

function withoutPast(view: View, table: string): View {
  return {
    ...view,
    apply: async (events, sql) => {
      await view.apply(events, sql);
      await sql(`DELETE FROM ${table}`);
    },
  };
}
