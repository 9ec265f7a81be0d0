import type { AgencyId } from '@center/kernel';
import type { Conditions } from '../conditions';
import { OPEN } from './work-lists';

/** The agencies where someone can act now. */
export interface Attended {
  /** on cases that they handle */
  readonly handling: readonly AgencyId[];
  /** on transfers that they receive */
  readonly receiving: readonly AgencyId[];
}

const FINISHED = `('COMPLETED', 'RETURNED', 'WITHDRAWN')`;

/** The SQL condition for open cases whose handler, or the receiver of an open transfer, has no one who can act. */
export const unattended = (
  { wanted, handling, receiving }: { readonly wanted: boolean } & Attended,
  where: Conditions,
): string => {
  const without = `${OPEN} AND (NOT handler_agency = ANY (${where.put(handling)}::uuid[]) OR EXISTS (
    SELECT FROM transfer WHERE transfer.case_id = known.case_id AND transfer.status NOT IN ${FINISHED}
       AND NOT transfer.to_agency = ANY (${where.put(receiving)}::uuid[])))`;
  return wanted ? without : `NOT (${without})`;
};
