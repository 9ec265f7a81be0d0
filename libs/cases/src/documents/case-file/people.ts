import { type Block, fields, table } from '@center/print';
import type { ChildAnswer, ReporterAnswer } from '../../disclosure/case.answer';
import type { Facts } from '../facts';
import { at, birth, birthLabel, childName, listed, said, worded, yesNo } from '../phrases';
import {
  CATEGORIES,
  HARMS,
  ID_KINDS,
  IDENTITIES,
  INFORM_WAYS,
  RISKS,
  SEXES,
  SITUATIONS,
  SOURCES,
  STATUSES,
  URGENCIES,
} from '../../words/codes';
import type { Part } from './part';

export const leadPart: Part = ({ case: lead }) => [
  fields(
    ['状态', STATUSES[lead.status]],
    ['来源', SOURCES[lead.source]],
    ['来源编号', said(lead.sourceRef)],
    ['发现时间', at(lead.discoveredAt)],
    ['发生时间', at(lead.occurredAt)],
    ['登记时间', at(lead.registeredAt)],
    ['发现地', said(lead.area?.name)],
    ['紧急程度', worded(URGENCIES, lead.urgency)],
    ['侵害类型', listed(lead.harms.map((harm) => HARMS[harm]))],
    ['强制报告情形', listed(lead.mandatorySituations.map((situation) => SITUATIONS[situation]))],
    ...(lead.submittedBy ? [['报送单位', lead.submittedBy.name] as const] : []),
    ...(lead.accountable ? [['责任单位', lead.accountable.name] as const] : []),
    ...(lead.handler ? [['承办单位', lead.handler.name] as const] : []),
    ['线索情况', said(lead.narrative)],
  ),
];

const childForm = (facts: Facts, child: ChildAnswer): Block => {
  const { forgotten, guardian } = child;
  return fields(
    [childName(facts, child.childId), said(child.name, forgotten)],
    ['性别', SEXES[child.sex]],
    [birthLabel(facts), birth(child)],
    [
      '证件号码',
      `${child.idKind ? `${ID_KINDS[child.idKind]}　` : ''}${said(child.idNumber, forgotten)}（${IDENTITIES[child.identityStatus]}）`,
    ],
    ['住址', said(child.address, forgotten)],
    ['类别', listed(child.categories.map((category) => CATEGORIES[category]))],
    ['风险等级', worded(RISKS, child.risk)],
    [
      '监护人',
      guardian
        ? `${said(guardian.name, guardian.forgotten)}　关系：${said(guardian.relation, guardian.forgotten)}　电话：${said(guardian.phone, guardian.forgotten)}`
        : '—',
    ],
  );
};

export const childrenPart: Part = (facts) => facts.case.children.map((child) => childForm(facts, child));

const answered = ({ wantsAnswer, waitsForAnswer, informed }: ReporterAnswer): string => {
  if (informed) return `${INFORM_WAYS[informed.how]}　${at(informed.at)}\n${said(informed.text)}`;
  return !wantsAnswer ? '不要求' : waitsForAnswer ? '待答复' : '已答复';
};

/** Reporters are included only when the reader may see them. */
export const reportersPart: Part = ({ case: { reporters } }) =>
  reporters.length === 0
    ? []
    : [
        table(
          { 序号: 8, 姓名: 20, 电话: 22, 要求答复: 14, 答复情况: 36 },
          reporters.map((reporter, nth) => [
            String(nth + 1),
            'name' in reporter ? (reporter.anonymous ? '匿名' : said(reporter.name, reporter.forgotten)) : '不出示',
            'phone' in reporter ? said(reporter.phone, reporter.forgotten) : '不出示',
            yesNo(reporter.wantsAnswer),
            answered(reporter),
          ]),
        ),
      ];

export const perpetratorsPart: Part = ({ case: { allegedPerpetrators }, nameOf }) =>
  allegedPerpetrators?.map(({ name, relation, agencyId, forgotten }) =>
    fields(
      ['姓名', said(name, forgotten)],
      ['与未成年人关系', said(relation, forgotten)],
      ['所在单位', nameOf(agencyId)],
    ),
  );

export const policePart: Part = ({ case: { policeReports, notReportedNote, policeReportMissing }, nameOf }) =>
  policeReports && [
    ...policeReports.map((report) =>
      fields(
        ['报案时间', at(report.at)],
        ['受理机关', nameOf(report.agencyId)],
        ['回执', said(report.receipt)],
        ['说明', said(report.note)],
      ),
    ),
    ...(notReportedNote ? [fields(['未报案的理由', notReportedNote])] : []),
    ...(policeReportMissing ? [fields(['提示', '属强制报告情形，尚无报案记录'])] : []),
  ];
