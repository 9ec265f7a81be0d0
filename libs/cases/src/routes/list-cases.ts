import { Allow, Caller } from '@center/access';
import { CLOCK, EventStore } from '@center/event-store';
import type { AgencyId, AreaCode, ChildId, Clock, Instant, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
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
  caughtUp,
  positionAt,
} from '@center/web';
import { Controller, Get, Inject, Query } from '@nestjs/common';
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
import { CASE_READERS } from '../domain/visibility';
import { Numbers } from '../ports/numbers';
import { REGISTER_SORTS, type RegisterEntry, RegisterQuery, type RegisterSort } from '../views/register/register.query';
import { registerView } from '../views/register/register.view';
import { CASE_LISTS, type CaseList } from '../views/register/work-lists';
import { AreaOfCaseAnswer } from '../disclosure/case.answer';
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

  @IsQueryFlag({ optional: true, description: '有移送逾期未回告 · a transfer of it is overdue' })
  overdue?: boolean;

  @IsOneOf(CASE_LISTS, {
    optional: true,
    description:
      '工作清单：我经办的、本单位经办的、待派单的、待我审批结案的、经办人离任的 · work lists: handled by me, by my unit, not assigned yet, a closing that waits for my approval, the officer who handled it has left',
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

/** A case of the list: codes only. Whoever only submitted the lead gets no more than the report and its status. */
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
  /** the officer who handled it has left: it is in the queue of the unit */
  handlerLeft?: boolean;
  closureProposed?: boolean;
  children?: ListedChildAnswer[];
  openTransfers?: number;
  dueAt?: string | null;
}

export class ListedCasesAnswer extends ListAnswer {
  items!: ListedCaseAnswer[];
}

/** A case of the register as lists and searches answer it. */
export const listed = (entry: RegisterEntry, caseNumber: string | null): ListedCaseAnswer => ({
  caseId: entry.case_id,
  caseNumber,
  status: entry.status,
  source: entry.source as Source,
  registeredAt: entry.registered_at.toISOString(),
  area: entry.area ? { areaCode: entry.area, name: entry.area_name ?? entry.area } : null,
  submittedBy: entry.submitted_agency,
  version: entry.version,
  ...(entry.full_visibility && {
    urgency: entry.urgency,
    harms: entry.harms,
    risk: entry.risk,
    handler: { agencyId: entry.handler_agency, name: entry.handler_name, officerId: entry.handler_officer },
    handlerLeft: entry.handler_left,
    closureProposed: entry.closure_proposed,
    children: entry.children.map(({ childId, risk }) => ({ childId, risk })),
    openTransfers: entry.open_transfers,
    dueAt: entry.due_at?.toISOString() ?? null,
  }),
});

@Controller('v1/cases')
export class ListCasesRoute {
  constructor(
    private readonly register: RegisterQuery,
    private readonly numbers: Numbers,
    private readonly projections: Projections,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
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
    @Query() { asOf, ...filter }: ListCasesRequest,
  ): Promise<ListedCasesAnswer> {
    const now = this.clock.now();
    const position = asOf && (await positionAt(asOf, this.store, now));
    await caughtUp(this.projections, registerView, position ?? operation.readAfter);
    const { items, nextCursor } = await this.register.list(by, { ...filter, position }, asOf ?? now);
    const numbers = await this.numbers.of(items.map(({ case_id }) => case_id));
    return {
      items: items.map((entry) => listed(entry, numbers.get(entry.case_id) ?? null)),
      nextCursor,
      ...(position !== undefined && { position: position.toString() }),
    };
  }
}
