import { refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Child, type Folds, put, type Governed } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

export interface GradeRiskInput extends CommandContext, Omit<CaseEvents['RiskGraded'], 'at' | 'by' | 'late'> {
  /** whether the basis has the same text as the last one; if so, the same grade is a repeat */
  readonly basisMatches: boolean;
}

/** Grades the risk of one child, or of every child of the case. Refuses `unknown-child`. */
export const gradeRisk =
  ({ by, at, late, basisMatches: sameBasis, ...grade }: GradeRiskInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('grade-risk', by, state);
    const write = (): CaseEvent[] => {
      requireState('grade-risk', state);
      if (grade.childId && !state.children.has(grade.childId)) refuse('unknown-child');
      return [{ type: 'RiskGraded', data: { ...eventContext({ by, at, late }), ...grade } }];
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
const isGraded = (state: Case, { childId, level }: Pick<CaseEvents['RiskGraded'], 'childId' | 'level'>): boolean =>
  lastGrade(state, childId)?.level === level &&
  [...state.children.values()].every((child) => (childId && childId !== child.childId) || child.risk === level);

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
