import type { ChildId } from '@center/kernel';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import { RISK_LEVELS, type RiskLevel } from '../../domain/codes';
import { gradeRisk, lastGrade } from '../../domain/risk';
import { Recurrences } from '../../ports/recurrences';

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
  needs: [Recurrences],
  decide: async ({ state, body: { childId, level, basis }, context, seal, matches }, recurrences) =>
    gradeRisk({
      ...context,
      repeated: state.grades.length === 0 ? await recurrences.of(state.id) : undefined,
      childId,
      level,
      ...seal('RiskGraded', { basis }),
      basisMatches: await matches(lastGrade(state, childId)?.basis, basis),
    }),
});
