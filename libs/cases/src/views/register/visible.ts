import type { Instant, Officer } from '@center/kernel';
import type { Conditions } from '../conditions';

/**
 * Returns an SQL condition that is true for the cases an officer sees in full, and false or unknown for others. A spec
 * checks that it matches `visibilityOf`.
 */
const seenInFull = ({ role, agency, areaCode }: Officer, where: Conditions, now: Instant): string => {
  const handled = () => `handler_agency = ${where.put(agency.id)}`;
  const among = (column: string) => `${column} @> ARRAY[${where.put(agency.id)}::uuid]`;
  const copied = () => `(${among('copied')} AND EXISTS (
    SELECT FROM jsonb_array_elements(copies) AS copy
     WHERE copy ->> 'agencyId' = ${where.put(agency.id)}::text AND (copy ->> 'until')::timestamptz > ${where.put(now)}))`;
  const received = () => `${among('receivers')} OR ${copied()}`;
  switch (role) {
    case 'DISPATCHER':
    case 'CENTER_LEADER':
    case 'AUDITOR':
      return 'true';
    case 'TOWN_SUPERVISOR':
      return `(${handled()} OR ${received()} OR starts_with(area, ${where.put(areaCode)}))`;
    case 'AGENCY_LIAISON':
      return `(${handled()} OR ${received()})`;
    case 'RESCUE_WORKER':
      return `(${handled()} OR ${among('rescuers')})`;
    case 'CHILD_DIRECTOR':
    case 'SOCIAL_WORKER':
      return handled();
    case 'SYS_ADMIN':
    case 'STATISTICS_VIEWER':
    case 'CARE_COORDINATOR':
      return 'false';
  }
};

const ownReport = ({ role, agency, officerId }: Officer, where: Conditions): string =>
  role === 'AGENCY_LIAISON' ? `submitted_agency = ${where.put(agency.id)}` : `submitted_by = ${where.put(officerId)}`;

/** SQL conditions on the rows of the register that an officer may see. */
interface VisibleRows {
  /** true for a case that is seen in full; false or unknown when only the own report is visible */
  readonly full: string;
  /** true for a case that is visible at all */
  readonly any: string;
}

const visibleRows = (where: Conditions, by: Officer, now: Instant): VisibleRows => {
  const full = seenInFull(by, where, now);
  if (full === 'false') return { full, any: full };
  const seen = full === 'true' ? full : `(${full} OR ${ownReport(by, where)})`;
  if (by.affiliations.length === 0) return { full, any: seen };
  return { full, any: `${seen} AND NOT barred && ${where.put(by.affiliations)}::uuid[]` };
};

/**
 * Restricts a query of rows of cases to those that an officer may know of in the cases that they see in full, and to those
 * of their own agency; never in cases that they are barred from.
 */
export const seenInFullOr = (
  where: Conditions,
  by: Officer,
  now: Instant,
  { known, own }: { readonly known: string; readonly own: string },
): void => {
  where.and(`((${seenInFull(by, where, now)} AND ${known}) OR ${own})`);
  if (by.affiliations.length > 0) where.and(`NOT barred && ${where.put(by.affiliations)}::uuid[]`);
};

/**
 * Restricts a query to cases that an officer is not barred from. Returns the conditions under which they see one in full, and
 * at all.
 */
export const seenOrUnbarred = (where: Conditions, by: Officer, now: Instant): VisibleRows => {
  const full = seenInFull(by, where, now);
  const any = full === 'false' || full === 'true' ? full : `(${full} OR ${ownReport(by, where)})`;
  if (by.affiliations.length > 0) where.and(`NOT barred && ${where.put(by.affiliations)}::uuid[]`);
  return { full, any };
};

/** Builds a condition on the current version of the case of a former row. */
const today = (text: string): string =>
  text === 'true' || text === 'false'
    ? text
    : `EXISTS (SELECT FROM register AS today WHERE today.case_id = known.case_id AND (${text}))`;

/**
 * Restricts a query of the register to what an officer may see. Returns the SQL condition for full visibility, as
 * opposed to the own report. `past`: the query reads former rows (aliased `known`); visibility is that of the current
 * version of their cases. `now`: the current instant, also for the past; copies have ends.
 */
export const visibleIn = (where: Conditions, by: Officer, now: Instant, past = false): string => {
  const { full, any: either } = visibleRows(where, by, now);
  if (either !== 'true') where.and(past ? today(either) : either);
  return past ? today(full) : full;
};
