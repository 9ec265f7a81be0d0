import type { StoredEvent, StoredEventOf } from '@center/kernel';
import type { CaseEvent, CaseEvents, CaseEventType, NamedReporter, ReportedChild } from '../../domain/events';
import { caseStream } from '../../domain/streams';

/**
 * The attributes by which cases are compared, with the column names of the table. Codes and times only, no personal
 * data.
 */
export interface DuplicateRow {
  readonly case_id: string;
  readonly position: string;
  readonly status: string;
  /** the status to restore when a merge is undone */
  readonly status_before: string | null;
  readonly merged_into: string | null;
  /** the township; `null` when only the county is known */
  readonly area: string | null;
  readonly harms: readonly string[];
  readonly discovered_at: string;
  readonly source: string;
  /** the event whose number at the source counts now */
  readonly ref_event: string | null;
  readonly closed_at: string | null;
}

/** A person named in a case now or earlier, by vault id. */
export interface DuplicatePerson {
  readonly person_id: string;
  /** the child that the person is; `null` for guardians and reporters */
  readonly child_id: string | null;
  /** the merged lead that the child came from */
  readonly joined_from: string | null;
  /** the event whose facts of the person count now; `null` if those of the merged lead do, or none is compared */
  readonly event_id: string | null;
  /** `false` for a person that the child was before it was identified as another one */
  readonly is_current: boolean;
}

/** The state of a case in this view. */
export interface ComparedCase {
  readonly row: DuplicateRow;
  readonly persons: readonly DuplicatePerson[];
}

const TOWNSHIP_DIGITS = 9;

const named = (person_id: string, about: Partial<DuplicatePerson> = {}): DuplicatePerson => ({
  ...{ person_id, child_id: null, joined_from: null, event_id: null, is_current: true },
  ...about,
});
const child = (child_id: string, person_id: string, joined_from: string): DuplicatePerson =>
  named(person_id, { child_id, joined_from });
const beside = (person: { readonly personId: string } | undefined): DuplicatePerson[] =>
  person ? [named(person.personId)] : [];
const personsOf = ({ childId, personId, guardian }: ReportedChild, event_id: string): DuplicatePerson[] => [
  named(personId, { child_id: childId, event_id }),
  ...beside(guardian),
];
const reporterOf = ({ personId }: NamedReporter, event_id: string): DuplicatePerson[] => [
  named(personId, { event_id }),
];

const same = (one: DuplicatePerson, other: DuplicatePerson): boolean =>
  one.person_id === other.person_id && one.child_id === other.child_id && one.joined_from === other.joined_from;

type Change = (likeness: ComparedCase) => ComparedCase;

/** The facts that a child is compared by. */
const COMPARED = ['name', 'birthDate', 'birthYear', 'birthMonth', 'ageAt', 'idNumber'] as const;

/** A child is this person from now on, with the facts of this event. Earlier persons remain for searches. */
const becomingPerson =
  (child_id: string, person_id: string, event_id: string | null): Change =>
  ({ row, persons }) => {
    const isOfChild = (one: DuplicatePerson): boolean => one.child_id === child_id;
    const joined_from = persons.find(isOfChild)?.joined_from ?? null;
    const now = named(person_id, { child_id, joined_from, event_id });
    const others = persons.filter((one) => !same(one, now));
    const superseded = others.map((one) => (isOfChild(one) ? { ...one, event_id: null, is_current: false } : one));
    return { row, persons: [...superseded, now] };
  };

const identifying =
  (identified: CaseEvents['ChildIdentified'], event_id: string): Change =>
  (likeness) => {
    const { childId, personId } = identified;
    const current = likeness.persons.find(({ child_id, is_current }) => child_id === childId && is_current);
    const person = personId ?? current?.person_id;
    const changes = person !== current?.person_id || COMPARED.some((fact) => identified[fact] !== undefined);
    return person && changes ? becomingPerson(childId, person, event_id)(likeness) : likeness;
  };

const naming =
  (...more: readonly DuplicatePerson[]): Change =>
  ({ row, persons }) => ({
    row,
    persons: more.reduce((all, one) => (all.some((known) => same(known, one)) ? all : [...all, one]), persons),
  });
const becoming =
  (changes: Partial<DuplicateRow> | ((row: DuplicateRow) => Partial<DuplicateRow>)): Change =>
  ({ row, persons }) => ({ row: { ...row, ...(typeof changes === 'function' ? changes(row) : changes) }, persons });

const reopened = becoming(({ status }) => ({
  closed_at: null,
  ...(status === 'CLOSED' && { status: 'HANDLING' }),
  ...(status === 'DECLINED' && { status: 'REGISTERED' }),
}));

const without =
  (removed: (person: DuplicatePerson) => boolean): Change =>
  ({ row, persons }) => ({ row, persons: persons.filter((person) => !removed(person)) });

const townshipOf = (area: CaseEvents['LeadRegistered']['area']): string | null =>
  area && area.code.length >= TOWNSHIP_DIGITS ? area.code : null;

const correctedRow = ({ revision, field, value, area }: CaseEvents['RecordCorrected'], event: string): Change => {
  if (revision !== 0) return (likeness) => likeness;
  if (field === 'areaCode') return becoming({ area: townshipOf(area) });
  if (field === 'discoveredAt') return becoming({ discovered_at: value as string });
  if (field === 'source') return becoming({ source: value as string });
  return becoming(field === 'sourceRef' ? { ref_event: event } : {});
};

