import type { AgencyRef } from '@center/kernel';
import { center, director, ngo, otherStation } from '../../people';
import { isOpen, isOpenTransfer, type ModelCase } from './case-model';

/** The other station has succeeded the social organisation. */
const predecessorsOf = ({ id }: Pick<AgencyRef, 'id'>): readonly string[] => (id === otherStation.id ? [ngo.id] : []);
/** The director has a second post at the social organisation. */
const secondPostsOf = (officerId: string | undefined): readonly string[] =>
  officerId === director.officerId ? [ngo.id] : [];

export const barredUnits = ({ accused, inherited }: ModelCase): readonly string[] => [
  ...accused.map(({ agency }) => agency),
  ...[...inherited.values()].flat(),
];
/** Whether a unit is barred. Nothing is sent to such a unit. The center is never barred, because it must act. */
export const isAccused = (one: ModelCase, agency: AgencyRef): boolean =>
  agency.kind !== center.kind && [agency.id, ...predecessorsOf(agency)].some((unit) => barredUnits(one).includes(unit));
/** A bar covers every post of an officer. */
export const isBarredOfficer = (one: ModelCase, officerId: string | undefined): boolean =>
  secondPostsOf(officerId).some((unit) => barredUnits(one).includes(unit));

/** Takes the case and its open transfers from barred units. Returns the event types. */
export const release = (one: ModelCase): string[] => {
  const types: string[] = [];
  if (!isOpen(one)) return types;
  if (isAccused(one, one.handler)) {
    Object.assign(one, { handler: center, handlerOfficer: undefined, assigned: true, handlerLeft: true });
    types.push('CaseReassigned');
  } else if (isBarredOfficer(one, one.handlerOfficer)) {
    Object.assign(one, { handlerOfficer: undefined, handlerLeft: true });
    types.push('HandlerLeft');
  }
  for (const transfer of [...one.transfers.values()].filter(isOpenTransfer)) {
    if (isAccused(one, transfer.to)) {
      transfer.status = 'WITHDRAWN';
      types.push('TransferWithdrawn');
    } else if (isAccused(one, transfer.from)) {
      transfer.from = center;
      types.push('TransferSucceeded');
    }
  }
  return types;
};
