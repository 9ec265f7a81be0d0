import { Allow, Caller } from '@center/access';
import type { AgencyId, CaseId, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { caughtUp, IsOneOf, IsUuidId, Operation, type OperationFacts, PageRequest, Reads } from '@center/web';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { stepsHiddenFrom } from '../disclosure/deadlines-seen';
import { SUPERVISION_STATUSES, type SupervisionStatus } from '../domain/codes';
import { HIDDEN } from '../domain/public-facts';
import { CASE_READERS } from '../domain/visibility';
import { deadlinesView } from '../views/deadlines/deadlines.view';
import { registerView } from '../views/register/register.view';
import { type SupervisionEntry, SupervisionsQuery } from '../views/supervisions/supervisions.query';
import { supervisionsView } from '../views/supervisions/supervisions.view';
import { supervisionText } from '../words/supervision';
import { Listing } from './listing';
import { ListAnswer } from './moment.request';

export class ListSupervisionsRequest extends PageRequest {
  @IsUuidId({ optional: true, description: '被督办单位 · the supervised agency' })
  agency?: AgencyId;

  @IsOneOf(SUPERVISION_STATUSES, { optional: true })
  status?: SupervisionStatus;

  @IsUuidId({ optional: true })
  case?: CaseId;
}

class SupervisionReplyAnswer {
  @ApiProperty({ type: 'string', format: 'date-time' })
  at!: string;

  @ApiProperty({
    type: 'string',
    description: '原文见个案的记录 · the text is among the records of the case',
    example: HIDDEN,
  })
  note!: string;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  expectedBy!: string | null;
}

export class ListedSupervisionAnswer {
  supervisionId!: string;
  caseId!: string;
  caseNumber!: string | null;
  deadlineId!: string | null;
  step!: string | null;

  @ApiProperty({ type: 'integer', minimum: 1, nullable: true, description: '人工督办为 null · null if by hand' })
  level!: number | null;

  @ApiProperty({ type: 'string', format: 'uuid', description: '被督办单位 · the supervised agency' })
  agency!: string;

  @ApiProperty({ type: 'string', format: 'date-time' })
  issuedAt!: string;

  @ApiProperty({
    type: 'string',
    description: '中文与英文，只含案号 · in Chinese and English, with the case number only',
  })
  text!: string;

  @ApiProperty({
    ...{ type: 'string', nullable: true, example: HIDDEN },
    description:
      '人工督办的内容，原文经 unmaskings 查看；按规则督办的为 null · of one issued by hand, in plain text by unmaskings; null by the policy',
  })
  note!: string | null;

  @ApiProperty({ type: 'string', enum: [...SUPERVISION_STATUSES] })
  status!: SupervisionStatus;

  answer!: SupervisionReplyAnswer | null;
}

export class ListedSupervisionsAnswer extends ListAnswer {
  items!: ListedSupervisionAnswer[];
}

const answerOf = (entry: SupervisionEntry, caseNumber: string | null): ListedSupervisionAnswer => ({
  ...{ supervisionId: entry.supervision_id, caseId: entry.of_case, caseNumber },
  ...{ deadlineId: entry.about_deadline, step: entry.step, level: entry.level, agency: entry.agency },
  issuedAt: entry.issued_at.toISOString(),
  text: supervisionText({ caseNumber, step: entry.step, level: entry.level, dueAt: entry.due?.toISOString() }),
  note: entry.level === null ? HIDDEN : null,
  status: entry.status,
  answer: entry.answered_at && {
    at: entry.answered_at.toISOString(),
    note: HIDDEN,
    expectedBy: entry.expected_by?.toISOString() ?? null,
  },
});

@Controller('v1/supervisions')
export class ListSupervisionsRoute {
  constructor(
    private readonly supervisions: SupervisionsQuery,
    private readonly listing: Listing,
    private readonly projections: Projections,
  ) {}

  @Get()
  @Allow(...CASE_READERS)
  @Reads({
    name: 'listSupervisions',
    zh: '督办清单，新的在前',
    en: 'List supervisions, newest first',
    tag: '督办 Supervision',
    view: true,
    answer: ListedSupervisionsAnswer,
  })
  async listSupervisions(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Query() filter: ListSupervisionsRequest,
  ): Promise<ListedSupervisionsAnswer> {
    for (const view of [registerView, deadlinesView]) await caughtUp(this.projections, view, operation.readAfter);
    return this.listing.read(undefined, operation, {
      view: supervisionsView,
      list: (_position, now) => this.supervisions.list(by, { ...filter, hidden: stepsHiddenFrom(by) }, now),
      ids: ({ of_case }) => [of_case],
      answer: (entry, numbers) => answerOf(entry, numbers.get(entry.of_case) ?? null),
    });
  }
}
