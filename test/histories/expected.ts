import type { Place } from './ways-out';

/** Readers of a case, by role and by how much of it they see. */
export const READER_NAMES = [
  'dispatcher',
  'leader',
  'supervisor',
  'liaison',
  'director',
  'rescueWorker',
  'socialWorker',
  'auditor',
  'submittingLiaison',
  'submittingDirector',
] as const;
export type ReaderName = (typeof READER_NAMES)[number];

/** Those who see only their own report. */
export const SUBMITTERS: readonly ReaderName[] = ['submittingLiaison', 'submittingDirector'];
const FULL: readonly ReaderName[] = READER_NAMES.filter((name) => !SUBMITTERS.includes(name));

/**
 * Who may see what, transcribed from the domain guide (§6) and independent of the program's own table. The first line that
 * matches a place applies.
 */
export const EXPECTED: readonly (readonly [what: string, places: RegExp, who: readonly ReaderName[]])[] = [
  ['ids of persons', /personId$/, []],
  [
    'reporters, and how they were informed',
    /^(LeadRegistered \/reporters\/\*|ReporterAdded \/reporter)\/(anonymous|name|phone)$|^ReporterInformed \/(how|text)$|^MergedWorkReturned \/reporters\/\*\/how$/,
    ['dispatcher'],
  ],
  [
    'police reports',
    /^PoliceReported |^LeadRegistered \/(policeReport\/|notReportedNote$)/,
    FULL.filter((name) => name !== 'director'),
  ],
  [
    'communication between agencies, and measures taken',
    /^(Transfer|Feedback|Material|Withdrawal|Dispute)\w+ \/(letter|note|text|gaps|outcome|measures)\b/,
    FULL.filter((name) => name !== 'director'),
  ],
  [
    'the list of a SECRET case, and break-glass',
    /^(Officer(Listed|Unlisted)|BreakGlass(Opened|Reviewed)) /,
    ['dispatcher', 'leader', 'auditor'],
  ],
  [
    'the bars of a case, and the alleged perpetrators of merged leads',
    /^DuplicateJoined \/(barred|secret)\b|^(AgencyBarred|BarEnded|SurvivorBarsChanged) |^\w+ \/(unitBarred|receiverBarred)$/,
    ['dispatcher', 'leader', 'rescueWorker', 'auditor'],
  ],
  [
    'the closed case that a case repeats',
    /^RiskGraded \/recurrence\//,
    ['dispatcher', 'leader', 'rescueWorker', 'auditor'],
  ],
  ['the alleged perpetrators of the lead', /^LeadRegistered \/allegedPerpetrators\b/, FULL],
  ['the submitted report', /^LeadRegistered /, READER_NAMES],
  [
    'the status and result of the submitted report',
    /^(LeadDeclined \/advice|Lead(Accepted|Declined|Merged|Unmerged) (\/reason)?|Case(Closed|Reopened) (\/reason)?)$/,
    READER_NAMES,
  ],
  ['everything else', /^/, FULL],
];

/** The place of a correction: the corrected place, and the part of the correction. Ids of persons are none. */
export const CORRECTION = /^RecordCorrected\((.+)\) \/(?!.*personId$)(.+)$/;

/** Whether a reader may know of a place that is not one of a correction. */
export const mayKnow = (name: ReaderName, place: Place): boolean =>
  EXPECTED.find(([, places]) => places.test(place))![2].includes(name);

/** A correction is shown to those who may see the corrected field, except to those who only submitted the lead. */
export const isExpected = (name: ReaderName, place: Place): boolean => {
  const [, corrected] = CORRECTION.exec(place) ?? [];
  return mayKnow(name, corrected ?? place) && !(corrected && SUBMITTERS.includes(name));
};
