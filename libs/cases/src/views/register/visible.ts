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

/** Narrows a query of the register to what an officer may see; answers the SQL that tells full sight from the own report. */
export const visibleIn = (where: Conditions, by: Officer): string => {
  const full = fullSight(by, where);
  if (full === 'true') return full;
  where.and(full === 'false' ? full : `${full} OR ${ownReport(by, where)}`);
  if (by.agency.kind !== 'MINORS_CENTER') where.and(`NOT barred @> ARRAY[${where.put(by.agency.id)}::uuid]`);
  return full;
};
