import { type ChildId, id, type Instant, type PersonId } from '@center/kernel';
import type { Case, CaseRecord, CaseText, Fact } from './case';
import type { CorrectableField } from './codes';
import { SEALED_FACTS } from './corrected-child';
import type { ResealedFacts } from './events';

/** A text about a person or of a lead, where an event has entered it. */
export interface EnteredText {
  readonly revision: number;
  readonly field: CorrectableField | keyof ResealedFacts;
  /** the child or reporter */
  readonly of: string | undefined;
  readonly text: CaseText;
  /** the day of an age */
  readonly on?: Instant;
}

type Entered = Omit<EnteredText, 'text'> & { readonly text: CaseText | undefined };
type ChildFacts = Partial<Fact<'LeadRegistered'>['children'][number]>;

const ofChild = (revision: number, child: ChildFacts): Entered[] => [
  ...SEALED_FACTS.map((field) => ({ revision, field, of: child.childId, text: child[field] })),
  { revision, field: 'ageAt', of: child.childId, text: child.ageAt?.age, ...(child.ageAt && { on: child.ageAt.on }) },
  { revision, field: 'guardian/name', of: child.childId, text: child.guardian?.name },
  { revision, field: 'guardian/phone', of: child.childId, text: child.guardian?.phone },
];

const ofReporter = (
  revision: number,
  { reporterId, phone }: Fact<'LeadRegistered'>['reporters'][number],
): Entered[] => [{ revision, field: 'reporter/phone', of: reporterId, text: phone }];

const enteredBy = (record: CaseRecord, revision: number): Entered[] => {
  switch (record.type) {
    case 'LeadRegistered':
      return [
        { revision, field: 'sourceRef', of: undefined, text: record.data.sourceRef },
        ...record.data.children.flatMap((child) => ofChild(revision, child)),
        ...record.data.reporters.flatMap((reporter) => ofReporter(revision, reporter)),
      ];
    case 'ChildAdded':
      return ofChild(revision, record.data.child);
    case 'ChildIdentified':
      return ofChild(revision, record.data);
    case 'ReporterAdded':
      return ofReporter(revision, record.data.reporter);
    default:
      return [];
  }
};

const BIRTH_IN_PART: ReadonlySet<string> = new Set(['birthYear', 'birthMonth', 'ageAt']);

const placeOf = ({ revision, field, of }: Omit<Entered, 'text'>): string => `${revision} ${field} ${of}`;

/** The texts of a case by the places where they were entered, with their corrections. */
export class EnteredTexts {
  private readonly places = new Map<string, EnteredText>();
  private readonly replacedTexts: EnteredText[] = [];

  constructor({ records }: Pick<Case, 'records'>) {
    records.forEach((record, revision) => {
      for (const entered of enteredBy(record, revision)) this.enter(entered);
      if (record.type === 'RecordCorrected') this.correct(record.data);
    });
  }

  /** The texts that no correction has replaced, and those that replaced others. */
  get standing(): readonly EnteredText[] {
    return [...this.places.values()];
  }

  get replaced(): readonly EnteredText[] {
    return this.replacedTexts;
  }

  /** The texts of a child that the key of a person seals. */
  sealedFor(childId: ChildId, person: PersonId): readonly EnteredText[] {
    const key = id<'key'>(person); // a person's key id is the person id
    return this.standing.filter(({ of, text }) => of === childId && text.sealed === key);
  }

  private enter({ text, ...place }: Entered): void {
    const before = this.places.get(placeOf(place));
    if (before && before.text !== text) this.replacedTexts.push(before);
    if (text) this.places.set(placeOf(place), { ...place, text });
    else this.places.delete(placeOf(place));
  }

  private correct({
    revision,
    field,
    childId,
    reporterId,
    value,
    withdrawn,
    resealed,
    birth,
  }: Fact<'RecordCorrected'>): void {
    this.enter({ revision, field, of: childId ?? reporterId, text: value as CaseText | undefined });
    if (field === 'birthDate') {
      const kept = ofChild(revision, { ...birth, ...(childId && { childId }) });
      for (const fact of kept.filter((one) => BIRTH_IN_PART.has(one.field))) this.enter(fact);
    }
    if (!childId || !withdrawn) return;
    for (const { text: _, ...place } of this.sealedFor(childId, withdrawn.personId)) {
      this.enter({ ...place, text: undefined });
    }
    for (const [entered, facts] of Object.entries(resealed ?? {})) {
      for (const fact of ofChild(Number(entered), { ...facts, childId })) if (fact.text) this.enter(fact);
    }
  }
}
