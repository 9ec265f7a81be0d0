import type { ChildId } from '@center/kernel';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { RISK_LEVELS, type RiskLevel } from '../../domain/codes';
import { gradeRisk, lastGrade } from '../../domain/risk';

class GradeRiskRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '缺省为全案儿童 · if omitted, every child of the case' })
  childId?: ChildId;

  @IsOneOf(RISK_LEVELS)
  level!: RiskLevel;

  @IsText({ description: '定级依据 · the basis of the grade' })
  basis!: string;
}

export const GradeRisk = caseCommand({
  name: 'grade-risk',
  path: 'risk-grades',
  zh: '风险定级',
  en: 'Grade the risk',
  body: GradeRiskRequest,
  decide: async ({ state, body: { childId, level, basis }, context, seal, matches }) =>
    gradeRisk({
      ...context,
      childId,
      level,
      ...seal('RiskGraded', { basis }),
      basisMatches: await matches(lastGrade(state, childId)?.basis, basis),
    }),
});
