import { type Instant, asOfNow, isNoticeablyLater, shanghaiDate } from '@center/kernel';
import { checkIdNumber, normaliseIdNumber } from '@center/vault';
import { type FieldFault, invalidRequest } from '@center/web';
import type { RegisterLeadRequest } from './lead.request';

/** Warnings about a lead. They never prevent its registration. */
export const LEAD_WARNINGS = [
  'id-number-checksum',
  'id-number-malformed',
  'birth-date-in-the-future',
  'clock-ahead',
  'police-report-missing',
  'unknown-agency',
  'unknown-area',
] as const;

/** A problem in a lead that was registered unchanged but should be reviewed. */
export interface LeadWarning {
  readonly code: (typeof LEAD_WARNINGS)[number];
  /** JSON pointer into the body */
  readonly pointer: string;
}

/** Rejects contradictions: times in the future, the same ID number twice, a police report without its time. */
export const requireConsistent = (lead: RegisterLeadRequest, now: Instant): void => {
  const future = (['discoveredAt', 'occurredAt'] as const)
    .filter((field) => !asOfNow(lead[field] ?? now, now))
    .map((field): FieldFault => ({ pointer: `/${field}`, code: 'in-the-future' }));
  const numbers = lead.children.map(({ idNumber }) => idNumber && normaliseIdNumber(idNumber));
  const twice = numbers.flatMap((number, nth): FieldFault[] =>
    number && numbers.indexOf(number) < nth ? [{ pointer: `/children/${nth}/idNumber`, code: 'duplicate-field' }] : [],
  );
  const faults = [...future, ...twice, ...policeFaults(lead, now)];
  if (faults.length > 0) throw invalidRequest(...faults);
};

/** Either the time of the report to the police, or why it was not reported. */
const policeFaults = ({ policeReported }: RegisterLeadRequest, now: Instant): FieldFault[] => {
  if (!policeReported) return [];
  const { at, agencyId, note, notReportedNote } = policeReported;
  if (at && !asOfNow(at, now)) return [{ pointer: '/policeReported/at', code: 'in-the-future' }];
  if (notReportedNote === undefined) return at ? [] : [{ pointer: '/policeReported/at', code: 'required' }];
  return Object.entries({ at, agencyId, note })
    .filter(([, value]) => value !== undefined)
    .map(([field]) => ({ pointer: `/policeReported/${field}`, code: 'unknown-field' }));
};

/** The agencies (by pointer into the body) and area of a lead that the register does not know. */
export interface UnknownToRegister {
  readonly agencies: readonly string[];
  readonly area: boolean;
}

/** The warnings for the dispatcher. They never prevent the registration. */
export const warningsOf = (lead: RegisterLeadRequest, unknown: UnknownToRegister, now: Instant): LeadWarning[] => {
  const { children, mandatorySituations, policeReported } = lead;
  const warn = (code: LeadWarning['code'], pointers: readonly string[]): LeadWarning[] =>
    pointers.map((pointer) => ({ code, pointer }));
  const childrenWith = (field: string, holds: (child: RegisterLeadRequest['children'][number]) => boolean) =>
    children.flatMap((child, nth) => (holds(child) ? [`/children/${nth}/${field}`] : []));
  const numberIs = (check: string) =>
    childrenWith('idNumber', ({ idNumber }) => idNumber !== undefined && checkIdNumber(idNumber) === check);
  const today = shanghaiDate(now);
  return [
    ...warn('id-number-checksum', numberIs('bad-checksum')),
    ...warn('id-number-malformed', numberIs('malformed')),
    ...warn(
      'birth-date-in-the-future',
      childrenWith('birthDate', ({ birthDate }) => !!birthDate && birthDate > today),
    ),
    ...warn('clock-ahead', aheadIn(lead, now)),
    ...warn('police-report-missing', mandatorySituations.length > 0 && !policeReported ? ['/policeReported'] : []),
    ...warn('unknown-agency', unknown.agencies),
    ...warn('unknown-area', unknown.area ? ['/areaCode'] : []),
  ];
};

/** The times of a lead that may be ahead of the clock, by pointer. */
const timesIn = ({ at, discoveredAt, occurredAt, policeReported }: RegisterLeadRequest) => ({
  '/at': at,
  '/discoveredAt': discoveredAt,
  '/occurredAt': occurredAt,
  '/policeReported/at': policeReported?.at,
});

const aheadIn = (lead: RegisterLeadRequest, now: Instant): string[] =>
  Object.entries(timesIn(lead)).flatMap(([pointer, time]) => (time && isNoticeablyLater(time, now) ? [pointer] : []));
