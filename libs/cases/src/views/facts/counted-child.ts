import { createHash } from 'node:crypto';
import type { PersonId } from '@center/kernel';
import type { CaseEvents, CaseEventType } from '../../domain/events';

/**
 * The state of a child for statistics: the last recorded values, from any lead. A child of a merged lead is the same
 * child in the survivor, so an identification recorded there also applies to earlier facts.
 */
export interface CountedChild {
  readonly childId: string;
  /** a pseudonym of the person, who may also be a child in other leads */
  readonly person: string;
  /** identified by an ID number with a valid checksum */
  readonly verified: boolean;
  readonly categories: readonly string[];
  /** the leads that name the child now or named it earlier */
  readonly cases: readonly string[];
}

/** A pseudonym of a vault person for statistics: deterministic and not reversible. */
const pseudonym = (personId: PersonId): string => {
  const hex = createHash('sha256').update(`figures\0${personId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

type Known = (childId: string) => CountedChild | undefined;
type Learning<T extends CaseEventType> = (data: CaseEvents[T], caseId: string, known: Known) => CountedChild[];
type Reported = Pick<CaseEvents['ChildAdded']['child'], 'childId' | 'personId' | 'identityStatus' | 'categories'>;

const reported = (child: Reported, caseId: string, known: Known): CountedChild => ({
  childId: child.childId,
  person: pseudonym(child.personId),
  verified: child.identityStatus === 'VERIFIED',
  categories: child.categories,
  cases: [...new Set([...(known(child.childId)?.cases ?? []), caseId])],
});

const joined = (
  { childId, personId }: CaseEvents['DuplicateJoined']['children'][number],
  caseId: string,
  known: Known,
): CountedChild => {
  const child = known(childId) ?? {
    childId,
    person: pseudonym(personId),
    verified: false,
    categories: [],
    cases: [],
  };
  return { ...child, cases: [...new Set([...child.cases, caseId])] };
};

/** A verified identity is replaced only by another verified identity. */
const identified = (child: CountedChild, { personId, identityStatus, categories }: CaseEvents['ChildIdentified']) => {
  const verified = identityStatus === 'VERIFIED';
  return {
    ...child,
    ...(categories && { categories }),
    ...(personId && (verified || !child.verified) && { person: pseudonym(personId), verified }),
  };
};

const LEARNING: { readonly [T in CaseEventType]?: Learning<T> } = {
  LeadRegistered: ({ children }, caseId, known) => children.map((child) => reported(child, caseId, known)),
  ChildAdded: ({ child }, caseId, known) => [reported(child, caseId, known)],
  DuplicateJoined: ({ children }, caseId, known) => children.map((child) => joined(child, caseId, known)),
  ChildIdentified: (facts, _caseId, known) => {
    const child = known(facts.childId);
    return child ? [identified(child, facts)] : [];
  },
  RecordCorrected: ({ childId, identity }, _caseId, known) => {
    const child = childId && known(childId);
    if (!child || !identity) return [];
    const { personId, identityStatus } = identity;
    return [{ ...child, person: pseudonym(personId), verified: identityStatus === 'VERIFIED' }];
  },
};

/** Returns the children that an event changes, in their state after it. */
export const learned = <T extends CaseEventType>(
  type: T,
  data: CaseEvents[T],
  caseId: string,
  known: Known,
): CountedChild[] => LEARNING[type]?.(data, caseId, known) ?? [];

/** Returns the pseudonyms of the persons that an event names as children. */
export const personsIn = (data: CaseEvents[CaseEventType]): string[] => {
  const { child, children, personId, identity } = data as {
    child?: { personId: PersonId };
    children?: readonly { personId?: PersonId }[];
    personId?: PersonId;
    identity?: { personId: PersonId };
  };
  const persons = [child, ...(children ?? []), identity, { personId }].map((one) => one?.personId);
  return persons.flatMap((person) => (person ? [pseudonym(person)] : []));
};

/** Returns the ids of the children that an event names. */
export const childrenIn = (data: CaseEvents[CaseEventType]): string[] => {
  const { child, childId, children } = data as {
    child?: { childId: string };
    childId?: string;
    children?: readonly { childId: string }[];
  };
  return [
    ...(child ? [child.childId] : []),
    ...(childId ? [childId] : []),
    ...(children ?? []).map((one) => one.childId),
  ];
};
