import { HARMS, RISKS, SOURCES, STATUSES, URGENCIES } from '../../words/codes';
import type { ListedCaseAnswer } from '../listed-case';
import { DUE_COLUMNS, flagCell, timeCell, wordCell } from './cells';
import type { ListContent } from './list-files';

/** A listed case without its number, which is read for all of them together, and without the ids of its children. */
export type CaseRow = Omit<ListedCaseAnswer, 'caseNumber' | 'children'>;

/** The file of the register. A cell whose field the reader does not see is empty. */
export const CASE_CONTENT: ListContent<CaseRow> = {
  title: '个案台账',
  plainFileName: 'cases',
  numbered: ({ caseId }) => [caseId],
  agencies: ({ submittedBy }) => [submittedBy],
  columns: [
    { head: '个案编号 Case number', width: 20, cell: ({ caseId }, { number }) => number(caseId) },
    { head: '状态 Status', width: 9, cell: ({ status }) => wordCell(STATUSES, status) },
    { head: '来源 Source', width: 9, cell: ({ source }) => wordCell(SOURCES, source) },
    { head: '登记时间 Registered at', width: 18, cell: ({ registeredAt }) => timeCell(registeredAt) },
    { head: '属地 Area', width: 12, cell: ({ area }) => area?.name ?? '' },
    { head: '提交单位 Submitting agency', width: 20, cell: ({ submittedBy }, { agency }) => agency(submittedBy) },
    { head: '紧急程度 Urgency', width: 9, cell: ({ urgency }) => wordCell(URGENCIES, urgency) },
    { head: '侵害类型 Harms', width: 14, cell: ({ harms }) => (harms ?? []).map((harm) => HARMS[harm]).join('、') },
    { head: '风险 Risk', width: 7, cell: ({ risk }) => wordCell(RISKS, risk) },
    { head: '经办单位 Handling agency', width: 20, cell: ({ handler }) => handler?.name ?? '' },
    { head: '经办人离任 Handler left', width: 9, cell: ({ handlerLeft }) => flagCell(handlerLeft) },
    { head: '未成年人数 Children', width: 9, isNumber: true, cell: ({ childCount }) => childCount ?? '' },
    { head: '未办结移送 Open transfers', width: 9, isNumber: true, cell: ({ openTransfers }) => openTransfers ?? '' },
    { head: '已提请结案 Closure proposed', width: 9, cell: ({ closureProposed }) => flagCell(closureProposed) },
    ...DUE_COLUMNS,
  ],
};
