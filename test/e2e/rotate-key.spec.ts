import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@center/testing';
import type { Caller } from './harness/caller';
import { Center } from './harness/center';
import { ops } from './harness/ops';
import { RunningProgram } from './harness/program';
import { Scene } from './harness/scene';

jest.setTimeout(240_000);

const CHILD = { name: '欧阳小禾', sex: 'FEMALE' };

describe('the keys of a center', () => {
  const next = join(temporaryFolder('keys'), 'next.key');
  let center: Center;
  let scene: Scene;

  beforeAll(async () => {
    writeFileSync(next, randomBytes(32).toString('base64'), { mode: 0o600 });
    center = await Center.open();
    scene = await Scene.registered(center, { children: [CHILD] });
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
