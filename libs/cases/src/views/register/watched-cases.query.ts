import type { Watched } from '@center/deadlines';
import type { CaseId } from '@center/kernel';
import type { Projections, ViewReader } from '@center/projections';
import { registerView } from './register.view';
import { OPEN } from './work-lists';

/** Later in the order of registration than a case. */
const AFTER = 'position > coalesce((SELECT position FROM register WHERE case_id = $2), 0)';

/** How long the watcher waits for the register to know what it has recorded. */
const PATIENCE_MS = 2_000;

/** The cases, as the watcher of deadlines finds them in the register. Each list reads one partial index. */
export const casesInRegister = (
  views: Pick<ViewReader, 'query'>,
  projections: Pick<Projections, 'reached'>,
): Omit<Watched<CaseId>, 'stream' | 'isOpen' | 'agencyFor'> => {
  const cases = async (name: string, where: string, order: string, values: readonly unknown[]): Promise<CaseId[]> => {
    const text = `SELECT case_id FROM register WHERE ${where} ORDER BY ${order} LIMIT $1`;
    return (await views.query<{ case_id: CaseId }>(text, values, `cases ${name}`)).map(({ case_id }) => case_id);
  };
  return {
    missed: (now, limit, without) =>
      cases('missed', 'missed_from < $2 AND case_id <> ALL ($3::uuid[])', 'missed_from', [limit, now, without]),
    unstarted: (limit, without) =>
      cases('unstarted', `${OPEN} AND clocks IS NULL AND case_id <> ALL ($2::uuid[])`, 'position', [limit, without]),
    provisional: (limit, after) => cases('provisional', `provisional AND ${AFTER}`, 'position', [limit, after ?? null]),
    running: (limit, after) => cases('running', `due_at IS NOT NULL AND ${AFTER}`, 'position', [limit, after ?? null]),
    known: (position) => projections.reached(registerView.name, position, PATIENCE_MS),
  };
};
