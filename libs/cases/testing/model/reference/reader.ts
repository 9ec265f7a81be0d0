import type { Officer } from '@center/kernel';
import { isAccused, isBarredOfficer } from './barred';
import { type ModelCase, isDispatcher, isHandler, isInTownship, isLeader } from './case-model';

/** Whether an officer sees the whole case, masked. */
export const isReader = (by: Officer, one: ModelCase): boolean => {
  const receives = [...one.transfers.values()].some(
    ({ to, status }) => to.id === by.agency.id && status !== 'RETURNED' && status !== 'WITHDRAWN',
  );
  const readsAlong = receives || one.copies.has(by.agency.id);
  if (isDispatcher(by) || isLeader(by)) return true;
  if (isAccused(one, by.agency) || isBarredOfficer(one, by.officerId)) return false;
  if (isHandler(by, one)) return true;
  if (by.role === 'TOWN_SUPERVISOR') return readsAlong || isInTownship(by, one);
  if (by.role === 'RESCUE_WORKER') return one.rescuers.has(by.agency.id);
  return by.role === 'AGENCY_LIAISON' && readsAlong;
};