const isCompared = (field: string): boolean => (COMPARED as readonly string[]).includes(field);

/**
 * A correction of a fact by which a child is compared has the tokens of all its facts. A person whom a wrong number named is
 * not in the case any more, unless another child of it is that person.
 */
const correctedPerson =
  ({ field, childId, personId, identity, withdrawn }: CaseEvents['RecordCorrected'], event: string): Change =>
  (likeness) => {
    if (childId === undefined)
      return field === 'reporter/phone' && personId ? reporting(personId, event)(likeness) : likeness;
    if (field.startsWith('guardian/')) return naming(...beside(personId ? { personId } : undefined))(likeness);
    const current = likeness.persons.find(({ child_id, is_current }) => child_id === childId && is_current);
    const person = identity?.personId ?? current?.person_id;
    const now = person && isCompared(field) ? becomingPerson(childId, person, event)(likeness) : likeness;
    const isGone = (one: DuplicatePerson): boolean => one.child_id === childId && one.person_id === withdrawn?.personId;
    return without((one) => isGone(one) && !one.is_current)(now);
  };

/** A reporter whose telephone counts as of this event. */
const reporting =
  (person_id: string, event_id: string): Change =>
  ({ row, persons }) => ({
    row,
    persons: [
      ...persons.filter((one) => one.person_id !== person_id || one.child_id !== null),
      named(person_id, { event_id }),
    ],
  });

/** How each event changes the row. Event types not listed here do not. */
const CHANGES: { readonly [T in CaseEventType]?: (data: CaseEvents[T], event: string) => Change } = {
  LeadAccepted: () => becoming({ status: 'ACCEPTED' }),
  LeadDeclined: () => becoming({ status: 'DECLINED' }),
  LeadTriaged: ({ harms }) => becoming({ status: 'HANDLING', harms }),
  ChildAdded: ({ child: added }, event) => naming(...personsOf(added, event)),
  ChildIdentified: (identified, event) => (likeness) =>
    naming(...beside(identified.guardian))(identifying(identified, event)(likeness)),
  ReporterAdded: ({ reporter }, event) => naming(...reporterOf(reporter, event)),
  CaseClosed: ({ at }) => becoming({ status: 'CLOSED', closed_at: at }),
  CaseReopened: () => reopened,
  LeadMerged: ({ into }) => becoming(({ status }) => ({ status: 'MERGED', status_before: status, merged_into: into })),
  LeadUnmerged: () =>
    becoming(({ status_before }) => ({ status: status_before!, status_before: null, merged_into: null })),
  DuplicateJoined:
    ({ children }) =>
    (likeness) =>
      naming(...children.map(({ childId, personId, lead }) => child(childId, personId, lead)))(reopened(likeness)),
  DuplicateLeft:
    ({ leads }) =>
    ({ row, persons }) => {
      const isGone = ({ joined_from }: DuplicatePerson) => (leads as readonly (string | null)[]).includes(joined_from);
      const children = new Set(persons.filter(isGone).map(({ child_id }) => child_id));
      return { row, persons: persons.filter(({ child_id }) => child_id === null || !children.has(child_id)) };
    },
  MergedWorkReturned:
    ({ children }) =>
    (likeness) =>
      children.reduce(
        (all, { childId, personId }) => (personId ? becomingPerson(childId, personId, null)(all) : all),
        reopened(likeness),
      ),
  ChildVoided: ({ childId, persons: voided }) =>
    without(
      ({ person_id, child_id }) =>
        child_id === childId || (!child_id && voided.some((one) => one.personId === person_id)),
    ),
  RecordCorrected: (correction, event) => (likeness) =>
    correctedPerson(correction, event)(correctedRow(correction, event)(likeness)),
};

const opened = ({ id, stream, position }: StoredEvent, lead: CaseEvents['LeadRegistered']): ComparedCase => {
  const row: DuplicateRow = {
    case_id: caseStream.keyOf(stream),
    position: position.toString(),
    status: 'REGISTERED',
    status_before: null,
    merged_into: null,
    area: townshipOf(lead.area),
    harms: lead.harms,
    discovered_at: lead.discoveredAt,
    source: lead.source,
    ref_event: lead.sourceRef ? id : null,
    closed_at: null,
  };
  return naming(
    ...lead.children.flatMap((one) => personsOf(one, id)),
    ...lead.reporters.flatMap((one) => reporterOf(one, id)),
    ...lead.allegedPerpetrators.flatMap(beside),
  )({ row, persons: [] });
};

/** Whether this view handles the event type. */
export const changesComparison = ({ type }: StoredEventOf<CaseEvent>): boolean =>
  type === 'LeadRegistered' || Object.hasOwn(CHANGES, type);

/** Applies one event to the row of its case. */
export const foldComparedCase = (likeness: ComparedCase | undefined, event: StoredEventOf<CaseEvent>): ComparedCase => {
  if (event.type === 'LeadRegistered') return opened(event, event.data);
  if (!likeness) throw new Error(`${event.type} on a case that was never registered`);
  const change = CHANGES[event.type] as (data: CaseEvents[CaseEventType], event: string) => Change;
  return change(event.data, event.id)(likeness);
};
