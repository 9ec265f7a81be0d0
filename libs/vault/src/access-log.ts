import { randomUUID } from 'node:crypto';
import {
  type AgencyId,
  type BreakGlassId,
  type CaseId,
  id,
  type Instant,
  instant,
  type LocatedSealed,
  type OfficerId,
  type Role,
} from '@center/kernel';
import type { Pool } from 'pg';
import { BudgetSpent } from './failures';
import type { Vault } from './port';
import type { AccessPurpose, Purpose } from './purposes';
import type { About, SignInOutcome } from './routine-access';

/** An entry to record before plain text is read. */
export interface AccessEntry {
  readonly officerId: OfficerId;
  readonly agencyId: AgencyId;
  readonly role: Role;
  /** `null` for a text that belongs to no case, such as the order of an erasure */
  readonly caseId: CaseId | null;
  /** JSON pointers of existing fields, of the case if there is one; never client input */
  readonly fields: readonly string[];
  readonly purpose: Purpose;
  /** stored encrypted: it may name people */
  readonly note: string;
}

/** An entry to record before a search by personal data. It counts as a read of personal data, whatever it finds. */
export interface SearchEntry extends Pick<AccessEntry, 'officerId' | 'agencyId' | 'role'> {
  /** JSON pointers of the given criteria, never their values */
  readonly criteria: readonly string[];
}

/** An entry to record before an officer opens a case by break-glass. */
export interface BreakGlassEntry extends Omit<AccessEntry, 'fields' | 'purpose' | 'caseId'> {
  readonly caseId: CaseId;
  readonly breakGlassId: BreakGlassId;
}

/** An import of finished cases. */
export interface FinishedImportEntry extends Pick<AccessEntry, 'officerId' | 'agencyId' | 'role'> {
  readonly importId: string;
}

/** An import of finished cases as the log has it. */
export interface FinishedImportRecord extends FinishedImportEntry {
  readonly id: string;
  readonly at: Instant;
  /** how many cases it registered; `null` while it runs, and if its process was killed */
  readonly count: number | null;
}

/** The first unmasking of an hour that was refused because the officer's budget was spent. */
export interface BudgetRefusal extends Pick<AccessEntry, 'officerId' | 'agencyId' | 'role'> {
  readonly caseId: CaseId;
  readonly id: string;
  readonly at: Instant;
}

/**
 * A stored entry. Its note is decrypted like any other sealed text. A search has no case and no note, an opened order of an
 * erasure no case, a sign-in no agency and role, and no officer if the name is not known.
 */
export interface AccessRecord {
  readonly at: Instant;
  readonly officerId: OfficerId | null;
  readonly agencyId: AgencyId | null;
  readonly role: Role | null;
  readonly fields: readonly string[];
  readonly caseId: CaseId | null;
  /** of a read of something confidential that is no case */
  readonly about: About | null;
  readonly purpose: AccessPurpose;
  readonly note: LocatedSealed | null;
  /** of a sign-in, if it is known */
  readonly address?: string;
  /** of a sign-in */
  readonly outcome?: SignInOutcome;
  /** of an import of finished cases that has ended */
  readonly count?: number;
}

export interface AccessQuery {
  readonly caseId?: CaseId;
  /** of the case, or of what else was read */
  readonly aboutId?: string;
  readonly officerId?: OfficerId;
  readonly purpose?: AccessPurpose;
  /** at or after */
  readonly from?: Instant;
  /** before */
  readonly to?: Instant;
  readonly limit: number;
  /** `nextCursor` of the previous page: a decimal number */
  readonly cursor?: string;
}

export interface AccessPage {
  readonly items: readonly AccessRecord[];
  readonly nextCursor: string | null;
}

const STREAM = 'access-log';
const NOTE = '/note';

// Returns the seconds to wait when the budget is spent, which it records; else 0.
const UNMASK = 'SELECT vault.record_unmasking($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) AS seconds';

const REFUSED = `
SELECT record_id, at, officer_id, agency_id, role, case_id FROM vault.access_record
WHERE purpose = 'OVER_BUDGET' AND ($1::timestamptz IS NULL OR (at, record_id) < ($1, $2::uuid))
ORDER BY at DESC, record_id DESC LIMIT $3`;

