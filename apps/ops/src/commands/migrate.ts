import type { OpsCommand } from '../command';

/** Brings the database to its newest shape, which opening it for this command has done. */
export const migrateCommand: OpsCommand = {
  name: 'migrate',
  usage: '',
  zh: '更新数据库结构（内置数据库每次启动自动更新）',
  en: 'brings the database to its newest shape (the embedded one is at each start)',
  accepts: (words) => words.length === 0,
  run: (_, { say }) => {
    say('数据库结构已是最新 / the database is in its newest shape');
    return Promise.resolve();
  },
};
