import type { Case } from './case';
import { type RiskLevel, RISK_LEVELS } from './codes';

/** The highest risk among the children. If no child is graded, the last grade of the case as a whole, if there is one. */
export const gravestRisk = (state: Case): RiskLevel | undefined => {
  const levels = [...state.children.values()].map(({ risk }) => risk);
  const own = state.grades.findLast(({ childId }) => childId === undefined)?.level;
  return RISK_LEVELS.find((level) => levels.includes(level)) ?? own;
};
