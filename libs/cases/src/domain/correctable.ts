import type { ChildId, ReporterId } from '@center/kernel';
import { CORRECTABLE_FIELDS, type CorrectableField } from './codes';
import type { CaseEvents, CaseEventType, RecordCorrected } from './events';

const OF_A_CHILD = [
  ...(['name', 'idNumber', 'birthDate', 'sex', 'address'] as const),
  ...(['guardian/name', 'guardian/phone', 'guardian/relation'] as const),
] as const satisfies readonly CorrectableField[];
const OF_A_REPORTER = ['reporter/name', 'reporter/phone', 'wantsAnswer'] as const satisfies readonly CorrectableField[];

/** The fields that may be corrected, by type of event. Process facts are reverted by their own commands. */
export const CORRECTABLE: { readonly [T in CaseEventType]?: readonly CorrectableField[] } = {
  LeadRegistered: [
    ...(['narrative', 'sourceRef', 'source', 'discoveredAt', 'occurredAt', 'at', 'areaCode'] as const),
    ...OF_A_CHILD,
    ...OF_A_REPORTER,
  ],
  LeadDeclined: ['advice', 'note'],
  LeadTriaged: ['opinion'],
  CaseAssigned: ['note'],
  CaseReassigned: ['note'],
  RiskGraded: ['basis'],
  PoliceReported: ['receipt', 'note'],
  ChildAdded: OF_A_CHILD,
  ChildIdentified: OF_A_CHILD,
  MergedWorkReturned: OF_A_CHILD,
  ReporterAdded: OF_A_REPORTER,
  NoteRecorded: ['text'],
  CaseCopied: ['note'],
  VisitRecorded: ['finding', 'place'],
  AssessmentRecorded: ['finding'],
  ConferenceHeld: ['minutes'],
  RescueStarted: ['at', 'kind', 'childIds', 'place', 'note'],
  RescueEnded: ['at', 'note'],
  TransferReturned: ['note'],
  TransferWithdrawn: ['note'],
  MaterialSupplemented: ['text'],
  TransferFedBack: ['text'],
  FeedbackRejected: ['note'],
  ReporterInformed: ['text'],
  ClosureRejected: ['note'],
  CaseReopened: ['note'],
  LeadMerged: ['note'],
  LeadUnmerged: ['note'],
  DeadlineExtended: ['note'],
  SupervisionIssued: ['note'],
  SupervisionAnswered: ['note'],
  SupervisionEnded: ['note'],
};

const isAmong = (fields: readonly CorrectableField[], field: CorrectableField): boolean => fields.includes(field);

/** Whether a field is one of a child, with its guardian. */
export const isOfChild = (field: CorrectableField): boolean => isAmong(OF_A_CHILD, field);

/** Whether a field is one of a reporter. */
export const isOfReporter = (field: CorrectableField): boolean => isAmong(OF_A_REPORTER, field);

/** What a correction is about: a field of an event, of which child or reporter. */
export type CorrectedField = Pick<RecordCorrected, 'field' | 'childId' | 'reporterId'>;

/** Other names of a field: where it is in the event, if the commands have another name for it. */
const ALIASES: Readonly<Record<string, CorrectableField>> = {
  children: 'childIds',
  area: 'areaCode',
  ...{ birthYear: 'birthDate', birthMonth: 'birthDate', ageAt: 'birthDate', 'ageAt/age': 'birthDate' },
  'area/code': 'areaCode',
  phone: 'reporter/phone',
  'reporter/wantsAnswer': 'wantsAnswer',
};

/** A JSON pointer into an event: the list and the item of a person, and the path below it. */
const POINTER = /^\/?(?:(?:(children|reporters)\/(\d+)|child)\/)?(.+)$/;

/** The field at the end of a JSON pointer into an event, with or without its leading slash; `undefined` if there is none. */
export const fieldIn = (pointer: string): CorrectableField | undefined => {
  const [, list, , path = ''] = POINTER.exec(pointer) ?? [];
  const name = list === 'reporters' ? `reporter/${path}` : path;
  return CORRECTABLE_FIELDS.find((known) => known === (ALIASES[name] ?? name));
};

interface EventRead {
  readonly type: CaseEventType;
  readonly data: object;
}

interface Named {
  readonly childId?: ChildId;
  readonly reporterId?: ReporterId;
}

/** The child or reporter of an event at a place of its list, or the only one that it names. */
const namedIn = ({ type, data }: EventRead, list: string | undefined, nth: string | undefined): Named | undefined => {
  if (type === 'LeadRegistered') {
    const { children, reporters } = data as CaseEvents['LeadRegistered'];
    if (list === undefined) return {};
    const named: Named | undefined = (list === 'children' ? children : reporters)[Number(nth)];
    return named;
  }
  if (type === 'MergedWorkReturned') {
    const { children } = data as CaseEvents['MergedWorkReturned'];
    return list === 'children' ? children[Number(nth)] : children.length === 1 ? children[0] : {};
  }
  if (type === 'ChildAdded') return (data as CaseEvents['ChildAdded']).child;
  if (type === 'ReporterAdded') return (data as CaseEvents['ReporterAdded']).reporter;
  return type === 'ChildIdentified' ? data : {};
};

/** The correctable field of an event at a JSON pointer; `undefined` if there is none. */
export const fieldAt = (event: EventRead, pointer: string): CorrectedField | undefined => {
  const [, list, nth] = POINTER.exec(pointer) ?? [];
  const isName = event.type === 'ReporterAdded' && /^\/?name$/.test(pointer);
  const field = isName ? 'reporter/name' : fieldIn(pointer);
  const named = namedIn(event, list, nth);
  if (!field || !named || !CORRECTABLE[event.type]?.includes(field)) return undefined;
  const { childId, reporterId } = named;
  // a number is added by identifying the child; what a survivor has returned is read there
  if (field === 'idNumber' && !('idNumber' in named) && event.type !== 'MergedWorkReturned') return undefined;
  if (isOfChild(field)) return childId && { field, childId };
  return isOfReporter(field) ? reporterId && { field, reporterId } : { field };
};

/** The JSON pointer of a corrected field in its event, with `*` for an item of a list. */
export const pointerOf = (type: CaseEventType, { field }: CorrectedField): string => {
  const part = field.replace(/^reporter\//, '');
  if (isOfChild(field)) return `${CHILD_IN[type] ?? ''}/${part}`;
  if (isOfReporter(field)) return `${REPORTER_IN[type] ?? ''}/${part}`;
  if (field === 'areaCode') return '/area';
  return field === 'childIds' ? '/children' : `/${field}`;
};

const CHILD_IN: { readonly [T in CaseEventType]?: string } = {
  LeadRegistered: '/children/*',
  ChildAdded: '/child',
  MergedWorkReturned: '/children/*',
};
const REPORTER_IN: { readonly [T in CaseEventType]?: string } = {
  LeadRegistered: '/reporters/*',
  ReporterAdded: '/reporter',
};
