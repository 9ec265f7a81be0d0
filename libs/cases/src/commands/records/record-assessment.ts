import { Agencies } from '@center/agencies';
import type { Officer, OfficerId, Role } from '@center/kernel';
import { BusinessTimeRequest, IsOneOf, IsText, IsUuidId } from '@center/web';
import { caseCommand } from '../../case-command';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  GUARDIANSHIP_CAPACITIES,
  type GuardianshipCapacity,
  RISK_LEVELS,
  type RiskLevel,
} from '../../domain/codes';
import { recordAssessment } from '../../domain/records';

class RecordAssessmentRequest extends BusinessTimeRequest {
  @IsOneOf(ASSESSMENT_KINDS)
  kind!: AssessmentKind;

  @IsUuidId({ list: { min: 1, max: 20 } })
  assessorIds!: OfficerId[];

  @IsText()
  finding!: string;

  @IsOneOf(RISK_LEVELS, { optional: true })
  level?: RiskLevel;

  @IsOneOf(GUARDIANSHIP_CAPACITIES, { optional: true })
  guardianshipCapacity?: GuardianshipCapacity;
}

/** Roles that may assess: those of the center, stations and social organisations who work with children (domain guide §2, §6). */
const ASSESSORS: readonly Role[] = ['DISPATCHER', 'TOWN_SUPERVISOR', 'SOCIAL_WORKER', 'RESCUE_WORKER'];

/** An officer with an active appointment in a role that may assess; `undefined` if there is none. */
const findAssessor = async (agencies: Agencies, officerId: OfficerId): Promise<Officer | undefined> =>
  (await agencies.officer(officerId))?.appointments.find(({ role }) => ASSESSORS.includes(role));

export const RecordAssessment = caseCommand({
  name: 'record-assessment',
  path: 'assessments',
  zh: '评估',
  en: 'Record an assessment',
  body: RecordAssessmentRequest,
  needs: [Agencies],
  decide: async ({ body: { assessorIds, finding, ...assessment }, context, seal }, agencies) =>
    recordAssessment({
      ...context,
      kind: assessment.kind,
      assessors: await Promise.all(assessorIds.map((id) => findAssessor(agencies, id))),
      ...seal('AssessmentRecorded', { finding }),
      level: assessment.level,
      guardianshipCapacity: assessment.guardianshipCapacity,
    }),
});
