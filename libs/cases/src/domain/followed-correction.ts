import type { ChildId, EventContext, PersonId } from '@center/kernel';
import type { Case, Child } from './case';
import { withdrawnIn } from './corrected';
import type { CaseEvent, CaseEvents } from './events';

/** A child whose number was corrected in its lead, and the person that the wrong number named. */
export interface CorrectedChildOfLead {
  readonly child: Child;
  readonly wrong: PersonId;
}

/** The children of a lead whose numbers named another person, and who are not that person any more. */
export const correctedIn = ({ corrections, children }: Case): readonly CorrectedChildOfLead[] =>
  withdrawnIn(corrections).flatMap(({ childId, personId: wrong }) => {
    const child = children.get(childId);
    return child && child.personId !== wrong ? [{ child, wrong }] : [];
  });

/** The revision by which a child came into a survivor. */
const joinedAt = ({ records }: Case, childId: ChildId): number =>
  records.findLastIndex(
    ({ type, data }) => type === 'DuplicateJoined' && data.children.some((child) => child.childId === childId),
  );

/** The correction that a survivor gets because of one in the lead, without what it seals again. */
export const followedCorrection = (
  survivor: Case,
  { child: { childId }, wrong }: CorrectedChildOfLead,
): Pick<CaseEvents['RecordCorrected'], 'revision' | 'field' | 'childId' | 'withdrawn' | 'reason'> => ({
  revision: joinedAt(survivor, childId),
  field: 'idNumber',
  childId,
  withdrawn: { personId: wrong },
  reason: 'ENTERED_IN_ERROR',
});

/** Who a child is after the correction in its lead. */
export const identityOf = ({ personId, identityStatus, idKind }: Child): CaseEvents['RecordCorrected']['identity'] => ({
  ...{ personId, identityStatus },
  ...(idKind && { idKind }),
});

/**
 * On a survivor: a child that was added as the person of a wrong number, because its lead was corrected meanwhile, is whom the
 * lead says. Appends nothing if the survivor knows it.
 */
export const followCorrection =
  ({ at, by, ...corrected }: Pick<EventContext, 'at' | 'by'> & CorrectedChildOfLead) =>
  (state: Case): CaseEvent[] => {
    const { child, wrong } = corrected;
    if (state.children.get(child.childId)?.personId !== wrong) return [];
    const identity = identityOf(child)!;
    return [{ type: 'RecordCorrected', data: { at, by, ...followedCorrection(state, corrected), identity } }];
  };
