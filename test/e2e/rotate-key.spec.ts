import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { Behind } from './harness/database';
import { madeUpIdNumber } from './harness/id-number';
import { ops } from './harness/ops';
import { RunningProgram } from './harness/program';
import { type Registered, Scene } from './harness/scene';

jest.setTimeout(240_000);

const ID_NUMBER = madeUpIdNumber('2014-05-06', 7);
const CHILD = { name: '欧阳小禾', idNumber: ID_NUMBER, birthDate: '2014-05-06', sex: 'FEMALE' };
const FACTS = { childName: CHILD.name, idNumber: ID_NUMBER, phone: '13912340008', sourceRef: 'PAPER-110-0007' };

describe('the keys of a center', () => {
  const next = join(temporaryFolder('keys'), 'next.key');
  let center: Center;
  let scene: Scene;

  beforeAll(async () => {
    writeFileSync(next, randomBytes(32).toString('base64'), { mode: 0o600 });
    center = await Center.open();
    const reporters = [{ name: '林老师', phone: FACTS.phone }];
    scene = await Scene.registered(center, { children: [CHILD], reporters, sourceRef: FACTS.sourceRef });
  });
  afterAll(() => center.close());

  const nameSeenBy = async (caller: Caller): Promise<string | null> => {
    const { children } = await caller.read<{ children: { name: string | null }[] }>(scene.path);
    return children[0]!.name;
  };

  it('that sign tokens are rotated while it runs: earlier tokens stay valid', async () => {
    const dispatcher = await center.as('dispatcher');
    await ops(center.dataDir, 'rotate-key', 'signing');
    expect(await nameSeenBy(dispatcher)).toBe('欧阳**');
    const { password } = center.account('dispatcher');
    expect(await nameSeenBy(await center.signIn('dispatcher', password))).toBe('欧阳**');
  });

  /** The number of cases that the dispatcher finds by each fact. */
  const found = async ({ position }: Registered): Promise<number[]> => {
    const dispatcher = await center.as('dispatcher');
    const answers = Object.entries(FACTS).map(([fact, plain]) =>
      dispatcher.does<{ items: unknown[] }>('/v1/cases/search', { [fact]: plain }, { 'read-after': position }),
    );
    return (await Promise.all(answers)).map(({ items }) => items.length);
  };

  it('that make search tokens are rotated while it runs: every fact is found, and a number has one person', async () => {
    expect(await found(scene.lead)).toEqual([1, 1, 1, 1]);
    const rotated = ops(center.dataDir, 'rotate-key', 'token');
    const meanwhile = await Promise.all(
      Array.from({ length: 8 }, () => Scene.registered(center, { children: [CHILD] })),
    );
    expect(await rotated).toContain('the previous one is deleted');
    const after = await Scene.registered(center, { children: [CHILD] });
    const dispatcher = await center.as('dispatcher');
    const likely = await dispatcher.read<{ items: { caseId: string; reasons: string[] }[] }>(
      `${after.path}/duplicates`,
      { 'read-after': after.lead.position },
    );
    const same = likely.items.filter(({ reasons }) => reasons.includes('IDENTITY')).map(({ caseId }) => caseId);
    expect(new Set(same)).toEqual(new Set([scene, ...meanwhile].map(({ caseId }) => caseId)));
    expect(await found(after.lead)).toEqual([10, 10, 1, 1]);
    const secrets = await new Behind(center.home).with((pool) => pool.query('SELECT version FROM vault.token_secret'));
    expect(secrets.rows).toEqual([{ version: 2 }]);
  });

  it('are rewrapped under another master key when it is stopped', async () => {
    await expect(ops(center.dataDir, 'rotate-key', 'master', next)).rejects.toThrow('Stop every process');
    await center.program.stop();
    expect(await ops(center.dataDir, 'rotate-key', 'master', next)).toContain('rewrapped');
    await expect(center.startAgain()).rejects.toThrow('is not the one of this vault');
    const program = await RunningProgram.start(center.dataDir, { MASTER_KEY_FILE: next, SAMPLE_ACCOUNTS: 'yes' });
    const { password } = center.account('dispatcher');
    expect(await nameSeenBy(await center.signIn('dispatcher', password, program.url))).toBe('欧阳**');
    await program.stop();
  });
});
