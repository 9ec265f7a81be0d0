import type { Instant, Officer } from '@center/kernel';
import { AreaOfCaseAnswer } from '../disclosure/case.answer';
import { deadlinesSeen } from '../disclosure/deadlines-seen';
import { dueAnswer, NextStepAnswer } from '../disclosure/deadlines.answer';
import type { CaseStatus, Harm, RiskLevel, Source, Urgency } from '../domain/codes';
import type { Visibility } from '../domain/visibility';
import { asDeadlines } from '../views/clocks';
import type { RegisterEntry } from '../views/register/register.query';
import { ListAnswer } from './moment.request';

export class ListedHandlerAnswer {
  agencyId!: string;
  name!: string;
  officerId!: string | null;
}

export class ListedChildAnswer {
  childId!: string;
  risk!: RiskLevel | null;
}

/** A listed case, with codes only. An officer who only submitted the lead sees only the report and its status. */
export class ListedCaseAnswer {
  caseId!: string;
  caseNumber!: string | null;
  status!: CaseStatus;
  source!: Source;
  registeredAt!: string;
  area!: AreaOfCaseAnswer | null;
  submittedBy!: string;
  version!: number;
  urgency?: Urgency | null;
  harms?: Harm[];
  risk?: RiskLevel | null;
  handler?: ListedHandlerAnswer;
  /** the officer who handled the case has left; it is in the queue of the unit */
  handlerLeft?: boolean;
  closureProposed?: boolean;
  /** the first 20 children; the case names all of them */
  children?: ListedChildAnswer[];
  /** how many children there are */
  childCount?: number;
  openTransfers?: number;
  /** a step that somebody must take is past its due time */
  overdue!: boolean;
  /** when the next step is due */
  dueAt!: string | null;
  /** the step that is due next, of those that the reader may know of */
  nextStep!: NextStepAnswer | null;
  /** of a hit of a search: the case into which the lead is merged, for those who may see that case */
  mergedInto?: string;
}

export class ListedCasesAnswer extends ListAnswer {
  items!: ListedCaseAnswer[];
}

/** How much of a listed case an officer sees. */
const visibilityIn = ({ full_visibility }: RegisterEntry, { role }: Officer): Visibility => {
  if (!full_visibility) return 'SUBMITTED';
  return role === 'AUDITOR' ? 'PSEUDONYMOUS' : 'FULL';
};

/** Maps a case of the register to the response of lists and searches. */
export const listed = (
  entry: RegisterEntry,
  { by, caseNumber, now }: { readonly by: Officer; readonly caseNumber: string | null; readonly now: Instant },
): ListedCaseAnswer => ({
  caseId: entry.case_id,
  caseNumber,
  status: entry.status,
  source: entry.source as Source,
  registeredAt: entry.registered_at.toISOString(),
  area: entry.area ? { areaCode: entry.area, name: entry.area_name ?? entry.area } : null,
  submittedBy: entry.submitted_agency,
  version: entry.version,
  ...dueAnswer(deadlinesSeen({ by, visibility: visibilityIn(entry, by) }, asDeadlines(entry.clocks), now), now),
  ...(entry.full_visibility && {
    urgency: entry.urgency,
    harms: entry.harms,
    risk: entry.risk,
    handler: { agencyId: entry.handler_agency, name: entry.handler_name, officerId: entry.handler_officer },
    handlerLeft: entry.handler_left,
    closureProposed: entry.closure_proposed,
    children: entry.children.map(({ childId, risk }) => ({ childId, risk })),
    childCount: entry.child_count,
    openTransfers: entry.open_transfers,
  }),
});
