import { Allow, Caller } from '@center/access';
import { AppointmentHolders } from '@center/agencies';
import type { AgencyId, AreaCode, ChildId, Instant, Officer } from '@center/kernel';
import {
  IsAreaCode,
  IsCalendarDate,
  IsOneOf,
  IsQueryFlag,
  IsUuidId,
  Operation,
  type OperationFacts,
  PageRequest,
  Reads,
} from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import {
  CASE_STATUSES,
  type CaseStatus,
  HARMS,
  type Harm,
  RISK_LEVELS,
  type RiskLevel,
  type Source,
  URGENCIES,
  type Urgency,
} from '../domain/codes';
import { AGENCY_ROLES, HANDLING_ROLES } from '../domain/process';
import { CASE_READERS, seesEveryCase, type Visibility } from '../domain/visibility';
import { asDeadlines } from '../views/clocks';
import { REGISTER_SORTS, type RegisterEntry, RegisterQuery, type RegisterSort } from '../views/register/register.query';
import { registerView } from '../views/register/register.view';
import type { Attended } from '../views/register/unattended';
import { CASE_LISTS, type CaseList } from '../views/register/work-lists';
import { AreaOfCaseAnswer } from '../disclosure/case.answer';
import { deadlinesSeen } from '../disclosure/deadlines-seen';
import { dueAnswer, NextStepAnswer } from '../disclosure/deadlines.answer';
import { Listing } from './listing';
import { IsAsOf, ListAnswer } from './moment.request';

export class ListCasesRequest extends PageRequest {
  @IsOneOf(CASE_STATUSES, { optional: true })
  status?: CaseStatus;

  @IsOneOf(URGENCIES, { optional: true })
  urgency?: Urgency;

  @IsOneOf(RISK_LEVELS, { optional: true })
  risk?: RiskLevel;

  @IsAreaCode({ optional: true })
  area?: AreaCode;

  @IsUuidId({ optional: true, description: '提交线索的机构 · the agency that submitted the lead' })
  agency?: AgencyId;

  @IsUuidId({ optional: true, description: '经办机构或经办人 · the unit or officer that handles it' })
  handler?: string;

  @IsOneOf(HARMS, { optional: true })
  harm?: Harm;

  @IsUuidId({ optional: true })
  childId?: ChildId;

  @IsQueryFlag({ optional: true, description: '有步骤超期未办 · a step is overdue' })
  overdue?: boolean;

  @IsQueryFlag({
    optional: true,
    description:
      '现无可办理人员的单位有未办事项；只供中心 · work at an agency where no one can act now; for the center only',
  })
  unattended?: boolean;

  @IsOneOf(CASE_LISTS, {
    optional: true,
    description:
      '工作清单：我经办的、本单位经办的、待派单的、待我审批结案的、经办人离任的 · work lists: handled by me, handled by my unit, unassigned, closing awaiting my approval, handling officer has left',
  })
  list?: CaseList;

  @IsCalendarDate({ optional: true, description: '登记日期（上海），含当日 · registered on or after' })
  from?: string;

  @IsCalendarDate({ optional: true, description: '登记日期（上海），含当日 · registered on or before' })
  to?: string;

  @IsAsOf()
  asOf?: Instant;

  @IsOneOf(REGISTER_SORTS, { optional: true })
  sort: RegisterSort = '-registeredAt';
}

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

@Controller('v1/cases')
export class ListCasesRoute {
  constructor(
    private readonly register: RegisterQuery,
    private readonly listing: Listing,
    private readonly holders: AppointmentHolders,
  ) {}

  @Get()
  @Allow(...CASE_READERS)
  @Reads({
    name: 'listCases',
    zh: '个案台账',
    en: 'List cases',
    tag: '个案 Cases',
    view: true,
    answer: ListedCasesAnswer,
  })
  async listCases(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() { asOf, unattended: wanted, ...filter }: ListCasesRequest,
  ): Promise<ListedCasesAnswer> {
    const unattended = wanted !== undefined && { unattended: { wanted, ...(await this.attended()) } };
    return this.listing.read(asOf, operation, {
      view: registerView,
      list: (position, now, today) => this.register.list(by, { ...filter, ...unattended, position }, now, today),
      ids: ({ case_id }) => [case_id],
      seen: seesEveryCase(by) || by.role === 'AUDITOR' ? undefined : ({ seen_position }) => seen_position,
      answer: (entry, numbers, now) => listed(entry, { by, caseNumber: numbers.get(entry.case_id) ?? null, now }),
    });
  }

  /** The agencies where someone can act now; of those that ended no one can. */
  private async attended(): Promise<Attended> {
    const [handling, receiving] = await Promise.all(
      [HANDLING_ROLES, AGENCY_ROLES].map((roles) => this.holders.attended(roles)),
    );
    return { handling: handling!, receiving: receiving! };
  }
}
