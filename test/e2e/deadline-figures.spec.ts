import { Center } from './harness/center';
import { Scene } from './harness/scene';

interface Figure {
  readonly indicator: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
}
interface Answer {
  readonly items: readonly Figure[];
}

/** Also deadlines that are done and due later. */
const TO = '2999-12-31';

let center: Center;
let last: Record<string, string>;
const read = async <Of>(path: string): Promise<Of> =>
  (await center.as('leader')).read<Of>(`/v1/statistics${path}`, last);

beforeAll(async () => {
  center = await Center.open();
  const scenes = [await Scene.handled(center), await Scene.handled(center)];
  last = { 'read-after': (await scenes[1]!.by('dispatcher', 'notes', { text: '备注' })).position };
});
afterAll(() => center.close());

describe('figures of deadlines', () => {
  it('count what is due, with the facts behind them, and can be grouped by step', async () => {
    const { items } = await read<Answer>(`?to=${TO}&indicators=on_time_rate,feedback_rate`);
    const share = items.find(({ indicator }) => indicator === 'on_time_rate')!;
    expect(share.denominator).toBeGreaterThan(0);
    const facts = await read<{ items: { counted: boolean }[] }>(`/on_time_rate/facts?to=${TO}&limit=200`);
    const counted = facts.items.filter((fact) => fact.counted).length;
    expect([facts.items.length, counted]).toEqual([share.denominator, share.numerator]);
    const bySteps = await read<Answer>(`?to=${TO}&groupBy=step&indicators=on_time_rate`);
    expect(bySteps.items.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(share.denominator);
    const none = items.find(({ indicator }) => indicator === 'feedback_rate');
    expect(none).toMatchObject({ value: null, numerator: 0, denominator: 0 });
  });

  it('have facts by groups that can be; the parameter of any other is named', async () => {
    const leader = await center.as('leader');
    const faults = async (query: string): Promise<unknown> => {
      const { status, body } = await leader.get<{ errors?: { pointer: string }[] }>(
        `/v1/statistics/on_time_rate/facts?${query}`,
      );
      return [status, body.errors?.map(({ pointer }) => pointer)];
    };
    const some = [`agency=${center.agencyOf('leader')}`, 'step=ACCEPT', 'month=2026-11', 'area=370682001', 'harm=none'];
    for (const query of some) expect([query, await faults(query)]).toEqual([query, [200, undefined]]);
    for (const name of ['agency', 'step', 'month', 'area', 'harm']) {
      for (const value of ['X', '2026-9', '37068', 'a%20b'])
        expect([name, value, await faults(`${name}=${value}`)]).toEqual([name, value, [400, [`/${name}`]]]);
    }
  });

  it('are not those of leads, which have no step', async () => {
    const answer = await (await center.as('leader')).get('/v1/statistics?groupBy=step&indicators=leads_found');
    expect(answer.status).toBe(400);
  });
});
