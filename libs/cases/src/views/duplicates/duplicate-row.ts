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
  readonly closed_at: string | null;
}

/** A person named in a case now or earlier, by vault id. */
export interface DuplicatePerson {
  readonly person_id: string;
  /** the child that the person is; `null` for guardians and reporters */
  readonly child_id: string | null;
  /** the merged lead that the child came from */
  readonly joined_from: string | null;
}

/** The state of a case in this view. */
export interface ComparedCase {
  readonly row: DuplicateRow;
  readonly persons: readonly DuplicatePerson[];
}

const TOWNSHIP_DIGITS = 9;

const child = (child_id: string, person_id: string, joined_from: string | null = null): DuplicatePerson => ({
  person_id,
  child_id,
  joined_from,
});
const beside = (person: { readonly personId: string } | undefined): DuplicatePerson[] =>
  person ? [{ person_id: person.personId, child_id: null, joined_from: null }] : [];
const personsOf = ({ childId, personId, guardian }: ReportedChild): DuplicatePerson[] => [
  child(childId, personId),
  ...beside(guardian),
];
const reporterOf = (reporter: NamedReporter): DuplicatePerson[] => beside(reporter);

const same = (one: DuplicatePerson, other: DuplicatePerson): boolean =>
  one.person_id === other.person_id && one.child_id === other.child_id && one.joined_from === other.joined_from;

type Change = (likeness: ComparedCase) => ComparedCase;

/** Earlier persons of a child are kept: a child identified later by ID number still matches under its earlier name. */
const naming =
  (...named: readonly DuplicatePerson[]): Change =>
  ({ row, persons }) => ({
    row,
    persons: named.reduce((all, one) => (all.some((known) => same(known, one)) ? all : [...all, one]), persons),
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

const correctedRow = ({ revision, field, value, area }: CaseEvents['RecordCorrected']): Change => {
  if (revision !== 0) return (likeness) => likeness;
  if (field === 'areaCode') return becoming({ area: townshipOf(area) });
  return becoming(field === 'discoveredAt' ? { discovered_at: value as string } : {});
};

/** A person whom a wrong number named is not in the case any more, unless another child of it is that person. */
const correctedPerson = ({ field, childId, personId, identity, withdrawn }: CaseEvents['RecordCorrected']): Change => {
  const named = identity?.personId ?? personId;
  const isChild = childId !== undefined && !field.startsWith('guardian/');
  return (likeness) => {
    const left = without((one) => one.child_id === childId && one.person_id === withdrawn?.personId)(likeness);
    return named ? naming(...(isChild ? [child(childId, named)] : beside({ personId: named })))(left) : left;
  };
};

/** How each event changes the row. Event types not listed here do not. */
const CHANGES: { readonly [T in CaseEventType]?: (data: CaseEvents[T]) => Change } = {
  LeadAccepted: () => becoming({ status: 'ACCEPTED' }),
  LeadDeclined: () => becoming({ status: 'DECLINED' }),
  LeadTriaged: ({ harms }) => becoming({ status: 'HANDLING', harms }),
  ChildAdded: ({ child: added }) => naming(...personsOf(added)),
  ChildIdentified: ({ childId, personId, guardian }) =>
    naming(...(personId ? [child(childId, personId)] : []), ...beside(guardian)),
  ReporterAdded: ({ reporter }) => naming(...reporterOf(reporter)),
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
      naming(...children.flatMap(({ childId, personId }) => (personId ? [child(childId, personId)] : [])))(
        reopened(likeness),
      ),
  ChildVoided: ({ childId, persons: voided }) =>
    without(
      ({ person_id, child_id }) =>
        child_id === childId || (!child_id && voided.some((one) => one.personId === person_id)),
    ),
  RecordCorrected: (correction) => (likeness) => correctedPerson(correction)(correctedRow(correction)(likeness)),
};

const opened = ({ stream, position }: StoredEvent, lead: CaseEvents['LeadRegistered']): ComparedCase => {
  const row: DuplicateRow = {
    case_id: caseStream.keyOf(stream),
    position: position.toString(),
    status: 'REGISTERED',
    status_before: null,
    merged_into: null,
    area: townshipOf(lead.area),
    harms: lead.harms,
    discovered_at: lead.discoveredAt,
    closed_at: null,
  };
  return naming(...lead.children.flatMap(personsOf), ...lead.reporters.flatMap(reporterOf))({ row, persons: [] });
};

/** Whether this view handles the event type. */
export const changesComparison = ({ type }: StoredEventOf<CaseEvent>): boolean =>
  type === 'LeadRegistered' || Object.hasOwn(CHANGES, type);

/** Applies one event to the row of its case. */
export const foldComparedCase = (likeness: ComparedCase | undefined, event: StoredEventOf<CaseEvent>): ComparedCase => {
  if (event.type === 'LeadRegistered') return opened(event, event.data);
  if (!likeness) throw new Error(`${event.type} on a case that was never registered`);
  const change = CHANGES[event.type] as (data: CaseEvents[CaseEventType]) => Change;
  return change(event.data)(likeness);
};
