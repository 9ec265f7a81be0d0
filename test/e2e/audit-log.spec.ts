import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { ops } from './harness/ops';
import { Scene } from './harness/scene';

interface Logged {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
}
interface LogPage {
  readonly items: readonly Logged[];
  readonly nextCursor: string | null;
}

const NAME = '王小明';
const LONG = '证'.repeat(20_000);

let center: Center;
let auditor: Caller;
let scene: Scene;

beforeAll(async () => {
  center = await Center.open();
  auditor = await center.as('auditor');
  scene = await Scene.handled(center, { children: [{ name: NAME }], narrative: LONG });
  for (let nth = 0; nth < 80; nth += 1) await scene.by('dispatcher', 'notes', { text: `${nth} ${LONG.slice(10)}` });
});
afterAll(() => center.close());

const page = (query: string): Promise<LogPage> => auditor.read<LogPage>(`/v1/audit/log?${query}`);

const wholeLog = async (limit: number): Promise<{ items: Logged[]; sizes: number[] }> => {
  const items: Logged[] = [];
  const sizes: number[] = [];
  for (let after: string | null = '0'; after !== null;) {
    const read: LogPage = await page(`after=${after}&limit=${limit}`);
    items.push(...read.items);
    sizes.push(read.items.length);
    after = read.nextCursor;
  }
  return { items, sizes };
};

describe('the log for auditors', () => {
  it('contains every event in order, whatever the page size, without gaps in any stream', async () => {
    const { items } = await wholeLog(200);
    const positions = items.map(({ position }) => BigInt(position));
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => (one < other ? -1 : 1)));
    const revisions: Record<string, number[]> = {};
    for (const { stream, revision } of items) (revisions[stream] ??= []).push(revision);
    for (const found of Object.values(revisions)) expect(found).toEqual(found.map((_, nth) => nth));
    expect((await wholeLog(7)).items).toEqual(items);
    const { items: history } = await auditor.read<{ items: Logged[] }>(`${scene.path}/history?limit=200`);
    expect(items.filter(({ stream }) => stream === `case-${scene.caseId}`)).toEqual(history);
  });

  it('ends a page early when its events are large', async () => {
    const { sizes } = await wholeLog(200);
    expect(sizes.slice(0, -1).some((size) => size < 200)).toBe(true);
  });

  it('contains no plain text', async () => {
    const text = JSON.stringify((await wholeLog(200)).items);
    for (const secret of [NAME, LONG.slice(0, 10)]) expect(text).not.toContain(secret);
  });

  it.each(['after=-1', 'after=9223372036854775808', 'after=1.5', 'limit=0', 'limit=201', 'cursor=1'])(
    'rejects ?%s',
    async (query) => {
      expect((await auditor.get(`/v1/audit/log?${query}`)).status).toBe(400);
    },
  );

  it('is empty after the last position', async () => {
    const { items } = await wholeLog(200);
    expect(await page(`after=${items.at(-1)!.position}`)).toEqual({ items: [], nextCursor: null });
    expect(await page('after=9223372036854775807')).toEqual({ items: [], nextCursor: null });
  });

  it('is what the command line exports', async () => {
    const { items } = await wholeLog(200);
    const lines = (await ops(center.dataDir, 'export-log', '--after', items[4]!.position)).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Logged)).toEqual(items.slice(5));
  });
});
