import { Allow, Caller } from '@center/access';
import type { AgencyId, AreaCode, Instant, Officer } from '@center/kernel';
import { deadlineAt } from '@center/deadlines';
import { Projections } from '@center/projections';
import {
  caughtUp,
  IsAreaCode,
  IsInstant,
  IsOneOf,
  IsQueryFlag,
  IsUuidId,
  Operation,
  type OperationFacts,
  PageRequest,
  Reads,
} from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { stepsHiddenFrom } from '../disclosure/deadlines-seen';
import { deadlineAnswer, DeadlineAnswer, DEADLINE_STATUSES, DEADLINE_STEPS } from '../disclosure/deadlines.answer';
import { CASE_READERS, TRANSFER_READERS } from '../domain/visibility';
import { DeadlinesQuery } from '../views/deadlines/deadlines.query';
import { deadlinesView } from '../views/deadlines/deadlines.view';
import { registerView } from '../views/register/register.view';
import { transfersView } from '../views/transfers/transfers.view';
import { Listing } from './listing';
import { ListAnswer } from './moment.request';

export class ListDeadlinesRequest extends PageRequest {
  @IsUuidId({ optional: true, description: '应办单位 · the agency that owes the step' })
  responsible?: AgencyId;

  @IsOneOf(DEADLINE_STEPS, { optional: true })
  step?: string;

  @IsOneOf(DEADLINE_STATUSES, { optional: true })
  status?: string;

  @IsQueryFlag({ optional: true, description: '已超期 · past its due time' })
  overdue?: boolean;

  @IsInstant({ optional: true, description: '应办时间早于 · due before' })
  dueBefore?: Instant;

  @IsAreaCode({ optional: true })
  area?: AreaCode;

  @IsOneOf(['dueAt'], { optional: true, description: '排序 · order' })
  sort = 'dueAt' as const;
}

export class ListedDeadlinesAnswer extends ListAnswer {
  items!: DeadlineAnswer[];
}

@Controller('v1/deadlines')
export class ListDeadlinesRoute {
  constructor(
    private readonly deadlines: DeadlinesQuery,
    private readonly listing: Listing,
    private readonly projections: Projections,
  ) {}

  @Get()
  @Allow(...CASE_READERS)
  @Reads({
    name: 'listDeadlines',
    zh: '各个案的时限，先到期的在前',
    en: 'List the deadlines of cases, the first due first',
    tag: '个案 Cases',
    view: true,
    answer: ListedDeadlinesAnswer,
  })
  async listDeadlines(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() { sort: _, ...filter }: ListDeadlinesRequest,
  ): Promise<ListedDeadlinesAnswer> {
    await caughtUp(this.projections, registerView, operation.readAfter);
    await caughtUp(this.projections, transfersView, operation.readAfter);
    return this.listing.read(undefined, operation, {
      view: deadlinesView,
      list: (_position, now) =>
        this.deadlines.list(
          by,
          { ...filter, hidden: stepsHiddenFrom(by), receives: TRANSFER_READERS.includes(by.role) },
          now,
        ),
      ids: ({ of_case }) => [of_case],
      answer: ({ of_case: caseId, deadline }, numbers, now) =>
        deadlineAnswer(deadlineAt(deadline, now), { caseId, caseNumber: numbers.get(caseId) ?? null, now }),
    });
  }
}
