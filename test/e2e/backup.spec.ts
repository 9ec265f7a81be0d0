import { chmodSync, cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { temporaryFolder, until } from '@center/testing';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { discrepancies } from './harness/ledger';
import { type Acknowledged, Load } from './harness/load';
import { ops, opsOn } from './harness/ops';
import { Scene } from './harness/scene';

const NAME = '欧阳小禾';
const FORGOTTEN = '司马小田';

interface History {
  readonly items: readonly { readonly data: { readonly children: readonly { readonly personId: string }[] } }[];
}

let center: Center;
let copy: Center;
let scene: Scene;
let forgotten: Scene;
let file: string;
let before: readonly Acknowledged[];

beforeAll(async () => {
  center = await Center.open();
  scene = await Scene.handled(center, { children: [{ name: NAME }] });
  forgotten = await Scene.registered(center, { children: [{ name: FORGOTTEN }] });
  const { items } = await (await center.as('auditor')).read<History>(`${forgotten.path}/history`);
  const signatures = ['leader', 'dispatcher'].flatMap((name) => [name, center.account(name).password]);
  const order = ['COURT_ORDER （2026）某法执字第 9 号', ...signatures];
  await opsOn(order, center.dataDir, 'forget', items[0]!.data.children[0]!.personId);

  file = join(temporaryFolder('backup'), 'center.ndjson.gz');
  const load = new Load(center);
  await until('the load runs', () => load.acknowledged.length > 40);
  before = [...load.acknowledged];
  await ops(center.dataDir, 'backup', file);
  const enough = load.acknowledged.length + 20;
  await until('the load continues', () => load.acknowledged.length > enough);
  await load.stop();

  const dataDir = temporaryFolder('restored');
  chmodSync(dataDir, 0o711);
  mkdirSync(join(dataDir, 'center'), { recursive: true });
  cpSync(join(center.home, 'keys'), join(dataDir, 'center', 'keys'), { recursive: true });
  cpSync(join(center.home, 'accounts.json'), join(dataDir, 'center', 'accounts.json'));
  await ops(dataDir, 'restore', file);
  copy = await Center.open({}, dataDir);
});
afterAll(() => Promise.all([center.close(), copy.close()]));

describe('a backup under load, restored', () => {
  it('has everything that was acknowledged before, once and at the same position', async () => {
    const behind = new Behind(copy.home);
    expect(before.length).toBeGreaterThan(40);
    const events = await behind.events();
    expect(discrepancies(events, before)).toEqual([]);
    expect(discrepancies(events, [{ ...before[0]!, done: { ...before[0]!.done, position: '999999' } }])).not.toEqual(
      [],
    );
  });

  it('shows a case as the original does', async () => {
    const shown = async (one: Center) => {
      const leader = await one.as('leader');
      const { duplicates: _, ...shownCase } = await leader.read<{ duplicates: unknown }>(scene.path); // of later leads too
      const parts = ['/timeline', '/history'].map((part) => leader.read<object>(scene.path + part));
      return [shownCase, ...(await Promise.all(parts))];
    };
    expect(await shown(copy)).toEqual(await shown(center));
  });

  it('opens the texts of its events, and not those of persons who were forgotten', async () => {
    const opened = async ({ path }: Scene) => {
      const dispatcher = await copy.as('dispatcher');
      const asked = { fields: ['/children/0/name'], purpose: 'HANDLING', note: '核对。' };
      return (await dispatcher.does<{ values: object }>(`${path}/unmaskings`, asked)).values;
    };
    expect(await opened(scene)).toEqual({ '/children/0/name': NAME });
    expect(JSON.stringify(await opened(forgotten))).not.toContain(FORGOTTEN);
  });

  it('accepts the retry of a command, without a second effect', async () => {
    const [first] = before;
    const again = await (await copy.as(first!.by)).post(first!.path, first!.body, { 'idempotency-key': first!.key });
    expect([again.status, again.body]).toEqual([201, first!.done]);
  });

  it('goes on: new leads get new positions and numbers', async () => {
    const lead = await Scene.registered(copy);
    expect(before.map(({ done }) => done.caseId)).not.toContain(lead.caseId);
  });

  it('is readable by its owner only, and contains no name', () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(gunzipSync(readFileSync(file)).toString('utf8')).not.toContain(NAME);
  });

  it('is not written over, and not restored into a center with data', async () => {
    await expect(ops(center.dataDir, 'backup', file)).rejects.toThrow('already exists');
    await expect(ops(copy.dataDir, 'restore', file)).rejects.toThrow('can only be restored into an empty center');
  });
});
