import { CLOCK_SKEW, type Instant, asOfNow, milliseconds } from '@center/kernel';
import type { LeadRegistered } from '../domain/events';
import type { RegisterLeadRequest } from './lead.request';

type TimeOf = (stated: Instant, field: 'at' | 'discoveredAt' | 'occurredAt' | 'policeReport') => Instant;

const withTimes = (lead: RegisterLeadRequest, time: TimeOf): RegisterLeadRequest => {
  const { at, discoveredAt, occurredAt, policeReported } = lead;
  return {
    ...lead,
    ...(at && { at: time(at, 'at') }),
    discoveredAt: time(discoveredAt, 'discoveredAt'),
    ...(occurredAt && { occurredAt: time(occurredAt, 'occurredAt') }),
    ...(policeReported?.at && { policeReported: { ...policeReported, at: time(policeReported.at, 'policeReport') } }),
  };
};

/** A lead whose times are at most now; those that are ahead were checked before. */
export const notAhead = (lead: RegisterLeadRequest, now: Instant): RegisterLeadRequest =>
  withTimes(lead, (stated) => asOfNow(stated, now) ?? stated);

/** A lead that is sent again, with the times that were recorded instead of those that were ahead. */
export const asRecorded = (lead: RegisterLeadRequest, recorded: LeadRegistered): RegisterLeadRequest =>
  withTimes(lead, (stated, field) => {
    const known = field === 'policeReport' ? recorded.policeReport?.at : recorded[field];
    const ahead = known === undefined ? 0 : milliseconds(stated) - milliseconds(known);
    return known !== undefined && ahead > 0 && ahead <= CLOCK_SKEW ? known : stated;
  });