const RECORD = `
INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, case_id, fields, purpose, note_key, note_box)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (record_id) DO NOTHING`;

const RECORD_SEARCH = `
INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, fields, purpose)
VALUES ($1, $2, $3, $4, $5, 'SEARCH')`;

const RECORD_IMPORT = `
INSERT INTO vault.access_record (record_id, officer_id, agency_id, role, fields, purpose, lead_count)
VALUES ($1, $2, $3, $4, $5, 'FINISHED_IMPORT', $6)`;

// The entry of its end stands for an import; that of its beginning only if it has not ended.
const IMPORTS = `
SELECT record_id, at, officer_id, agency_id, role, fields, lead_count FROM vault.access_record AS entry
WHERE purpose = 'FINISHED_IMPORT' AND ($1::timestamptz IS NULL OR (at, record_id) < ($1, $2::uuid))
  AND (lead_count IS NOT NULL OR NOT EXISTS (
    SELECT FROM vault.access_record AS ended
    WHERE ended.purpose = 'FINISHED_IMPORT' AND ended.lead_count IS NOT NULL AND ended.fields = entry.fields))
ORDER BY at DESC, record_id DESC LIMIT $3`;

const PLACE_OF_IMPORT = '/imports/';

/** The newest entries of a table that match the query. */
const newestOf = (table: string, aboutId: string, ...columns: string[]): string => `
SELECT number, record_id, at, officer_id, agency_id, role, case_id, fields, purpose, ${aboutId} AS about_id, ${columns.join(', ')}
FROM vault.${table}
WHERE ($1::uuid IS NULL OR case_id = $1) AND ($2::uuid IS NULL OR officer_id = $2)
  AND ($3::timestamptz IS NULL OR at >= $3) AND ($4::timestamptz IS NULL OR at < $4)
  AND ($5::bigint IS NULL OR number < $5) AND ($7::text IS NULL OR purpose = $7)
  AND ($8::uuid IS NULL OR case_id = $8 OR ${aboutId} = $8)
ORDER BY number DESC LIMIT $6`;

const OF_RECORD = ['note_key', 'note_box', 'NULL::text AS address', 'NULL::text AS outcome', 'lead_count'];

const LIST = `
(${newestOf('access_record', 'NULL::uuid', 'NULL::text AS about_context', ...OF_RECORD)})
UNION ALL
(${newestOf('routine_access', 'about_id', 'about_context', 'NULL', 'NULL', 'address', 'outcome', 'NULL::integer')})
ORDER BY number DESC LIMIT $6`;

interface Row {
  number: string;
  record_id: string;
  at: Date;
  officer_id: OfficerId | null;
  agency_id: AgencyId | null;
  role: Role | null;
  case_id: CaseId | null;
  fields: string[];
  purpose: AccessPurpose;
  note_key: string | null;
  note_box: string | null;
  address: string | null;
  outcome: SignInOutcome | null;
  about_context: string | null;
  about_id: string | null;
  lead_count: number | null;
}

/** Who read what, when and why. Append-only. Timestamps are from the database's clock. */
export class AccessLog {
  constructor(
    private readonly pool: Pool,
    private readonly vault: Vault,
  ) {}

  /**
   * Writes an entry; it is committed when this resolves. Rejects if it could not be written. With a `budget`, the entry
   * counts: throws `BudgetSpent`, and records that once an hour, if the officer has as many counted entries of the last hour.
   */
  async record(entry: AccessEntry, budget?: number): Promise<void> {
    const recordId = randomUUID();
    const { rows } = await this.pool.query<{ seconds: number }>(UNMASK, [
      ...(await this.valuesOf(recordId, entry)),
      budget ?? null,
    ]);
    const [{ seconds }] = rows as [{ seconds: number }];
    if (seconds > 0) throw new BudgetSpent(seconds);
  }

  /** The budgets that were spent, newest first. */
  async budgetRefusals(page: {
    readonly limit: number;
    readonly after?: readonly [at: string, id: string] | undefined;
  }): Promise<readonly BudgetRefusal[]> {
    const { rows } = await this.pool.query<Row>(REFUSED, [page.after?.[0], page.after?.[1], page.limit]);
    return rows.map((row) => ({
      id: row.record_id,
      at: instant(row.at.getTime()),
      ...{ officerId: row.officer_id!, agencyId: row.agency_id!, role: row.role!, caseId: row.case_id! },
    }));
  }

