import { type CaseId, refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Child, type Folds, put, type Governed } from './case';
import { RISK_LEVELS, type RiskLevel } from './codes';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

export interface GradeRiskInput
  extends CommandContext, Omit<CaseEvents['RiskGraded'], 'at' | 'by' | 'late' | 'recurrence'> {
  /** the closed case that this one repeats */
  readonly repeated?: CaseId | undefined;
  /** whether the basis has the same text as the last one; if so, the same grade is a repeat */
  readonly basisMatches: boolean;
}

/** One level graver. */
const raised = (level: RiskLevel): RiskLevel => RISK_LEVELS[Math.max(0, RISK_LEVELS.indexOf(level) - 1)]!;

/**
 * Grades the risk of one child, or of every child of the case. The first grade of a case that repeats a closed one is
 * raised by one level. Refuses `unknown-child`.
 */
export const gradeRisk =
  ({ by, at, late, basisMatches: sameBasis, repeated, ...grade }: GradeRiskInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('grade-risk', by, state);
    const write = (): CaseEvent[] => {
      requireState('grade-risk', state);
      if (grade.childId && !state.children.has(grade.childId)) refuse('unknown-child');
      const data = { ...eventContext({ by, at, late }), ...grade };
      if (!repeated || state.grades.length > 0) return [{ type: 'RiskGraded', data }];
      const recurrence = { caseId: repeated, given: grade.level };
      return [{ type: 'RiskGraded', data: { ...data, level: raised(grade.level), recurrence } }];
    };
    const { childId } = grade;
    const isRepeat = sameBasis && isGraded(state, grade);
    return isRepeat ? repeats(state, lastRevision(state, ['RiskGraded'], { childId }), {}, write) : write();
  };

/** The last grade given to the same child, or to the case as a whole. */
export const lastGrade = (
  { grades }: Case,
  childId: Child['childId'] | undefined,
): Governed<CaseEvents['RiskGraded']> | undefined => grades.findLast((grade) => grade.childId === childId);

/** Whether the same grade was given already, with no different grade since. */
const isGraded = (state: Case, { childId, level }: Pick<CaseEvents['RiskGraded'], 'childId' | 'level'>): boolean => {
  const last = lastGrade(state, childId);
  if (!last || (last.recurrence?.given ?? last.level) !== level) return false;
  return [...state.children.values()].every(
    (child) => (childId && childId !== child.childId) || child.risk === last.level,
  );
};

/** The closed case that this one repeats, as found when its first grade was given. */
export const recurrenceOf = ({ grades }: Case): CaseId | undefined =>
  grades.find(({ recurrence }) => recurrence)?.recurrence?.caseId;

export const riskFolds: Folds<'RiskGraded'> = {
  RiskGraded: (state, grade) => {
    const graded = [...state.children.values()].filter(({ childId }) => !grade.childId || childId === grade.childId);
    return {
      ...state,
      grades: [...state.grades, grade],
      children: graded.reduce(
        (children, { gradedIn: _, ...child }) => put(children, child.childId, { ...child, risk: grade.level }),
        state.children,
      ),
    };
  },
};
