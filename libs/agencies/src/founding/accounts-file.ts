import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AgencyId, AgencyKind, AreaCode, OfficerId, Role } from '@center/kernel';

/** A sample account as the file beside the data tells it. */
export interface Account {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly agencyId: AgencyId;
  readonly agencyKind: AgencyKind;
  readonly areaCode: AreaCode;
  readonly officerId: OfficerId;
}

/** `accounts.json`: readable by its owner only, and always whole. */
export class AccountsFile {
  readonly path: string;

  constructor(dataDir: string) {
    this.path = join(dataDir, 'accounts.json');
  }

  /** The accounts in the file; none when it is not there or is no list. Throws when it may not be read. */
  async read(): Promise<Account[]> {
    try {
      const accounts: unknown = JSON.parse(await readFile(this.path, 'utf8'));
      return Array.isArray(accounts) ? (accounts as Account[]) : [];
    } catch (error) {
      if (error instanceof SyntaxError || isMissing(error)) return [];
      throw error;
    }
  }

  /** Replaces the file in one step: a kill leaves the old one or the new one. */
  async write(accounts: readonly Account[]): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    const draft = `${this.path}.${process.pid}.draft`;
    const file = await open(draft, 'w', 0o600);
    try {
      await file.chmod(0o600); // also where a draft was left by an earlier process of this number
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
