import { Allow, Caller } from '@center/access';
import { type Deadline, deadlineAt } from '@center/deadlines';
import type { AgencyId, Instant, Officer } from '@center/kernel';
import { IsOneOf, IsQueryFlag, IsUuidId, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { TRANSFER_STATUSES, type TransferStatus } from '../domain/codes';
import { TRANSFER_READERS } from '../domain/visibility';
import { asDeadlines } from '../views/clocks';
import {
  TRANSFER_LISTS,
  TRANSFER_SORTS,
  type TransferEntry,
  type TransferList,
  type TransferSort,
  TransfersQuery,
  seesEveryTransfer,
} from '../views/transfers/transfers.query';
import { transfersView } from '../views/transfers/transfers.view';
import { Listing } from './listing';
import { IsAsOf, ListAnswer } from './moment.request';
import { type DueAnswer, dueAnswer, NextStepAnswer } from '../disclosure/deadlines.answer';
import { TransferTimesAnswer } from '../disclosure/transfer.answer';

export class ListTransfersRequest extends PageRequest {
  @IsUuidId({ optional: true, description: '收件：接收机构 · inbox of this agency' })
  to?: AgencyId;

  @IsUuidId({ optional: true, description: '发件：移送机构 · outbox of this agency' })
  from?: AgencyId;

  @IsOneOf(TRANSFER_STATUSES, { optional: true })
  status?: TransferStatus;

  @IsQueryFlag({ optional: true })
  overdue?: boolean;

  @IsOneOf(TRANSFER_LISTS, {
    optional: true,
    description:
      '工作清单：待签收、待回告（均为本单位应办）、待办结确认；中心可见全部 · work lists: awaiting signature, awaiting feedback (both owed by the own agency), awaiting completion; the center sees all',
  })
  list?: TransferList;

  @IsOneOf(TRANSFER_SORTS, {
    optional: true,
    description: '排序：新移送在前，或先到期的在前 · order: the newest first, or the first due',
  })
  sort: TransferSort = '-issuedAt';

  @IsAsOf()
  asOf?: Instant;
}

export class ListedTransferAnswer extends TransferTimesAnswer {
  caseId!: string;
  caseNumber!: string | null;
  fedBackAt!: string | null;
  completedAt!: string | null;
  returnedAt!: string | null;
  withdrawnAt!: string | null;
  /** its next step is past its due time */
  overdue!: boolean;
  nextStep!: NextStepAnswer | null;
}

export class ListedTransfersAnswer extends ListAnswer {
  items!: ListedTransferAnswer[];
}

const time = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const deadlinesAt = (deadlines: readonly Deadline[], now: Instant): Deadline[] =>
  deadlines.map((deadline) => deadlineAt(deadline, now));

const listed = (entry: TransferEntry, due: DueAnswer, numbers: ReadonlyMap<string, string>): ListedTransferAnswer => ({
  transferId: entry.transfer_id,
  transferNumber: numbers.get(entry.transfer_id) ?? null,
  caseId: entry.case_id,
  caseNumber: numbers.get(entry.case_id) ?? null,
  from: entry.from_agency,
  fromName: entry.from_name,
  to: entry.to_agency,
  toName: entry.to_name,
  reason: entry.reason,
  status: entry.status,
  issuedAt: entry.issued_at.toISOString(),
  dueAt: due.dueAt ?? time(entry.due_at),
  overdue: due.overdue,
  nextStep: due.nextStep,
  signedForAt: time(entry.signed_for_at),
  acceptedAt: time(entry.accepted_at),
  fedBackAt: time(entry.fed_back_at),
  completedAt: time(entry.completed_at),
  returnedAt: time(entry.returned_at),
  withdrawnAt: time(entry.withdrawn_at),
  replaces: entry.replaces,
  ruled: entry.ruled,
});

@Controller('v1/transfers')
export class ListTransfersRoute {
  constructor(
    private readonly transfers: TransfersQuery,
    private readonly listing: Listing,
  ) {}

  @Get()
  @Allow(...TRANSFER_READERS)
  @Reads({
    name: 'listTransfers',
    zh: '移送收件与发件',
    en: 'List transfers, as inbox or outbox',
    tag: '移送 Transfers',
    view: true,
    answer: ListedTransfersAnswer,
  })
  listTransfers(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() { asOf, ...filter }: ListTransfersRequest,
  ): Promise<ListedTransfersAnswer> {
    return this.listing.read(asOf, operation, {
      view: transfersView,
      list: (position, now) => this.transfers.list(by, { ...filter, position }, now),
      ids: ({ transfer_id, case_id }) => [transfer_id, case_id],
      seen: seesEveryTransfer(by) ? undefined : ({ known_from }) => known_from,
      answer: (entry, numbers, now) =>
        listed(entry, dueAnswer(deadlinesAt(asDeadlines(entry.clocks), now), now), numbers),
    });
  }
}
