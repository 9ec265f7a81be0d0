import { type Block, fields } from '@center/print';
import { at, childName, listed, officer, said, worded } from '../phrases';
import { ASSESSMENT_KINDS, CAPACITIES, RISKS, VISIT_KINDS } from '../../words/codes';
import { CORRECTABLE, UNDOING_REASONS } from '../../words/corrections';
import type { Part } from './part';

export const riskPart: Part = (facts) => {
  const { grades, opinion } = facts.case;
  if (!grades) return undefined;
  return [
    ...(opinion ? [fields(['研判意见', opinion])] : []),
    ...grades.map((grade) =>
      fields(
        [RISKS[grade.level], `${childName(facts, grade.childId)}　${at(grade.at)}`],
        ['定级依据', said(grade.basis)],
      ),
    ),
  ];
};

export const visitsPart: Part = (facts) => {
  const { visits, assessments = [], conferences = [] } = facts.case;
  if (!visits) return undefined;
  return [
    ...visits.map((visit) =>
      fields(
        ['走访', `${VISIT_KINDS[visit.kind]}　${at(visit.at)}`],
        ['地点', said(visit.place)],
        ['见到的未成年人', listed(visit.childrenSeen.map((childId) => childName(facts, childId)))],
        ['情况', said(visit.finding)],
      ),
    ),
    ...assessments.map((assessment) =>
      fields(
        ['评估', `${ASSESSMENT_KINDS[assessment.kind]}评估　${at(assessment.at)}`],
        ['评估员', listed(assessment.assessorIds.map(officer))],
        ['风险等级', worded(RISKS, assessment.level)],
        ['监护能力', worded(CAPACITIES, assessment.guardianshipCapacity)],
        ['情况', said(assessment.finding)],
      ),
    ),
    ...conferences.map((conference) =>
      fields(
        ['会商', at(conference.at)],
        ['参加单位', listed(conference.agencyIds.map(facts.nameOf))],
        ['纪要', said(conference.minutes)],
      ),
    ),
  ];
};

export const recordsPart: Part = (facts) => {
  const { notes, copies = [], corrections = [] } = facts.case;
  if (!notes) return undefined;
  return [
    ...notes.map((note): Block => fields(['记录', `${at(note.at)}　${officer(note.by)}`], ['内容', said(note.text)])),
    ...copies.map((copy) => fields(['抄送', `${copy.name}　${at(copy.at)}`])),
    ...corrections.map((correction) =>
      fields(
        [
          '更正',
          `第 ${correction.revision} 条 ${CORRECTABLE[correction.field]}　${at(correction.at)}　${officer(correction.by)}`,
        ],
        [
          '更正为',
          correction.childIds
            ? listed(correction.childIds.map((childId) => childName(facts, childId)))
            : said(correction.value),
        ],
        ['理由', `${worded(UNDOING_REASONS, correction.reason)}\n${said(correction.note)}`],
      ),
    ),
  ];
};
