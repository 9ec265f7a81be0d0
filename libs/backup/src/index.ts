export * from './failures';
export { restoreBackup } from './restore-backup';
export { backupLines, type BackupProgress } from './take-backup';
