import { DataSource } from 'typeorm';
import { Log1732406400001 } from './1732406400001-log';
import { Views1732406400002 } from './1732406400002-views';
import { Vault1732406400003 } from './1732406400003-vault';
import { Credentials1732406400004 } from './1732406400004-credentials';
import { SearchTokens1732406400010 } from './1732406400010-search-tokens';
import { GroupCommit1732406400011 } from './1732406400011-group-commit';
import { Forget1732406400012 } from './1732406400012-forget';
import { KnownAppends1732406400021 } from './1732406400021-known-appends';
import { AppendAsOwner1732406400030 } from './1732406400030-append-as-owner';
import { Erasures1732406400031 } from './1732406400031-erasures';
import { KeyRotation1732406400033 } from './1732406400033-key-rotation';
import { OneTimePasswords1732406400050 } from './1732406400050-one-time-passwords';
import { Identities1732406400051 } from './1732406400051-identities';
import { SignInCounts1732406400060 } from './1732406400060-sign-in-counts';
import { TokenSessions1732406400061 } from './1732406400061-token-sessions';
import { RoutineAccess1732406400062 } from './1732406400062-routine-access';
import { grantPrivileges, handOverViews } from './privileges';
import { UnmaskingBudget1732406400080 } from './1732406400080-unmasking-budget';
import { TokenRotation1732406400081 } from './1732406400081-token-rotation';
import { UnmaskingOfOrders1732406400082 } from './1732406400082-unmasking-of-orders';
import { EnteredInError1732406400150 } from './1732406400150-entered-in-error';
import { FinishedImports1732406400160 } from './1732406400160-finished-imports';
import { ApiKeys1732406400260 } from './1732406400260-api-keys';
import { Resemblances1732406400170 } from './1732406400170-resemblances';
import { ResemblancesOfTheNewestKey1732406400200 } from './1732406400200-resemblances-of-the-newest-key';
import { Notifications1732406400220 } from './1732406400220-notifications';
import { NotificationProgress1732406400221 } from './1732406400221-notification-progress';
import { Webhooks1732406400270 } from './1732406400270-webhooks';
import { AccessAbout1732406400280 } from './1732406400280-access-about';
import { NotificationRetention1732406400290 } from './1732406400290-notification-retention';
import { LighterNotices1732406400300 } from './1732406400300-lighter-notices';
import { OneViewOfDeadlines1732406400301 } from './1732406400301-one-view-of-deadlines';

/** All schema migrations, in order. Released migrations are never edited. */
export const migrations = [
  Log1732406400001,
  Views1732406400002,
  Vault1732406400003,
  Credentials1732406400004,
  SearchTokens1732406400010,
  GroupCommit1732406400011,
  Forget1732406400012,
  KnownAppends1732406400021,
  AppendAsOwner1732406400030,
  Erasures1732406400031,
  KeyRotation1732406400033,
  OneTimePasswords1732406400050,
  Identities1732406400051,
  SignInCounts1732406400060,
  TokenSessions1732406400061,
  RoutineAccess1732406400062,
  UnmaskingBudget1732406400080,
  TokenRotation1732406400081,
  UnmaskingOfOrders1732406400082,
  EnteredInError1732406400150,
  FinishedImports1732406400160,
  Resemblances1732406400170,
  ResemblancesOfTheNewestKey1732406400200,
  Notifications1732406400220,
  NotificationProgress1732406400221,
  ApiKeys1732406400260,
  Webhooks1732406400270,
  AccessAbout1732406400280,
  NotificationRetention1732406400290,
  LighterNotices1732406400300,
  OneViewOfDeadlines1732406400301,
];

const ONE_AT_A_TIME = 7_302_001; // an arbitrary number: the advisory lock of concurrent starts

const opened = async (url: string): Promise<DataSource> => {
  const database = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
  });
  return database.initialize();
};

/**
 * Migrates a database to the latest schema, as its owner, and grants the role of the center its privileges; idempotent.
 * Concurrent starts are serialized. `handOver` also gives that role the tables of the views, if the owner has built them.
 * `demonstration` makes the log one whose events take their times from the program, for specs.
 * Rejects with the database's error; the failed migration is then rolled back.
 */
export const migrate = async (url: string, { handOver = false, demonstration = false } = {}): Promise<void> => {
  const database = await opened(url);
  const turn = database.createQueryRunner();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]); // released with the connection
    await database.runMigrations({ transaction: 'each' });
    await grantPrivileges(turn);
    if (handOver) await handOverViews(turn);
    if (demonstration) await turn.query('UPDATE log.head SET demonstration = true');
  } finally {
    await turn.release();
    await database.destroy();
  }
};

/** The names of the pending migrations of a database, in order. Changes nothing. Rejects with the database's error. */
export const pendingMigrations = async (url: string): Promise<string[]> => {
  const database = await opened(url);
  try {
    const [{ there }] = await database.query<[{ there: boolean }]>(
      `SELECT to_regclass('migration') IS NOT NULL AS there`,
    );
    const taken = there ? await database.query<{ name: string }[]>('SELECT name FROM migration') : [];
    const names = new Set(taken.map(({ name }) => name));
    return migrations.map(({ name }) => name).filter((name) => !names.has(name));
  } finally {
    await database.destroy();
  }
};