  /** Writes the entry of a break-glass, once; it is committed when this resolves. Rejects if it could not be written. */
  async recordBreakGlass({ breakGlassId, ...entry }: BreakGlassEntry): Promise<void> {
    const values = await this.valuesOf(breakGlassId, { ...entry, fields: [], purpose: 'BREAK_GLASS' });
    await this.pool.query(RECORD, values);
  }

  /** The values of an entry, with its note encrypted under a key that is stored. */
  private async valuesOf(
    recordId: string,
    entry: Omit<AccessEntry, 'purpose'> & { readonly purpose: AccessPurpose },
  ): Promise<unknown[]> {
    const sealing = this.vault.sealing(STREAM, id(recordId));
    const note = sealing.text(NOTE, entry.note);
    await sealing.keep();
    const { officerId, agencyId, role, caseId, fields, purpose } = entry;
    return [recordId, officerId, agencyId, role, caseId, fields, purpose, note.sealed, note.box];
  }

  /** Writes an entry of a search; it is committed when this resolves. Rejects if it could not be written. */
  async recordSearch({ officerId, agencyId, role, criteria }: SearchEntry): Promise<void> {
    await this.pool.query(RECORD_SEARCH, [randomUUID(), officerId, agencyId, role, criteria]);
  }

  /** Writes the entry of an import's beginning or, with a count, of its end. Rejects if it could not be written. */
  async recordFinishedImport(
    { importId, officerId, agencyId, role }: FinishedImportEntry,
    count?: number,
  ): Promise<void> {
    const fields = [`${PLACE_OF_IMPORT}${importId}`];
    await this.pool.query(RECORD_IMPORT, [randomUUID(), officerId, agencyId, role, fields, count]);
  }

  /** The imports of finished cases, newest first. */
  async finishedImports(page: {
    readonly limit: number;
    readonly after?: readonly [at: string, id: string] | undefined;
  }): Promise<readonly FinishedImportRecord[]> {
    const { rows } = await this.pool.query<Row>(IMPORTS, [page.after?.[0], page.after?.[1], page.limit]);
    return rows.map((row) => ({
      id: row.record_id,
      importId: row.fields[0]!.slice(PLACE_OF_IMPORT.length),
      at: instant(row.at.getTime()),
      ...{ officerId: row.officer_id!, agencyId: row.agency_id!, role: row.role!, count: row.lead_count },
    }));
  }

  /** A page of the log, newest first. Throws `RangeError` for a cursor that is not a decimal number. */
  async list(query: AccessQuery): Promise<AccessPage> {
    const { caseId, aboutId, officerId, purpose, from, to, limit, cursor } = query;
    if (cursor !== undefined && !isNumber(cursor)) throw new RangeError('not a cursor of the access log');
    const values = [caseId, officerId, from, to, cursor, limit + 1, purpose, aboutId];
    const { rows } = await this.pool.query<Row>(LIST, values);
    const page = rows.slice(0, limit);
    return { items: page.map(toRecord), nextCursor: rows.length > limit ? (page.at(-1)?.number ?? null) : null };
  }
}

/** Whether a text is a number that the column can hold. */
const isNumber = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) < 2n ** 63n;

const aboutOf = ({ about_context: context, about_id: id }: Row): About | null =>
  context === null || id === null ? null : { context, id };

const toRecord = (row: Row): AccessRecord => ({
  at: instant(row.at.getTime()),
  officerId: row.officer_id,
  agencyId: row.agency_id,
  role: row.role,
  caseId: row.case_id,
  about: aboutOf(row),
  fields: row.fields,
  purpose: row.purpose,
  ...(row.address !== null && { address: row.address }),
  ...(row.outcome !== null && { outcome: row.outcome }),
  ...(row.lead_count !== null && { count: row.lead_count }),
  note:
    row.note_key === null || row.note_box === null
      ? null
      : { sealed: id(row.note_key), box: row.note_box, stream: STREAM, event: id(row.record_id), field: NOTE },
});
