import type { AgencyRef, AreaCode, Officer } from '@center/kernel';

/** A command as passed to both the model and the code, with all possible arguments. */
export interface Ask {
  readonly command: string;
  readonly by: Officer;
  readonly caseId: string;
  /** selects the text: the same number gives the same text */
  readonly words: number;
  readonly agency: AgencyRef | undefined;
  readonly areaCode: AreaCode;
  readonly officerId: string | undefined;
  readonly transferId: string;
  readonly replaces: string | undefined;
  readonly disputeId: string;
  readonly rescueId: string;
  readonly barId: string;
  readonly breakGlassId: string;
  readonly childId: string;
  /** the person of an added child: a new person, or a child of the case */
  readonly person: string;
  readonly everyChild: boolean;
  readonly reporterId: string;
  readonly revision: number;
  readonly into: string;
  /** an unused id */
  readonly newId: string;
  readonly otherNewId: string;
  /** selects one of the codes that the command accepts */
  readonly choice: number;
  readonly flag: boolean;
  /** another assessor; `undefined` when unknown to the register */
  readonly assessor: Officer | undefined;
}

const of =
  <T>(list: readonly T[]) =>
  ({ choice }: Pick<Ask, 'choice'>): T =>
    list[choice % list.length]!;

// The codes that are tried, by field.
export const urgencyIn = of(['EMERGENCY', 'URGENT', 'ORDINARY'] as const);
export const harmIn = of(['NEGLECT', 'ABUSE', 'SEXUAL'] as const);
export const findingIn = of(['JUSTIFIED', 'NOT_JUSTIFIED'] as const);
export const levelIn = of(['LOW', 'HIGH', 'MEDIUM_LOW', 'MEDIUM_HIGH'] as const);
export const sexIn = of(['MALE', 'FEMALE'] as const);
export const assessmentIn = of(['FULL', 'SAFETY'] as const);
export const transferReasonIn = ({ words }: Pick<Ask, 'words'>) => (['OTHER', 'SUSPECTED_CRIME'] as const)[words % 2]!;
export const returnReasonIn = of(['NOT_COMPETENT', 'OUT_OF_AREA', 'DUPLICATE', 'ALREADY_HANDLED'] as const);
export const feedbackKindIn = of(['FINAL', 'INTERIM'] as const);
export const outcomeIn = of(['SAFE_AT_HOME', 'PLACED'] as const);
export const informWayIn = of(['PHONE', 'NOT_REACHABLE'] as const);
export const closureReasonIn = of([
  'MOVED_AWAY',
  'RISK_REMOVED',
  'LONG_TERM_PLAN',
  'UNFOUNDED',
  'TURNED_18',
  'DECEASED',
] as const);
/** `other` is not a field of any record */
export const fieldIn = of(['source', 'narrative', 'text', 'finding', 'childIds', 'other'] as const);
export const sourceIn = ({ words }: Pick<Ask, 'words'>) => (['SCHOOL', 'PUBLIC'] as const)[words % 2]!;
/** The second assessor: the caller again, or another officer. */
export const secondAssessor = ({ by, flag, assessor }: Pick<Ask, 'by' | 'flag' | 'assessor'>): Officer | undefined =>
  flag ? assessor : by;
/** Whether a proposal to close has a note. */
export const notedIn = ({ words }: Pick<Ask, 'words'>): boolean => words === 1;
/** Whether a child of the case is certainly a minor when closing is proposed. */
export const minorIn = ({ everyChild }: Pick<Ask, 'everyChild'>): boolean => everyChild;
