import type { OpsCommand } from '../command';

/** Migrates the database. Opening it for this command has already done so. */
export const migrateCommand: OpsCommand = {
  name: 'migrate',
  usage: '',
  zh: '更新数据库结构（内置数据库每次启动自动更新）',
  en: 'runs pending migrations (the embedded database is migrated at each start)',
  accepts: (words) => words.length === 0,
  run: (_, { say }) => {
    say('数据库结构已是最新 / the database is up to date');
    return Promise.resolve();
  },
};
