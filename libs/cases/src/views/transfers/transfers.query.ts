import type { AgencyId, Instant, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { TransferReason, TransferStatus } from '../../domain/codes';
import type { Clock } from '../clocks';
import { Conditions } from '../conditions';
import { knownAt } from '../known-at';
import { BY_DUE } from './transfers.view';

/** How a list of transfers may be sorted: the newest first, or the first due. */
export const TRANSFER_SORTS = ['-issuedAt', 'dueAt'] as const;
export type TransferSort = (typeof TRANSFER_SORTS)[number];

/** The work lists of transfers. A transfer is on the list of the agency that owes the next step. */
export const TRANSFER_LISTS = ['unsigned', 'awaiting-feedback', 'awaiting-completion'] as const;
export type TransferList = (typeof TRANSFER_LISTS)[number];

/** The status of transfers on each list, and whether the receiver owes the next step. */
const LISTS: Readonly<Record<TransferList, { readonly status: TransferStatus; readonly owedByReceiver: boolean }>> = {
  unsigned: { status: 'ISSUED', owedByReceiver: true },
  'awaiting-feedback': { status: 'ACCEPTED', owedByReceiver: true },
  'awaiting-completion': { status: 'FED_BACK', owedByReceiver: false },
};

export interface TransferFilter {
  readonly to?: AgencyId;
  readonly from?: AgencyId;
  readonly status?: TransferStatus;
  readonly overdue?: boolean;
  readonly list?: TransferList;
  /** by default the newest first */
  readonly sort?: TransferSort;
  /** the state as of this log position; the current state when omitted */
  readonly position?: bigint | undefined;
  readonly limit: number;
  readonly cursor?: string;
}

/** A row of the transfers view. */
export interface TransferEntry {
  readonly transfer_id: string;
  readonly case_id: string;
  readonly position: string;
  /** position of the last event that changed the row */
  readonly known_from: string;
  readonly from_agency: string;
  readonly from_name: string;
  readonly to_agency: string;
  readonly to_name: string;
  readonly reason: TransferReason;
  readonly status: TransferStatus;
  readonly issued_at: Date;
  /** set by the sender */
  readonly due_at: Date | null;
  readonly clocks: readonly Clock[] | null;
  readonly signed_for_at: Date | null;
  readonly accepted_at: Date | null;
  readonly fed_back_at: Date | null;
  readonly completed_at: Date | null;
  readonly returned_at: Date | null;
  readonly withdrawn_at: Date | null;
  readonly replaces: string | null;
  readonly ruled: boolean;
  readonly sort_key: Date;
}

/** Whether an officer sees all transfers, not only those of the own agency. */
export const seesEveryTransfer = ({ agency, role }: Officer): boolean =>
  agency.kind === 'MINORS_CENTER' || role === 'AUDITOR';

/** Builds a condition on the current version of a former row. */
const today = (text: string): string =>
  `EXISTS (SELECT FROM transfer AS today WHERE today.transfer_id = known.transfer_id AND ${text})`;

@Injectable()
export class TransfersQuery {
  constructor(private readonly views: ViewReader) {}

  /**
   * Returns a page of transfers, newest first or first due: all for the center and the auditor, those of the own agency for others.
   * `now` is the time of the log, or of the position.
   */
  async list(by: Officer, filter: TransferFilter, now: Instant): Promise<Page<TransferEntry>> {
    const { text, values } = selection(by, { ...filter, limit: filter.limit + 1 }, now);
    const rows = await this.views.query<TransferEntry>(text, values);
    return pageOf(rows, filter.limit, ({ sort_key, position }) =>
      filter.sort === 'dueAt' ? encodeCursor(sort_key.toISOString(), position) : encodeCursor(position),
    );
  }

  /** The same transfers up to the limit, of one snapshot, in pages of this size. */
  pages(by: Officer, filter: TransferFilter, now: Instant, size: number): AsyncGenerator<readonly TransferEntry[]> {
    const { text, values } = selection(by, filter, now);
    return this.views.pages<TransferEntry>(text, values, size);
  }
}

/** The query of the transfers that an officer may see, of at most `limit` rows. */
const selection = (by: Officer, filter: TransferFilter, now: Instant) => {
  const where = new Conditions()
    .on(filter.to, (to) => `to_agency = ${to}`)
    .on(filter.from, (from) => `from_agency = ${from}`)
    .on(filter.status, (status) => `status = ${status}`);
  const list = filter.list && LISTS[filter.list];
  where.on(list?.status, (status) => `status = ${status}`);
  if (!seesEveryTransfer(by)) {
    const own = where.put(by.agency.id);
    const isOwn = `(to_agency = ${own} OR from_agency = ${own})`;
    where.and(filter.position === undefined ? isOwn : today(isOwn));
    if (list?.owedByReceiver) where.and(`to_agency = ${own}`);
  }
  if (by.affiliations.length > 0) {
    const affiliations = `${where.put(by.affiliations)}::uuid[]`;
    where.and(`NOT EXISTS (SELECT FROM transfer_bar AS bar
                            WHERE bar.case_id = known.case_id AND bar.agency_id = ANY (${affiliations}))`);
  }
  if (filter.overdue !== undefined) {
    const isOverdue = `overdue_from < ${where.put(now)}`;
    where.and(filter.overdue ? isOverdue : `(${isOverdue}) IS NOT TRUE`);
  }
  const isByDue = filter.sort === 'dueAt';
  if (isByDue) {
    const after = decodeCursor(filter.cursor, 'instant', 'position');
    if (after) where.and(`(${BY_DUE}, position) > (${where.put(after[0])}, ${where.put(after[1])})`);
  } else {
    const after = decodeCursor(filter.cursor, 'position');
    if (after) where.and(`position < ${where.put(after[0])}`);
  }
  if (filter.position !== undefined) where.on(filter.position.toString(), (upTo) => `position <= ${upTo}`);
  const page = `ORDER BY ${isByDue ? 'sort_key, position' : 'position DESC'} LIMIT ${where.put(filter.limit)}`;
  const query = knownAt(
    filter.position,
    'transfer',
    where,
    (source, columns, known) =>
      `SELECT ${columns}, ${BY_DUE} AS sort_key FROM ${source} AS known WHERE ${where.toString()} ${known} ${page}`,
  );
  return { text: filter.position === undefined ? query : `${query} ${page}`, values: where.values };
};
