import { superuserUrlOf } from '@center/embedded-database';
import { openPool } from '@center/event-store';
import type { EventId, PersonId } from '@center/kernel';
import { ErasureRegister, eraseServerTraces, forgetPerson, olderTransactionsEnded, rewriteTables } from '@center/vault';
import type { Surroundings } from '../command';

const PATIENCE_MS = 600_000;
const MEBIBYTE = 1_048_576;

/** What the administrator of a server of one's own must do, because it needs a superuser and affects the whole server. */
const DBA = [
  '请数据库管理员以超级用户完成以下步骤，否则旧的密文密钥仍留在服务器的文件里：',
  'The administrator of the database must complete the erasure as a superuser; until then the server keeps wrapped keys:',
  '  1. ALTER SYSTEM SET wal_recycle = off; SELECT pg_reload_conf();',
  '  2. VACUUM (FULL) pg_catalog.pg_statistic;   -- in this database',
  "  3. SELECT pg_logical_emit_message(true, 'erasure', ''); SELECT pg_switch_wal(); CHECKPOINT;",
  '     repeat 3 until every file that pg_ls_waldir() shows now is gone',
  '  4. delete the archived write-ahead log and the base backups of before; replicas and replication slots keep it too',
];

/** The part of a command line that an erasure needs. */
type Erasing = Pick<Surroundings, 'settings' | 'pool' | 'say'>;

/** Destroys keys, after the register outside of the database has them. */
export const destroyKeys = async (
  { settings, pool }: Erasing,
  orders: ReadonlyMap<PersonId, EventId>,
): Promise<void> => {
  const register = new ErasureRegister(settings.erasuresFile);
  const entered = await register.entries();
  for (const [person, order] of orders) {
    if (!entered.has(person)) await register.add(person, order);
    await forgetPerson(pool, person, order);
  }
};

/**
 * Removes what is left of destroyed keys and tokens: dead rows, and on the embedded server also statistics and the
 * write-ahead log. Prints what it cannot reach.
 */
export const removeTraces = async (erasing: Erasing): Promise<void> => {
  const { settings, say } = erasing;
  if (settings.databaseUrl !== undefined) {
    await rewrite(erasing);
    DBA.forEach(say);
  } else {
    const superuser = openPool(superuserUrlOf(`${settings.dataDir}/database`), 1);
    superuser.options.statement_timeout = 0;
    superuser.options.query_timeout = 0;
    try {
      await olderTransactionsEnded(superuser, PATIENCE_MS);
      await rewrite(erasing);
      await eraseServerTraces(superuser);
    } finally {
      await superuser.end();
    }
    say('数据库文件夹中已无其密钥与检索值 / the folder of the database has neither key nor tokens');
  }
  say('以前的备份与归档仍含其密钥，须一并销毁 / older backups and archives still have the key: destroy them');
};

const rewrite = ({ pool, say }: Erasing): Promise<void> =>
  rewriteTables(pool, ({ table, bytes }, milliseconds) =>
    say(
      milliseconds === undefined
        ? `重写 ${table}（${Math.ceil(bytes / MEBIBYTE)} MiB），其间命令等待 / rewriting ${table}, commands wait`
        : `  ${(milliseconds / 1_000).toFixed(1)} s`,
    ),
  );
