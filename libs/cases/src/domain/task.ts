import type { AgencyRef, Officer, Role } from '@center/kernel';
import { type Case, type CaseText, type Child, isOpen } from './case';
import { runningRescues } from './open-work';
import { textsIn } from './texts';

/** The texts that a visit or an assessment needs, as `<event type> <pointer>`. */
const FOR_VISITS = [
  'LeadRegistered /narrative',
  'VisitRecorded /place',
  'VisitRecorded /finding',
  'NoteRecorded /text',
];
const FOR_ASSESSMENTS = [...FOR_VISITS, 'AssessmentRecorded /finding', 'RiskGraded /basis'];

/** What each role needs of a case that it handles, beside the children: the texts of events. */
const NEEDED: { readonly [R in Role]?: readonly string[] } = {
  CHILD_DIRECTOR: FOR_VISITS,
  SOCIAL_WORKER: FOR_ASSESSMENTS,
  RESCUE_WORKER: FOR_VISITS,
};

/** A child whom the officer visits: who it is, where it lives, and who cares for it. A rescue also needs the number. */
const textsOfChild = (by: Officer, child: Child): readonly CaseText[] => {
  const { name, birthDate, birthYear, birthMonth, ageAt, address, guardian, idNumber } = child;
  const ofEveryVisit = [name, birthDate, birthYear, birthMonth, ageAt, address, guardian];
  return textsIn([...ofEveryVisit, by.role === 'RESCUE_WORKER' ? idNumber : undefined]);
};

const isOf = (by: Officer, { id }: AgencyRef): boolean => id === by.agency.id;

/** Whether the case is assigned to the officer, or to the officer's unit without naming one. */
const handles = (by: Officer, state: Case): boolean => {
  const { agency, officerId } = state.handler;
  return state.assigned && isOpen(state) && isOf(by, agency) && (officerId ?? by.officerId) === by.officerId;
};

const textsToHandle = (by: Officer, { children, registered, records }: Case): readonly CaseText[] => {
  const recorded = [...records.flatMap(({ texts }) => texts), ...textsIn(registered.narrative)];
  const needed = recorded.filter(({ governedBy: field }) =>
    NEEDED[by.role]?.includes(`${field?.type} ${field?.pointer}`),
  );
  return [...[...children.values()].flatMap((child) => textsOfChild(by, child)), ...needed];
};

const textsToRescue = (by: Officer, state: Case): readonly CaseText[] =>
  runningRescues(state)
    .filter(({ unit }) => by.role === 'RESCUE_WORKER' && isOf(by, unit))
    .flatMap(({ children, place, note }) => [
      ...textsIn([place, note]),
      ...children.flatMap(({ childId }) => textsOfChild(by, state.children.get(childId)!)),
    ]);

/** The texts that an officer needs for the work that is open: an assigned case, or a running rescue of the own unit. */
export const textsForTask = (by: Officer, state: Case): readonly CaseText[] => [
  ...(handles(by, state) ? textsToHandle(by, state) : []),
  ...textsToRescue(by, state),
];
