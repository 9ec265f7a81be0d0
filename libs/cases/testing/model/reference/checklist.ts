import { type ModelCase, hasOpenDispute, hasOpenTransfer, hasRunningRescue } from './case-model';

/** The closing table of the guide: the required checks of each reason, in the order T R D G I S V. */
const CLOSING: Readonly<Record<string, string>> = {
  RISK_REMOVED: 'TRDGISV',
  LONG_TERM_PLAN: 'TDISV',
  UNFOUNDED: 'TRDIS',
  MOVED_AWAY: 'TRDI',
  TURNED_18: 'TRDIV',
  DECEASED: 'TRDI',
};

/**
 * Returns the checks that a reason requires and the case does not meet. `judged`: safe now, and the child's view is
 * recorded.
 */
export const missing = (one: ModelCase, reason: string, judged: boolean): string[] => {
  const grave = [...one.children.values()].some(({ risk }) => risk !== 'LOW' && risk !== 'MEDIUM_LOW');
  const lacks: Readonly<Record<string, boolean>> = {
    T: hasOpenTransfer(one),
    R: hasRunningRescue(one),
    D: hasOpenDispute(one),
    G: grave,
    I: [...one.reporters.values()].some(({ waits }) => waits),
    S: !judged,
    V: !judged,
  };
  return [...CLOSING[reason]!].filter((letter) => lacks[letter]);
};

/** Whether the guide wants the leader and a note: the highest grade is HIGH, and the reason does not say that the child is safe. */
export const isGrave = ({ children, grades }: ModelCase, reason: string): boolean => {
  const risks = [...children.values()].flatMap(({ risk }) => risk ?? []);
  const own = grades.findLast(({ child }) => child === undefined)?.level;
  const high = risks.length > 0 ? risks.includes('HIGH') : own === 'HIGH';
  return high && ['DECEASED', 'MOVED_AWAY', 'UNFOUNDED'].includes(reason);
};
