import type { Officer } from '@center/kernel';
import type { Conditions } from '../conditions';

/** SQL that holds (and not: is false or unknown) for the cases an officer sees in full; the same rules as `sightOf`, which a test holds it against. */
const fullSight = ({ role, agency, areaCode }: Officer, where: Conditions): string => {
  const handled = () => `handler_agency = ${where.put(agency.id)}`;
  const among = (column: string) => `${column} @> ARRAY[${where.put(agency.id)}::uuid]`;
  const received = () => `${among('receivers')} OR ${among('copied')}`;
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
      return 'false';
  }
};

const ownReport = ({ role, agency, officerId }: Officer, where: Conditions): string =>
  role === 'AGENCY_LIAISON' ? `submitted_agency = ${where.put(agency.id)}` : `submitted_by = ${where.put(officerId)}`;

/** SQL that tells what of the register an officer may see, on the columns of its table. */
interface Sight {
  /** holds, or is unknown, for a case that is seen in full; not: only the own report of it */
  readonly full: string;
  /** holds for a case that is seen at all */
  readonly seen: string;
}

const sightIn = (where: Conditions, by: Officer): Sight => {
  const full = fullSight(by, where);
  if (full === 'true' || full === 'false') return { full, seen: full };
  const some = `(${full} OR ${ownReport(by, where)})`;
  const unbarred = () => `${some} AND NOT barred @> ARRAY[${where.put(by.agency.id)}::uuid]`;
  return { full, seen: by.agency.kind === 'MINORS_CENTER' ? some : unbarred() };
};

/** Whether something holds for the case of a row of the past as it is today. */
const today = (text: string): string =>
  text === 'true' || text === 'false'
    ? text
    : `EXISTS (SELECT FROM register AS today WHERE today.case_id = known.case_id AND (${text}))`;

/**
 * Narrows a query of the register to what an officer may see; answers the SQL that tells full sight from the own report.
 * `past`: of rows as they once were (named `known`), what is seen of their cases today decides.
 */
export const visibleIn = (where: Conditions, by: Officer, past = false): string => {
  const { full, seen } = sightIn(where, by);
  if (seen !== 'true') where.and(past ? today(seen) : seen);
  return past ? today(full) : full;
};
