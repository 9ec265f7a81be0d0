/** The log or the vault of the target has rows: a backup is only restored into an empty center. */
export class NotEmpty extends Error {
  constructor() {
    super('the log or the vault is not empty');
    this.name = 'NotEmpty';
  }
}

/** The file is not a backup, is incomplete, or was changed. Nothing was restored. */
export class BackupDamaged extends Error {
  constructor(reason: string) {
    super(`the backup cannot be used: ${reason}`);
    this.name = 'BackupDamaged';
  }
}

/** The backup was made with other migrations than the target has. */
export class OtherMigrations extends Error {
  constructor(readonly last: string) {
    super(`the last migration of the backup is ${last}`);
    this.name = 'OtherMigrations';
  }
}
