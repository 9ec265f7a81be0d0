import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AgencyId, AgencyKind, AreaCode, OfficerId, Role } from '@center/kernel';

/** A sample account in `accounts.json` in the data directory. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly agencyId: AgencyId;
  readonly agencyKind: AgencyKind;
  readonly areaCode: AreaCode;
  readonly officerId: OfficerId;
}

/** `accounts.json`: readable by its owner only, and written atomically. */
export class AccountsFile {
  readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'accounts.json');
  }

  /** The accounts in the file; none if it is missing or not a list. Throws if it cannot be read. */
  async read(): Promise<Account[]> {
    try {
      const accounts: unknown = JSON.parse(await readFile(this.path, 'utf8'));
      return Array.isArray(accounts) ? (accounts as Account[]) : [];
    } catch (error) {
      if (error instanceof SyntaxError || isMissing(error)) return [];
      throw error;
    }
  }

  /** Replaces the file atomically: a crash leaves the old or the new one. */
  async write(accounts: readonly Account[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const draft = `${this.path}.${process.pid}.draft`;
    const file = await open(draft, 'w', 0o600);
    try {
      await file.chmod(0o600); // also for a draft left by an earlier process with the same pid
      await file.writeFile(`${JSON.stringify(accounts, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, this.path);
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
