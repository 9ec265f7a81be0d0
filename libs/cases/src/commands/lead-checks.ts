import type { Instant } from '@center/kernel';
import { checkIdNumber, normaliseIdNumber } from '@center/vault';
import { type FieldFault, invalidRequest } from '@center/web';
import type { RegisterLeadRequest } from './lead.request';

export const LEAD_WARNINGS = ['id-number-checksum', 'id-number-malformed', 'police-report-missing'] as const;

/** Something about a lead that was taken in as it is but should be looked at. */
export interface LeadWarning {
  readonly code: (typeof LEAD_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** Refuses what contradicts itself: moments in the future, one number twice, a police report without its time. */
export const requireConsistent = (lead: RegisterLeadRequest, now: Instant): void => {
  const future = (['discoveredAt', 'occurredAt'] as const)
    .filter((field) => (lead[field] ?? now) > now)
    .map((field): FieldFault => ({ pointer: `/${field}`, code: 'in-the-future' }));
  const numbers = lead.children.map(({ idNumber }) => idNumber && normaliseIdNumber(idNumber));
  const twice = numbers.flatMap((number, nth): FieldFault[] =>
    number && numbers.indexOf(number) < nth ? [{ pointer: `/children/${nth}/idNumber`, code: 'duplicate-field' }] : [],
  );
  const faults = [...future, ...twice, ...policeFaults(lead, now)];
  if (faults.length > 0) throw invalidRequest(...faults);
};

/** Either when the police were told, or why they were not. */
const policeFaults = ({ policeReported }: RegisterLeadRequest, now: Instant): FieldFault[] => {
  if (!policeReported) return [];
  const { at, agencyId, note, notReportedNote } = policeReported;
  if (at && at > now) return [{ pointer: '/policeReported/at', code: 'in-the-future' }];
  if (notReportedNote === undefined) return at ? [] : [{ pointer: '/policeReported/at', code: 'required' }];
  return Object.entries({ at, agencyId, note })
    .filter(([, value]) => value !== undefined)
    .map(([field]) => ({ pointer: `/policeReported/${field}`, code: 'unknown-field' }));
};

/** What the dispatcher should look at. Nothing of it keeps a lead out. */
export const warningsOf = ({ children, mandatorySituations, policeReported }: RegisterLeadRequest): LeadWarning[] => {
  const numbers = children.flatMap(({ idNumber }, nth): LeadWarning[] => {
    const check = idNumber === undefined ? 'valid' : checkIdNumber(idNumber);
    if (check === 'valid') return [];
    const code = check === 'bad-checksum' ? 'id-number-checksum' : 'id-number-malformed';
    return [{ code, pointer: `/children/${nth}/idNumber` }];
  });
  const police: LeadWarning[] =
    mandatorySituations.length > 0 && !policeReported
      ? [{ code: 'police-report-missing', pointer: '/policeReported' }]
      : [];
  return [...numbers, ...police];
};
