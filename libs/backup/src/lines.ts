import type { EventJson } from '@center/event-store';

/** The first line of a backup. */
export interface BackupHead {
  readonly backup: 1;
  /** host's clock */
  readonly takenAt: string;
  /** of the last event */
  readonly position: string;
  /** names of the migrations of the database, in order */
  readonly migrations: readonly string[];
}

/** Rows of a table of the vault. They are written and read by PostgreSQL, as JSON. */
export interface BackupRows {
  readonly vault: string;
  readonly rows: readonly unknown[];
}

export interface BackupEvent {
  readonly event: EventJson;
}

/** The last line: without it a backup is incomplete. */
export interface BackupEnd {
  readonly end: {
    readonly events: number;
    readonly rows: number;
    /** of all lines before, in hexadecimal */
    readonly sha256: string;
  };
}

/** A line of a backup, in this order: head, rows, events, end. */
export type BackupLine = BackupHead | BackupRows | BackupEvent | BackupEnd;
