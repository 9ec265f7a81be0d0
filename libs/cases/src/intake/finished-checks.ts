import { type Instant, shanghaiDate } from '@center/kernel';
import { type FieldFault, invalidRequest } from '@center/web';
import type { FinishedLeadRequest } from './finished.request';

/**
 * Throws 400 for a finished case with a time that is not before the day of the import, with another reason for its late entry
 * than the import, or with a rescue and no child to be counted.
 */
export const requireFinished = (lead: FinishedLeadRequest, now: Instant): void => {
  const today = shanghaiDate(now);
  const times: readonly (readonly [string, Instant | undefined])[] = [
    ['/at', lead.at],
    ['/discoveredAt', lead.discoveredAt],
    ['/occurredAt', lead.occurredAt],
    ['/policeReported/at', lead.policeReported?.at],
    ['/acceptedAt', lead.acceptedAt],
    ...lead.transfers.map(({ at }, nth) => [`/transfers/${nth}/at`, at] as const),
    ...lead.rescues.map(({ at }, nth) => [`/rescues/${nth}/at`, at] as const),
    ['/closing/at', lead.closing.at],
  ];
  const late = times.flatMap(([pointer, at]): FieldFault[] =>
    at !== undefined && shanghaiDate(at) >= today ? [{ pointer, code: 'before-today-required' }] : [],
  );
  const childless: FieldFault[] =
    lead.rescues.length > 0 && lead.children.length === 0 ? [{ pointer: '/children', code: 'required' }] : [];
  const otherReason: FieldFault[] =
    lead.lateEntryReason === 'IMPORTED' ? [] : [{ pointer: '/lateEntryReason', code: 'must-be-one-of' }];
  const faults = [...late, ...childless, ...otherReason];
  if (faults.length > 0) throw invalidRequest(...faults);
};
