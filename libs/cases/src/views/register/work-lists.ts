import type { Officer } from '@center/kernel';
import type { Conditions } from '../conditions';

/** The lists of cases that a day's work begins with. */
export const CASE_LISTS = ['mine', 'my-unit', 'unassigned', 'awaiting-approval', 'handler-left'] as const;
export type CaseList = (typeof CASE_LISTS)[number];

/** Cases that are being worked on; the indexes of the lists are told in the same words. */
export const OPEN = `status IN ('REGISTERED', 'ACCEPTED', 'HANDLING')`;

/** SQL that holds for the cases of a list, as it is for this officer. */
export const onList = (list: CaseList, { officerId, agency, role }: Officer, where: Conditions): string => {
  switch (list) {
    case 'mine':
      return `${OPEN} AND handler_officer = ${where.put(officerId)}`;
    case 'my-unit':
      return `${OPEN} AND handler_agency = ${where.put(agency.id)}`;
    case 'unassigned':
      return `${OPEN} AND NOT assigned`;
    case 'awaiting-approval': // never the own proposal: somebody else must decide
      return role === 'DISPATCHER' || role === 'CENTER_LEADER'
        ? `closure_proposed AND proposed_by <> ${where.put(officerId)}`
        : 'false';
    case 'handler-left':
      return `${OPEN} AND handler_left`;
  }
};
