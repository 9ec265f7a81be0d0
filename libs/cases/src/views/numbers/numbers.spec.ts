import { randomUUID } from 'node:crypto';
import { type CaseId, instant } from '@center/kernel';
import { issuedToPolice, registered, transferId } from '../../../testing/builders';
import { Projections, type View, type ViewReader } from '@center/projections';
import { CaseLog } from '../../../testing/case-log';
import { NumbersQuery } from './numbers.query';
import { numbersView } from './numbers.view';

const newCase = () => randomUUID() as CaseId;

describe('the numbers', () => {
  let log: CaseLog;
  let numbers: NumbersQuery;
  beforeAll(async () => {
    log = await CaseLog.open(numbersView);
    numbers = new NumbersQuery(log.reader, log.projections);
  });
  afterAll(() => log.close());

  it('increase in log order, per kind and per year (Shanghai) of knowledge time', async () => {
    const [first, second, third] = [newCase(), newCase(), newCase()];
    await log.append(first, registered, issuedToPolice);
    await log.append(second, registered);
    log.clock.set(instant(Date.UTC(2024, 11, 31, 15, 59)));
    const fourth = newCase();
    await log.append(fourth, registered);
    log.clock.set(instant(Date.UTC(2024, 11, 31, 16))); // midnight in Shanghai
    await log.append(third, registered);
    await log.settled();
    expect(await numbers.of([first, second, third, fourth, transferId])).toEqual(
      new Map<string, string>([
        [first, 'XS-370682-2024-000001'],
        [second, 'XS-370682-2024-000002'],
        [fourth, 'XS-370682-2024-000003'],
        [third, 'XS-370682-2025-000001'],
        [transferId, 'YS-370682-2024-000001'],
      ]),
    );
  });

  it('are the same for a copied log and after a rebuild', async () => {
    await log.settled();
    const before = await log.rows(numbersView);
    const copy = await log.copied((await log.store.head()).position, numbersView);
    await copy.settled();
    expect(await copy.rows(numbersView)).toEqual(before);
    await copy.close();
    await log.projections.rebuild(numbersView.name);
    expect(await log.rows(numbersView)).toEqual(before);
  });

  it('are kept when a rebuild would change one of them', async () => {
    await log.settled();
    const before = await log.rows(numbersView);
    const otherwise: View = {
      ...numbersView,
      apply: (events, sql) => numbersView.apply(events.slice().reverse(), sql), // ranks in a different order
    };
    const changed = new Projections(log.store, log.database.pool, [otherwise]);
    await expect(changed.rebuild(numbersView.name)).rejects.toEqual(
      expect.objectContaining({ name: 'ViewFault', message: 'KeptRowsWouldChange' }),
    );
    expect(await log.rows(numbersView)).toEqual(before);
    await log.database.pool.query('DROP TABLE views.case_number, views.number_county'); // no numbers are left to keep
    await changed.rebuild(numbersView.name);
    expect(await log.rows(numbersView)).not.toEqual(before);
    await log.database.pool.query('DROP TABLE views.case_number, views.number_county');
    await log.projections.rebuild(numbersView.name);
    expect(await log.rows(numbersView)).toEqual(before);
  });

  it('are read once when they are assigned, and again until then', async () => {
    const [given, later] = [newCase(), newCase()];
    await log.append(given, registered);
    await log.settled();
    const fresh = new NumbersQuery(log.reader, log.projections);
    log.projections.whenFolded(numbersView.name, () => undefined); // as if another process assigned them
    const read = jest.spyOn(log.reader, 'query');
    const before = await fresh.of([given, later]);
    expect([...before.keys()]).toEqual([given]);
    await log.append(later, registered);
    await log.settled();
    const after = await fresh.of([given, later]);
    expect([...after.keys()]).toEqual([given, later]);
    expect(after.get(given)).toBe(before.get(given));
    expect(read.mock.calls.map(([, values]) => values)).toEqual([[[given, later]], [[later]]]);
    expect(await fresh.of([later, given])).toEqual(after);
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });

  it('are known to the commands that wait for them without a query, once they are assigned', async () => {
    const unreadable = { query: () => Promise.reject(new Error('not needed')) } as unknown as ViewReader;
    const waiting = new NumbersQuery(unreadable, log.projections);
    const mine = newCase();
    const position = await log.append(mine, registered);
    expect(await waiting.given(mine, position)).toBe('XS-370682-2025-000004');
    expect(await new NumbersQuery(log.reader, log.projections).of([mine])).toEqual(
      new Map([[mine, 'XS-370682-2025-000004']]),
    );
  });

  it('returns null for an id without a number', async () => {
    expect(await numbers.given(newCase(), 0n)).toBeNull();
  });
});
