import { asOfNow, type Instant, isNoticeablyLater, shanghaiDate } from '@center/kernel';
import { type FieldFault, invalidRequest } from '@center/web';
import { CHILD_WARNINGS, childFaults, childWarnings } from './child-checks';
import { numberIn } from './child-facts';
import type { RegisterLeadRequest } from './lead.request';

/** Warnings about a lead. They never prevent its registration. */
export const LEAD_WARNINGS = [
  ...CHILD_WARNINGS,
  'source-ref-reused',
  'clock-ahead',
  'times-out-of-order',
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

const NUMBER_OF_ANOTHER = {
  zh: '本线索另一儿童已有此号码',
  en: 'is the number of another child of this lead',
};

/** Rejects contradictions: times in the future, the same number twice, a month of birth without its year, a police report without its time. */
export const requireConsistent = (lead: RegisterLeadRequest, now: Instant): void => {
  const future = (['discoveredAt', 'occurredAt'] as const)
    .filter((field) => !asOfNow(lead[field] ?? now, now))
    .map((field): FieldFault => ({ pointer: `/${field}`, code: 'in-the-future' }));
  const numbers = lead.children.map((child) => numberIn(child)?.number);
  const twice = numbers.flatMap((number, nth): FieldFault[] =>
    number && numbers.indexOf(number) < nth
      ? [{ pointer: `/children/${nth}/idNumber`, code: 'duplicate-field', text: NUMBER_OF_ANOTHER }]
      : [],
  );
  const ofChildren = lead.children.flatMap((child, nth) => childFaults(child, `/children/${nth}`, now));
  const faults = [...future, ...twice, ...ofChildren, ...policeFaults(lead, now)];
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
    .map(([field]) => ({ pointer: `/policeReported/${field}`, code: 'must-not-stand-with' }));
};

/** The agencies (by pointer into the body) and area of a lead that the register does not know. */
export interface UnknownToRegister {
  readonly agencies: readonly string[];
  readonly area: boolean;
}

/** The warnings for the dispatcher. They never prevent the registration. */
export const warningsOf = (lead: RegisterLeadRequest, unknown: UnknownToRegister, now: Instant): LeadWarning[] => {
  const { children, mandatorySituations, policeReported, discoveredAt: reported } = lead;
  const warn = (code: LeadWarning['code'], pointers: readonly string[]): LeadWarning[] =>
    pointers.map((pointer) => ({ code, pointer }));
  return [
    ...children.flatMap((child, nth) => childWarnings(child, `/children/${nth}`, { reported, now })),
    ...warn('clock-ahead', aheadIn(lead, now)),
    ...warn('times-out-of-order', outOfOrder(lead, now)),
    ...warn('police-report-missing', mandatorySituations.length > 0 && !policeReported ? ['/policeReported'] : []),
    ...warn('unknown-agency', unknown.agencies),
    ...warn('unknown-area', unknown.area ? ['/areaCode'] : []),
  ];
};

/** The times of a lead. */
export interface LeadTimes extends Pick<RegisterLeadRequest, 'at' | 'discoveredAt' | 'occurredAt'> {
  readonly policeReported?: { readonly at?: Instant };
}

/**
 * The pointers of times that are later than those of what followed: occurred, reported to the police or discovered,
 * registered.
 */
export const outOfOrder = (lead: LeadTimes, now: Instant): string[] => {
  const taken = (time: Instant): Instant => asOfNow(time, now) ?? time; // a time a little ahead is recorded as now
  const discovered = taken(lead.discoveredAt);
  const occurred = lead.occurredAt && taken(lead.occurredAt);
  const police = lead.policeReported?.at && taken(lead.policeReported.at);
  return [
    ...(occurred && isAfter(occurred, discovered) ? ['/occurredAt'] : []),
    ...(isAfter(discovered, taken(lead.at ?? now)) ? ['/discoveredAt'] : []),
    ...(occurred && police && isAfter(occurred, police) ? ['/policeReported/at'] : []),
  ];
};

/** Whether a time is later than another; a date without a time of day is the whole day. */
const isAfter = (one: Instant, other: Instant): boolean =>
  isNoticeablyLater(one, other) && !(MIDNIGHT.test(other) && shanghaiDate(one) === shanghaiDate(other));
const MIDNIGHT = /T16:00:00\.000Z$/;

/** The times of a lead that may be ahead of the clock, by pointer. */
const timesIn = ({ at, discoveredAt, occurredAt, policeReported }: RegisterLeadRequest) => ({
  '/at': at,
  '/discoveredAt': discoveredAt,
  '/occurredAt': occurredAt,
  '/policeReported/at': policeReported?.at,
});

const aheadIn = (lead: RegisterLeadRequest, now: Instant): string[] =>
  Object.entries(timesIn(lead)).flatMap(([pointer, time]) => (time && isNoticeablyLater(time, now) ? [pointer] : []));
