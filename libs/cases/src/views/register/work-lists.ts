import type { Officer } from '@center/kernel';
import type { Conditions } from '../conditions';

/** The work lists of cases. */
export const CASE_LISTS = ['mine', 'my-unit', 'unassigned', 'awaiting-approval', 'handler-left'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** Open cases. The indexes of the lists use the identical expression. */
export const OPEN = `status IN ('REGISTERED', 'ACCEPTED', 'HANDLING')`;

/** Returns the SQL condition for the cases on a list of this officer. */
export const onList = (list: CaseList, { officerId, agency, role }: Officer, where: Conditions): string => {
  switch (list) {
    case 'mine':
      return `${OPEN} AND handler_officer = ${where.put(officerId)}`;
    case 'my-unit':
      return `${OPEN} AND handler_agency = ${where.put(agency.id)}`;
    case 'unassigned':
      return `${OPEN} AND NOT assigned`;
    case 'awaiting-approval': // never the officer's own proposal: another officer must approve it
      return role === 'DISPATCHER' || role === 'CENTER_LEADER'
        ? `closure_proposed AND proposed_by <> ${where.put(officerId)}`
        : 'false';
    case 'handler-left':
      return `${OPEN} AND handler_left`;
  }
};
