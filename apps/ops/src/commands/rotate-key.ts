import { rewrapAccess, SigningKeys } from '@center/access';
import { isCenterConnected, MasterKeyRefused, readMasterKey, RotationRefused, rotateMasterKey } from '@center/vault';
import type { OpsCommand, Surroundings } from '../command';
import { withModules } from '../ops.module';
import { WrongUsage } from '../wrong-usage';
import { removeTraces } from './erase';

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

/** Replaces a key. No event is changed. */
export const rotateKeyCommand: OpsCommand = {
  name: 'rotate-key',
  usage: 'signing | master <new key file>',
  zh: '更换令牌签名密钥（中心可照常运行），或主密钥（须先停止中心；中断后以同样参数再执行）',
  en: 'replaces the key that signs tokens (the center may run), or the master key (it must not run; run it again after an interruption)',
  accepts: ([key, ...files]) => (key === 'signing' && files.length === 0) || (key === 'master' && files.length === 1),
  run: async ([key, file], surroundings) => {
    if (key === 'master') return rotateMaster(surroundings, file!);
    await withModules(surroundings, (modules) => modules.get(SigningKeys).rotate());
    surroundings.say(
      '已更换签名密钥，原密钥在一个 TOKEN_TTL 内仍可验证 / signing key rotated; the previous one verifies for one TOKEN_TTL',
    );
  },
};
