import { addressee, dayOf, notice, paragraph, signature, table } from '@center/print';
import type { Compose, Facts } from './facts';
import { at, caseNumberOf, caution, childColumns, childRow, listed, marksOf, said } from './phrases';
import { HARMS, SOURCES, TRANSFER_REASONS } from '../words/codes';

const demand = ({ case: { transfers = [] }, transfer }: Facts): string => {
  const { dueAt, replaces, ruled } = transfer!;
  const replaced = transfers.find(({ transferId }) => transferId === replaces)?.transferNumber;
  return [
    dueAt ? `请于${at(dueAt)}前办理，并及时回告结果。` : '请及时签收、办理，并回告结果。',
    ...(replaces ? [`本次移送接续已退回的移送${replaced ? `（${replaced}）` : ''}。`] : []),
    ...(ruled ? ['本次移送经争议裁定作出，不得退回。'] : []),
  ].join('');
};

/** 移送函: transfers the work on a case to another agency. */
export const transferLetter: Compose = (facts) => {
  const { case: lead, transfer } = facts;
  if (!transfer) return undefined;
  const { children, area, harms, source, discoveredAt } = lead;
  return {
    letterhead: transfer.fromName,
    title: '关于移送未成年人保护线索的函',
    number: transfer.transferNumber ?? '（编号待生成）',
    marks: marksOf(facts),
    blocks: [
      addressee(transfer.toName),
      paragraph(
        `我单位办理的未成年人保护个案（编号：${caseNumberOf(facts)}），因“${TRANSFER_REASONS[transfer.reason]}”事由，需由你单位依职责办理，现予移送。`,
      ),
      paragraph(
        `该线索来源为${SOURCES[source]}，发现时间为${at(discoveredAt)}，发现地为${area?.name ?? '不详'}，侵害类型：${listed(harms.map((harm) => HARMS[harm]))}。涉事未成年人${children.length}名：`,
      ),
      table(childColumns(facts), children.map(childRow)),
      ...('letter' in transfer ? [paragraph('有关情况如下：'), paragraph(said(transfer.letter))] : []),
      paragraph(demand(facts)),
      signature('专此函达。', transfer.fromName, dayOf(transfer.issuedAt)),
      ...(transfer.status === 'WITHDRAWN' ? [notice('本次移送已撤回，本函不再有效。')] : []),
      notice(caution(facts)),
    ],
  };
};
