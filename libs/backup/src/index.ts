export * from './failures';
export { restoreBackup } from './restore-backup';
export { backupLines } from './take-backup';
