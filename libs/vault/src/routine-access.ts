import { randomUUID } from 'node:crypto';
import type { AgencyId, CaseId, Officer, OfficerId, Role } from '@center/kernel';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { ROUTINE_PURPOSES } from './purposes';

/** How an attempt to sign in ended. */
export type SignInOutcome = 'SUCCEEDED' | 'FAILED' | 'THROTTLED';

/** An attempt to sign in. */
export interface SignInAttempt {
  /** absent if the name is not known, and for an attempt that was not judged */
  readonly officerId?: OfficerId | undefined;
  /** the client's address; absent if it is not known */
  readonly address?: string | undefined;
  readonly outcome: SignInOutcome;
}

/** What a read is about, if it is not a case: the context, and the id of its stream. */
export interface About {
  readonly context: string;
  readonly id: string;
}

interface Entry {
  /** of entries with the same text, one is recorded; `null`: each is */
  readonly once: string | null;
  readonly purpose: (typeof ROUTINE_PURPOSES)[number];
  readonly officerId: OfficerId | null;
  readonly agencyId: AgencyId | null;
  readonly role: Role | null;
  readonly caseId: CaseId | null;
  readonly about: About | null;
  readonly fields: readonly string[];
  readonly address: string | null;
  readonly outcome: SignInOutcome | null;
}

const FLUSH_EVERY_MS = 1_000;
const HOUR_MS = 3_600_000;
/** Entries of a statement. */
const BATCH = 500;
/** Entries that wait. Beyond them repeatable ones are dropped, and beyond twice as many all. */
const MOST_WAITING = 10_000;
/** What is known to be recorded in this hour. */
const MOST_KNOWN = 50_000;

const INSERT = `
INSERT INTO vault.routine_access (record_id, once, purpose, officer_id, agency_id, role, case_id, about_context, about_id,
  fields, address, outcome)
SELECT record_id, once, purpose, officer_id, agency_id, role, case_id, about_context, about_id,
  ARRAY(SELECT json_array_elements_text(fields)), address, outcome
FROM json_to_recordset($1::json) AS e (record_id uuid, once text, purpose text, officer_id uuid, agency_id uuid, role text,
  case_id uuid, about_context text, about_id uuid, fields json, address text, outcome text)
ON CONFLICT DO NOTHING`;

/**
 * The part of the access log that no answer waits for: sign-ins, printed documents and masked reads. Entries are written in
 * batches, a second later at most, and when the program stops. The queue is bounded; while the database does not respond
 * they wait in it. What a process that is killed has not written is lost.
 */
export class RoutineAccess {
  private readonly log = new Logger('RoutineAccess');
  private readonly waiting = new Map<string, Entry>();
  private readonly known = new Set<string>();
  private hour = 0;
  private dropped = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<boolean> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly now: () => number = Date.now,
  ) {}

  /** A case was shown to an officer: one entry for each officer, case and hour. */
  read(by: Officer, caseId: CaseId): void {
    this.readOnce(by, caseId, { caseId });
  }

  /** Something confidential that is no case was shown to an officer: one entry for each officer, id and hour. */
  readAbout(by: Officer, about: About): void {
    this.readOnce(by, about.id, { about });
  }

  private readOnce(by: Officer, id: string, of: Pick<Entry, 'caseId'> | Pick<Entry, 'about'>): void {
    const once = `READ ${by.officerId} ${id} ${this.currentHour()}`;
    if (this.known.has(once) || this.waiting.has(once)) return;
    this.add({ ...NOTHING, ...reader(by), once, purpose: 'READ', ...of });
  }

  /** A document of a case was printed, masked or in plain text. */
  document(by: Officer, caseId: CaseId, kind: string): void {
    this.add({ ...NOTHING, ...reader(by), purpose: 'DOCUMENT', caseId, fields: [`/documents/${kind}`] });
  }

  /**
   * An attempt to sign in. Of those that did not succeed, one is recorded for each officer, address and hour, so that a
   * flood does not fill the log. `network` identifies the client's network.
   */
  signIn({ officerId, address, outcome }: SignInAttempt, network: string): void {
    const repeatable = `SIGN_IN ${outcome} ${officerId ?? ''} ${network} ${this.currentHour()}`;
    const once = outcome === 'SUCCEEDED' ? null : repeatable;
    if (once !== null && (this.known.has(once) || this.waiting.has(once))) return;
    this.add({ ...NOTHING, once, purpose: 'SIGN_IN', officerId: officerId ?? null, address: address ?? null, outcome });
  }

  /** Writes what waits. Resolves when it is written, or when writing failed. */
  async flush(): Promise<void> {
    while (this.waiting.size > 0) if (!(await this.write())) return;
  }

  /** Deletes entries that are older than a number of days, at least 30. */
  async expire(days: number): Promise<void> {
    await this.pool.query('SELECT vault.expire_routine_access($1)', [days]);
  }

  private currentHour(): number {
    const hour = Math.floor(this.now() / HOUR_MS);
    if (hour !== this.hour || this.known.size >= MOST_KNOWN) this.known.clear(); // the database knows the others
    this.hour = hour;
    return hour;
  }

  private add(entry: Entry): void {
    if (this.waiting.size >= (entry.once === null ? 2 * MOST_WAITING : MOST_WAITING)) {
      this.dropped += 1;
      return;
    }
    this.waiting.set(entry.once ?? randomUUID(), entry);
    this.timer ??= setTimeout(() => void this.flush().finally(() => this.again()), FLUSH_EVERY_MS).unref();
  }

  /** After a failure, or for what was added meanwhile. */
  private again(): void {
    this.timer = undefined;
    if (this.waiting.size === 0) return;
    this.timer = setTimeout(() => void this.flush().finally(() => this.again()), FLUSH_EVERY_MS).unref();
  }

  /** One batch at a time. Whether it was written. */
  private write(): Promise<boolean> {
    this.writing ??= this.writeBatch().finally(() => (this.writing = undefined));
    return this.writing;
  }

  private async writeBatch(): Promise<boolean> {
    const batch = [...this.waiting].slice(0, BATCH);
    try {
      await this.pool.query(INSERT, [JSON.stringify(batch.map(([, entry]) => rowOf(entry)))]);
    } catch {
      return false; // the next attempt writes it
    }
    for (const [key, { once }] of batch) {
      this.waiting.delete(key);
      if (once !== null) this.known.add(once);
    }
    if (this.dropped > 0) this.log.warn({ event: 'access-entries-dropped', count: this.dropped });
    this.dropped = 0;
    return true;
  }
}

const NOTHING = {
  ...{ once: null, officerId: null, agencyId: null, role: null, caseId: null, about: null, address: null },
  outcome: null,
  fields: [],
};

const reader = ({ officerId, agency, role }: Officer): Pick<Entry, 'officerId' | 'agencyId' | 'role'> => ({
  ...{ officerId, agencyId: agency.id, role },
});

const rowOf = ({ officerId, agencyId, caseId, about, ...entry }: Entry): object => ({
  ...entry,
  ...{ record_id: randomUUID(), officer_id: officerId, agency_id: agencyId, case_id: caseId },
  ...{ about_context: about?.context ?? null, about_id: about?.id ?? null },
});
