import { refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Child, type Folds, put, type Governed } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { type RiskLevel, RISK_LEVELS } from './codes';

export interface Grading extends CommandContext, Omit<CaseEvents['RiskGraded'], 'at' | 'by' | 'late'> {
  /** whether the basis says word for word what the last one said; then the same grade is a repeat */
  readonly sameBasis: boolean;
}

/** Grades the risk of one child, or of every child of the case. Refuses `unknown-child`. */
export const gradeRisk =
  ({ by, at, late, sameBasis, ...grade }: Grading) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('grade-risk', by, state);
    if (sameBasis && isGraded(state, grade)) return [];
    requireState('grade-risk', state);
    if (grade.childId && !state.children.has(grade.childId)) refuse('unknown-child');
    return [{ type: 'RiskGraded', data: { ...eventContext({ by, at, late }), ...grade } }];
  };

/** The last grade given to the same child, or to the case as a whole. */
export const lastGrade = (
  { grades }: Case,
  childId: Child['childId'] | undefined,
): Governed<CaseEvents['RiskGraded']> | undefined => grades.findLast((grade) => grade.childId === childId);

/** Whether the grade was given already, and nobody has graded otherwise since. */
const isGraded = (state: Case, { childId, level }: Pick<CaseEvents['RiskGraded'], 'childId' | 'level'>): boolean =>
  lastGrade(state, childId)?.level === level &&
  [...state.children.values()].every((child) => (childId && childId !== child.childId) || child.risk === level);

/** The gravest risk among the children; while none of them is graded, the last given to the case as a whole, if any was. */
export const gravestRisk = (state: Case): RiskLevel | undefined => {
  const levels = [...state.children.values()].map(({ risk }) => risk);
  const own = state.grades.findLast(({ childId }) => childId === undefined)?.level;
  return RISK_LEVELS.find((level) => levels.includes(level)) ?? own;
};

export const riskFolds: Folds<'RiskGraded'> = {
  RiskGraded: (state, grade) => {
    const graded = [...state.children.values()].filter(({ childId }) => !grade.childId || childId === grade.childId);
    return {
      ...state,
      grades: [...state.grades, grade],
      children: graded.reduce(
        (children, child) => put(children, child.childId, { ...child, risk: grade.level }),
        state.children,
      ),
    };
  },
};
