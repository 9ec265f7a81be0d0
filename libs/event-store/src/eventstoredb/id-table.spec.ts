import { randomUUID } from 'node:crypto';
import { IdTable } from './id-table';

describe('the table of event ids', () => {
  it('finds every id, while it grows, and no other', () => {
    const [table, ids] = [new IdTable(), Array.from({ length: 5_000 }, () => randomUUID())];
    for (const [nth, id] of ids.entries()) {
      expect(table.find(id)).toEqual([]);
      table.add(id);
      expect(table.find(id)).toEqual([nth]);
    }
    expect(ids.map((id) => table.find(id))).toEqual(ids.map((_, nth) => [nth]));
  });

  it('finds all ids that share the bits it keeps', () => {
    const table = new IdTable();
    const end = '-0123456789ab';
    const alike = ['00000000-0000-4000-8000', '11111111-1111-4111-8111'].map((start) => start + end);
    for (const id of [randomUUID(), ...alike]) table.add(id);
    expect(table.find(alike[0]!)).toEqual([1, 2]);
  });
});
