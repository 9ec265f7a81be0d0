import { Allow, Caller } from '@center/access';
import type { AgencyId, Instant, Officer } from '@center/kernel';
import {
  Accepted,
  asksForFile,
  Costly,
  fileTypes,
  formatOf,
  IsOneOf,
  IsQueryFlag,
  IsUuidId,
  Operation,
  type OperationFacts,
  PageRequest,
  Reads,
} from '@center/web';
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { TRANSFER_STATUSES, type TransferStatus } from '../domain/codes';
import { TRANSFER_READERS } from '../domain/visibility';
import {
  TRANSFER_LISTS,
  TRANSFER_SORTS,
  type TransferList,
  type TransferSort,
  TransfersQuery,
  seesEveryTransfer,
} from '../views/transfers/transfers.query';
import { transfersView } from '../views/transfers/transfers.view';
import { LIST_FORMAT_DESCRIPTION, LIST_FORMATS, type ListFormat, ListFiles, refuseCursor } from './files/list-files';
import { TRANSFER_CONTENT, type TransferRow } from './files/transfer-content';
import { listedTransfer, ListedTransfersAnswer } from './listed-transfer';
import { Listing } from './listing';
import { IsAsOf } from './moment.request';

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

  @IsOneOf(LIST_FORMATS, { optional: true, description: LIST_FORMAT_DESCRIPTION })
  format?: ListFormat;
}

@Controller('v1/transfers')
export class ListTransfersRoute {
  constructor(
    private readonly transfers: TransfersQuery,
    private readonly listing: Listing,
    private readonly files: ListFiles,
  ) {}

  @Get()
  @Costly(asksForFile(LIST_FORMATS))
  @Allow(...TRANSFER_READERS)
  @Reads({
    name: 'listTransfers',
    zh: '移送收件与发件',
    en: 'List transfers, as inbox or outbox',
    tag: '移送 Transfers',
    view: true,
    answer: ListedTransfersAnswer,
    files: fileTypes(LIST_FORMATS),
  })
  async listTransfers(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Accepted() accept: string | undefined,
    @Query() { format: named, limit, cursor, asOf, ...filter }: ListTransfersRequest,
  ): Promise<ListedTransfersAnswer | StreamableFile> {
    const format = formatOf(LIST_FORMATS, named, accept);
    if (format === 'json')
      return this.listing.read(asOf, operation, {
        view: transfersView,
        list: (position, now) =>
          this.transfers.list(by, { ...filter, limit, ...(cursor && { cursor }), position }, now),
        ids: ({ transfer_id, case_id }) => [transfer_id, case_id],
        seen: seesEveryTransfer(by) ? undefined : ({ known_from }) => known_from,
        answer: listedTransfer,
      });
    refuseCursor(cursor);
    const list = await this.listing.whole(asOf, operation, {
      view: transfersView,
      pages: ({ position, limit: most, now, size }) =>
        this.transfers.pages(by, { ...filter, position, limit: most }, now, size),
      row: (entry, now): TransferRow => listedTransfer(entry, new Map(), now),
    });
    return this.files.write(TRANSFER_CONTENT, list, { by, filter, format });
  }
}
