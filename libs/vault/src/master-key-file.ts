import { randomBytes, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MasterKeyRefused } from './failures';
import { MasterKey } from './master-key';

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const OTHERS = 0o077;

/**
 * Reads the master key; `undefined` if the file does not exist. Throws `MasterKeyRefused` if others can read the file
 * or it does not contain 32 bytes in base64.
 */
export const readMasterKey = async (path: string): Promise<MasterKey | undefined> => {
  const file = await open(path, constants.O_RDONLY).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return undefined;
    throw new MasterKeyRefused(
      `主密钥文件 ${path} 无法读取，请检查其权限。`,
      `The master key file ${path} cannot be read; check its permissions.`,
    );
  });
  if (!file) return undefined;
  try {
    const { mode } = await file.stat();
    if (process.platform !== 'win32' && mode & OTHERS)
      throw new MasterKeyRefused(
        `主密钥文件 ${path} 可被他人读取，请执行：chmod 600 ${path}`,
        `The master key file ${path} is readable by other users; run: chmod 600 ${path}`,
      );
    const key = MasterKey.read((await file.readFile('utf8')).trim());
    if (!key)
      throw new MasterKeyRefused(
        `主密钥文件 ${path} 的内容不是 32 字节的 base64 密钥，请从备份中恢复。`,
        `The master key file ${path} does not contain 32 bytes in base64; restore it from your backup.`,
      );
    return key;
  } finally {
    await file.close();
  }
};

/**
 * Creates a master key file that only its owner can read, unless one exists by then. It is created atomically and synced
 * to disk before this returns: wrapped keys must not be stored before the key that wraps them.
 */
export const makeMasterKey = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('base64')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(draft, path).catch((error: unknown) => {
    if (!isCode(error, 'EEXIST')) throw error;
  });
  await unlink(draft);
  if (process.platform !== 'win32') await syncFolder(dirname(path));
};

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, constants.O_RDONLY);
  await folder.sync().finally(() => folder.close());
};
