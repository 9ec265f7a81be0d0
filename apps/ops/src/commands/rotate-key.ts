import { rewrapAccess, SigningKeys } from '@center/access';
import { EventStore, pause } from '@center/event-store';
import {
  isCenterConnected,
  MasterKey,
  MasterKeyRefused,
  readMasterKey,
  RotationRefused,
  rotateMasterKey,
  rotateTokenKey,
  Vault,
} from '@center/vault';
import { tokenTexts } from '../../../api/src/token-texts';
import type { OpsCommand, Surroundings } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';
import { removeTraces } from './erase';
import { reporting } from './progress';

/** Longer than an append to EventStoreDB takes after its tokens are written. */
const APPENDS_SETTLE_MS = 60_000;

const running = new WrongUsage(
  '更换主密钥须先停止中心的所有进程',
  'Stop every process of the center before the master key is rotated',
);

const rotateMaster = async (surroundings: Surroundings, file: string): Promise<void> => {
  const { pool, settings, say } = surroundings;
  if (await isCenterConnected(pool)) throw running;
  const [from, to] = [await readMasterKey(settings.masterKeyFile), await readMasterKey(file)];
  if (!from || !to) throw new WrongUsage('找不到主密钥文件', 'No such master key file');
  try {
    const keys = await rotateMasterKey(
      pool,
      { from, to },
      (client) => rewrapAccess(client, from, to),
      (done) => say(`${done}`),
    );
    say(`已改用新主密钥 / rewrapped: ${keys}`);
  } catch (error) {
    if (!(error instanceof RotationRefused)) throw error;
    throw new MasterKeyRefused(
      '保管库不在 MASTER_KEY_FILE 的主密钥之下，或正在换成另一把密钥',
      'The vault is not under the master key of MASTER_KEY_FILE, or is being rotated to another one',
    );
  }
  await removeTraces(surroundings);
  say(
    `请把 MASTER_KEY_FILE 改为 ${file}，备份新密钥；旧密钥在旧备份销毁前仍须保存 / set MASTER_KEY_FILE to ${file} and back it up; keep the old one as long as older backups`,
  );
};

const rotateSigning = async (surroundings: Surroundings): Promise<void> => {
  await withModules(surroundings, (modules) => modules.get(SigningKeys).rotate());
  surroundings.say(
    '已更换签名密钥，原密钥在一个 TOKEN_TTL 内仍可验证 / signing key rotated; the previous one verifies for one TOKEN_TTL',
  );
};

const rotateToken = async (surroundings: Surroundings): Promise<void> => {
  const { pool, settings, say } = surroundings;
  const report = reporting(say);
  const dropped = await withModules(surroundings, (modules) => {
    const store = modules.get(EventStore);
    return rotateTokenKey(
      {
        ...{ pool, store, vault: modules.get(Vault), masterKey: modules.get(MasterKey) },
        textsOf: (page) => tokenTexts(store, page),
        // PostgreSQL writes tokens and events in one transaction
        settled: () => (settings.eventStoreDbUrl === undefined ? Promise.resolve() : pause(APPENDS_SETTLE_MS)),
      },
      (events, position, last) => report(Number(position), Number(last), `${events} events`),
    );
  });
  say('检索密钥已更换，旧密钥已删除 / token key rotated, the previous one is deleted');
  if (dropped > 0) say(`已删除日志中没有原文的检索值 / tokens without a text in the log deleted: ${dropped}`);
  await removeTraces(surroundings);
};

/** Replaces a key. No event is changed. */
export const rotateKeyCommand: OpsCommand = {
  name: 'rotate-key',
  usage: 'signing | token | master <new key file>',
  zh: '更换令牌签名密钥或检索密钥（中心可照常运行），或主密钥（须先停止中心）；中断后以同样参数再执行',
  en: 'replaces the key that signs tokens or the key of the search tokens (the center may run), or the master key (it must not run); run it again after an interruption',
  accepts: ([key, ...files]) => (key === 'master' ? files.length === 1 : isOther(key) && files.length === 0),
  run: async ([key, file], surroundings) => {
    if (key === 'master') return rotateMaster(surroundings, file!);
    return key === 'signing' ? rotateSigning(surroundings) : rotateToken(surroundings);
  },
};

const isOther = (key: string | undefined): boolean => key === 'signing' || key === 'token';
