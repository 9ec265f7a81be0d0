import { TRANSFER_REASONS, TRANSFER_STATUSES } from '../../words/codes';
import type { ListedTransferAnswer } from '../listed-transfer';
import { DUE_COLUMNS, timeCell, wordCell } from './cells';
import type { ListContent } from './list-files';

/** A listed transfer without the numbers, which are read for all of them together. */
export type TransferRow = Omit<ListedTransferAnswer, 'caseNumber' | 'transferNumber'>;

/** The file of the transfers. */
export const TRANSFER_CONTENT: ListContent<TransferRow> = {
  title: '移送清单',
  plainFileName: 'transfers',
  numbered: ({ transferId, caseId }) => [transferId, caseId],
  columns: [
    { head: '移送编号 Transfer number', width: 20, cell: ({ transferId }, { number }) => number(transferId) },
    { head: '个案编号 Case number', width: 20, cell: ({ caseId }, { number }) => number(caseId) },
    { head: '状态 Status', width: 9, cell: ({ status }) => wordCell(TRANSFER_STATUSES, status) },
    { head: '移送单位 From', width: 20, cell: ({ fromName }) => fromName },
    { head: '接收单位 To', width: 20, cell: ({ toName }) => toName },
    { head: '事由 Reason', width: 12, cell: ({ reason }) => wordCell(TRANSFER_REASONS, reason) },
    { head: '发出时间 Issued at', width: 18, cell: ({ issuedAt }) => timeCell(issuedAt) },
    { head: '签收时间 Signed for at', width: 18, cell: ({ signedForAt }) => timeCell(signedForAt) },
    { head: '接收时间 Accepted at', width: 18, cell: ({ acceptedAt }) => timeCell(acceptedAt) },
    { head: '回告时间 Fed back at', width: 18, cell: ({ fedBackAt }) => timeCell(fedBackAt) },
    { head: '办结时间 Completed at', width: 18, cell: ({ completedAt }) => timeCell(completedAt) },
    { head: '退回时间 Returned at', width: 18, cell: ({ returnedAt }) => timeCell(returnedAt) },
    { head: '撤回时间 Withdrawn at', width: 18, cell: ({ withdrawnAt }) => timeCell(withdrawnAt) },
    ...DUE_COLUMNS,
  ],
};
