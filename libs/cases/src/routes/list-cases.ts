import { Allow, Caller } from '@center/access';
import { AppointmentHolders } from '@center/agencies';
import type { AgencyId, AreaCode, ChildId, Instant, Officer } from '@center/kernel';
import {
  Accepted,
  asksForFile,
  Costly,
  fileTypes,
  formatOf,
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
import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import {
  CASE_STATUSES,
  type CaseStatus,
  HARMS,
  type Harm,
  RISK_LEVELS,
  type RiskLevel,
  URGENCIES,
  type Urgency,
} from '../domain/codes';
import { AGENCY_ROLES, HANDLING_ROLES } from '../domain/process';
import { CASE_READERS, seesEveryCase } from '../domain/visibility';
import { REGISTER_SORTS, RegisterQuery, type RegisterSort } from '../views/register/register.query';
import { registerView } from '../views/register/register.view';
import type { Attended } from '../views/register/unattended';
import { CASE_LISTS, type CaseList } from '../views/register/work-lists';
import { CASE_CONTENT, type CaseRow } from './files/case-content';
import { LIST_FORMAT_DESCRIPTION, LIST_FORMATS, type ListFormat, ListFiles, refuseCursor } from './files/list-files';
import { listed, ListedCasesAnswer } from './listed-case';
import { Listing } from './listing';
import { IsAsOf } from './moment.request';

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

  @IsOneOf(LIST_FORMATS, { optional: true, description: LIST_FORMAT_DESCRIPTION })
  format?: ListFormat;
}

@Controller('v1/cases')
export class ListCasesRoute {
  constructor(
    private readonly register: RegisterQuery,
    private readonly listing: Listing,
    private readonly files: ListFiles,
    private readonly holders: AppointmentHolders,
  ) {}

  @Get()
  @Costly(asksForFile(LIST_FORMATS))
  @Allow(...CASE_READERS)
  @Reads({
    name: 'listCases',
    zh: '个案台账',
    en: 'List cases',
    tag: '个案 Cases',
    view: true,
    answer: ListedCasesAnswer,
    files: fileTypes(LIST_FORMATS),
  })
  async listCases(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Accepted() accept: string | undefined,
    @Query() { format: named, limit, cursor, asOf, ...asked }: ListCasesRequest,
  ): Promise<ListedCasesAnswer | StreamableFile> {
    const format = formatOf(LIST_FORMATS, named, accept);
    const filter = await this.filterOf(asked);
    if (format === 'json')
      return this.listing.read(asOf, operation, {
        view: registerView,
        list: (position, now, today) =>
          this.register.list(by, { ...filter, limit, ...(cursor && { cursor }), position }, now, today),
        ids: ({ case_id }) => [case_id],
        seen: seesEveryCase(by) || by.role === 'AUDITOR' ? undefined : ({ seen_position }) => seen_position,
        answer: (entry, numbers, now) => listed(entry, { by, caseNumber: numbers.get(entry.case_id) ?? null, now }),
      });
    refuseCursor(cursor);
    const list = await this.listing.whole(asOf, operation, {
      view: registerView,
      pages: ({ position, limit: most, ...reading }) =>
        this.register.pages(by, { ...filter, position, limit: most }, reading),
      row: (entry, now): CaseRow => {
        const { children: _, ...row } = listed(entry, { by, caseNumber: null, now });
        return row;
      },
    });
    return this.files.write(CASE_CONTENT, list, { by, filter: asked, format });
  }

  private async filterOf({ unattended: wanted, ...filter }: Omit<ListCasesRequest, 'limit'>) {
    const unattended = wanted !== undefined && { unattended: { wanted, ...(await this.attended()) } };
    return { ...filter, ...unattended };
  }

  /** The agencies where someone can act now; of those that ended no one can. */
  private async attended(): Promise<Attended> {
    const [handling, receiving] = await Promise.all(
      [HANDLING_ROLES, AGENCY_ROLES].map((roles) => this.holders.attended(roles)),
    );
    return { handling: handling!, receiving: receiving! };
  }
}
