import type { Pool } from 'pg';
import { MasterKeyRefused } from './failures';
import type { MasterKey } from './master-key';
import { makeMasterKey, readMasterKey } from './master-key-file';

export interface MasterKeyPlace {
  /** the key file: outside the database, and in production also outside the data folder */
  readonly file: string;
  /** whether a new vault may create its key (embedded); in production the operator provides it */
  readonly mayMake: boolean;
}

interface Begun {
  readonly mark: Buffer | null;
  readonly keys: boolean;
  readonly rotating: boolean;
}

const MARK = 'INSERT INTO vault.master_key_check (value) VALUES ($1) ON CONFLICT DO NOTHING';

const BEGUN = `
SELECT (SELECT value FROM vault.master_key_check) AS mark,
  EXISTS (SELECT FROM vault.master_key_check WHERE next_value IS NOT NULL) AS rotating,
  EXISTS (SELECT FROM vault.data_key) OR EXISTS (SELECT FROM vault.token_secret) AS keys`;

const refuseMissing = (file: string): never => {
  throw new MasterKeyRefused(
    `找不到主密钥文件 ${file}，而密钥库已在使用。请从备份恢复该文件；若没有它，库中密封的内容将无法打开。系统不会另建新密钥。`,
    `The master key file ${file} is missing, but the vault is in use. Restore it from your backup; without it the encrypted data cannot be decrypted. No second key is created.`,
  );
};

const refuseOther = (file: string): never => {
  throw new MasterKeyRefused(
    `主密钥文件 ${file} 不是本密钥库的主密钥。请放回启用密钥库时的文件，或检查 MASTER_KEY_FILE 与数据库是否配套。`,
    `The master key in ${file} is not the one of this vault. Restore the file the vault was created with, or check that MASTER_KEY_FILE and the database belong together.`,
  );
};

const refuseRotating = (): never => {
  throw new MasterKeyRefused(
    '主密钥的更换尚未完成。请以同样的参数再次执行：npm run ops -- rotate-key master <新密钥文件>',
    'A rotation of the master key was interrupted. Run it again as before: npm run ops -- rotate-key master <new key file>',
  );
};

const refuseUnmade = (file: string): never => {
  throw new MasterKeyRefused(
    `找不到主密钥文件 ${file}。请先生成：umask 077 && openssl rand -base64 32 > ${file}，并妥善备份。`,
    `The master key file ${file} does not exist. Create it first: umask 077 && openssl rand -base64 32 > ${file}, and back it up.`,
  );
};

/**
 * The master key of this database's vault. A new vault takes the key in the file, or creates one if allowed. A vault in
 * use accepts only the key it was created with. Throws `MasterKeyRefused` with a message in Chinese and English.
 */
export const openMasterKey = async (pool: Pool, { file, mayMake }: MasterKeyPlace): Promise<MasterKey> => {
  const { mark, keys, rotating } = await begun(pool);
  if (rotating) return refuseRotating();
  let key = await readMasterKey(file);
  if (!key) {
    if (mark || keys) return refuseMissing(file);
    if (!mayMake) return refuseUnmade(file);
    await makeMasterKey(file);
    key = (await readMasterKey(file)) ?? refuseMissing(file);
  }
  if (!mark) {
    if (keys) return refuseOther(file); // data keys without a check value: this program never leaves a vault in that state
    await pool.query(MARK, [key.checkValue()]);
  }
  // read again: of two concurrent first starts with different files, only one has stored its check value
  const now = await begun(pool);
  return now.mark && key.matches(now.mark) ? key : refuseOther(file);
};

const begun = async (pool: Pool): Promise<Begun> => {
  const { rows } = await pool.query<Begun>(BEGUN);
  return rows[0]!;
};
