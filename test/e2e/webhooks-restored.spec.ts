import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, until } from '@center/testing';
import { Center } from './harness/center';
import { Hooks, type RegisteredWebhook } from './harness/hooks';
import { ops, opsWith } from './harness/ops';
import { answering, Receiver } from './harness/receiver';
import { Scene } from './harness/scene';

jest.setTimeout(240_000);

const SETTINGS = { WEBHOOK_ALLOW_LOOPBACK: 'yes', WEBHOOK_RETRY_SECONDS: Array(20).fill(2).join() };
const TYPES = ['TransferIssued', 'NoteRecorded'];

describe('webhooks of a center that was restored, under another master key', () => {
  const file = join(temporaryFolder('backup'), 'center.ndjson.gz');
  const nextKey = join(temporaryFolder('keys'), 'next.key');
  let receiver: Receiver;
  let original: Hooks;
  let webhook: RegisteredWebhook;
  let delivered: Scene;
  let pending: Scene;
  let lost: Scene;
  let copy: Hooks;

  const noted = async (hooks: Hooks): Promise<Scene> => {
    const scene = await Scene.transferred(hooks.center);
    await scene.by('dispatcher', 'notes', { text: '已联系。' });
    return scene;
  };

  beforeAll(async () => {
    receiver = await Receiver.start();
    original = new Hooks(await Center.open(SETTINGS));
    webhook = await original.register(receiver, { types: TYPES });
    delivered = await noted(original);
    await original.arrives(receiver, delivered, 'NoteRecorded');
    receiver.behaves = answering(500);
    pending = await noted(original);
    await until('it was tried', () => receiver.received.some(({ event }) => event.subject === pending.caseId));
    await ops(original.center.dataDir, 'backup', file);
    lost = await noted(original); // read by the deliverer, and not in the backup
    await until('it was tried', () => receiver.received.some(({ event }) => event.subject === lost.caseId));
    await original.close();

    const dataDir = temporaryFolder('restored');
    chmodSync(dataDir, 0o711);
    mkdirSync(join(dataDir, 'center'), { recursive: true });
    cpSync(join(original.center.home, 'keys'), join(dataDir, 'center', 'keys'), { recursive: true });
    cpSync(join(original.center.home, 'accounts.json'), join(dataDir, 'center', 'accounts.json'));
    await ops(dataDir, 'restore', file);
    writeFileSync(nextKey, randomBytes(32).toString('base64'), { mode: 0o600 });
    await ops(dataDir, 'rotate-key', 'master', nextKey);
    const MASTER_KEY_FILE = nextKey;
    receiver.behaves = answering(200);
    receiver.received.splice(0);
    copy = new Hooks(await Center.open({ ...SETTINGS, MASTER_KEY_FILE }, dataDir));
    expect(readFileSync(nextKey, 'utf8')).not.toBe(
      readFileSync(join(original.center.home, 'keys', 'master.key'), 'utf8'),
    );
  });
  afterAll(async () => {
    await copy.close();
    await receiver.stop();
  });

  it('deliver what was left, signed with the same secret, and nothing that was delivered', async () => {
    await copy.arrives(receiver, pending, 'NoteRecorded');
    expect(receiver.typesOf(pending.caseId)).toEqual(TYPES);
    expect(receiver.received.some(({ event }) => event.subject === delivered.caseId)).toBe(false);
    for (const one of receiver.received) Receiver.verify(one, webhook.secret);
  });

  it('deliver what happens then, at positions that were read before', async () => {
    const next = await noted(copy);
    await copy.arrives(receiver, next, 'NoteRecorded');
    expect(receiver.typesOf(next.caseId)).toEqual(TYPES);
    expect(receiver.received.some(({ event }) => event.subject === lost.caseId)).toBe(false);
  });

  it('are listed, paused and redelivered by the operator', async () => {
    const MASTER_KEY_FILE = nextKey;
    const operate = (...words: string[]) => opsWith({ MASTER_KEY_FILE }, copy.center.dataDir, 'webhooks', ...words);
    const [last] = await copy.deliveries(webhook);
    const before = receiver.received.length;
    await operate('redeliver', last!.deliveryId);
    await until('it was sent again', () => receiver.received.length > before);
    expect(receiver.received.at(-1)!.id).toBe(last!.deliveryId);
    await operate('pause', webhook.webhookId);
    const said = await operate();
    expect(said).toContain(`${webhook.webhookId}  PAUSED`);
    expect(said).toContain(`position ${last!.position}  waiting 0  failed 0`);
    await expect(operate('redeliver', webhook.webhookId)).rejects.toThrow('no such webhook or delivery');
    const metrics = await (await fetch(`${copy.center.program.operationsUrl}/metrics`)).text();
    expect(metrics).toMatch(/center_webhook_attempts_total\{outcome="delivered"\} \d+/);
  });
});
