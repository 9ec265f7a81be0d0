import { type Deadline, isLate, isLive, isOverdue, warningsOf } from '@center/deadlines';
import { AGENCY_KINDS, type Instant } from '@center/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { nextDue } from './deadlines-seen';
import { caseDeadlines } from '../deadlines/table';

const moment = { type: 'string', format: 'date-time' } as const;
const uuid = { type: 'string', format: 'uuid' } as const;
/** The steps that have a deadline, and the statuses of one. */
export const DEADLINE_STEPS: readonly string[] = [...caseDeadlines.rows, caseDeadlines.fallback].map(
  ({ step }) => step,
);
export const DEADLINE_STATUSES = ['RUNNING', 'PAUSED', 'DONE', 'CANCELLED'] as const;
const SUBJECTS = [...new Set(caseDeadlines.rows.flatMap(({ subject }) => subject ?? []))];
const step = { type: 'string' as const, enum: [...DEADLINE_STEPS] };

export class ResponsibleAnswer {
  @ApiProperty(uuid)
  agencyId!: string;

  @ApiProperty({ type: 'string', enum: [...AGENCY_KINDS] })
  kind!: string;

  @ApiProperty({ type: 'string', example: '莱阳市公安局' })
  name!: string;
}

/** The step of a case that is due next. */
export class NextStepAnswer {
  @ApiProperty(step)
  step!: string;

  @ApiProperty({ type: () => ResponsibleAnswer })
  responsible!: ResponsibleAnswer;

  @ApiProperty(moment)
  dueAt!: string;
}

/** What is due in a case. */
export interface DueAnswer {
  readonly overdue: boolean;
  readonly dueAt: string | null;
  readonly nextStep: NextStepAnswer | null;
}

class AboutAnswer {
  @ApiProperty({ type: 'string', enum: ['cases'] })
  context!: string;

  @ApiProperty(uuid)
  id!: string;
}

class DeadlineRuleAnswer {
  @ApiProperty({ type: 'integer', minimum: 1 })
  policyVersion!: number;

  @ApiProperty({ type: 'string', example: 'URGENT' })
  level!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: false,
    properties: { wall: { type: 'string', example: 'PT2H' }, workingDays: { type: 'integer', minimum: 0 } },
  })
  limit!: object;

  @ApiProperty({ type: 'string' })
  basis!: string;
}

class WarningAnswer {
  @ApiProperty({ type: 'number', example: 0.5 })
  fraction!: number;

  @ApiProperty(moment)
  at!: string;
}

export class DeadlineAnswer {
  @ApiProperty(uuid)
  deadlineId!: string;

  @ApiProperty({ type: () => AboutAnswer })
  about!: AboutAnswer;

  @ApiProperty(uuid)
  caseId!: string;

  @ApiProperty({ type: 'string', nullable: true })
  caseNumber!: string | null;

  @ApiProperty(step)
  step!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(SUBJECTS.map((name) => [name, uuid])),
  })
  subject!: object;

  @ApiProperty({ type: () => ResponsibleAnswer })
  responsible!: ResponsibleAnswer;

  @ApiProperty(moment)
  startedAt!: string;

  @ApiProperty(moment)
  dueAt!: string;

  @ApiProperty({ type: 'boolean', description: '所需年度的日历尚未公布 · a year that it needs is not published' })
  provisional!: boolean;

  @ApiProperty({ type: 'string', enum: [...DEADLINE_STATUSES] })
  status!: string;

  @ApiProperty({ type: 'boolean', description: '进行中且已超期 · running past its due time' })
  overdue!: boolean;

  @ApiProperty({ ...moment, nullable: true, description: '最近一次超期的应办时间 · the last due time that was missed' })
  missedAt!: string | null;

  @ApiProperty({ ...moment, nullable: true })
  doneAt!: string | null;

  @ApiProperty({ type: 'boolean', description: '完成时已超期 · done after it was due' })
  late!: boolean;

  @ApiProperty({ type: () => DeadlineRuleAnswer })
  rule!: DeadlineRuleAnswer;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: false,
    properties: { wall: { type: 'string', example: 'PT24H' }, workingDays: { type: 'integer', minimum: 1 } },
    description: '最近一次延长 · the last extension',
  })
  extension!: object | null;

  @ApiProperty({ type: () => [WarningAnswer], description: '预警时间 · planned warnings' })
  warnings!: WarningAnswer[];
}

export class DeadlinesAnswer {
  @ApiProperty({ type: () => [DeadlineAnswer] })
  items!: DeadlineAnswer[];
}

const responsibleOf = ({ responsible: { id, kind, name } }: Deadline): ResponsibleAnswer => ({
  agencyId: id,
  kind,
  name,
});

/** A deadline of a case as its reader sees it. */
export const deadlineAnswer = (
  deadline: Deadline,
  { caseId, caseNumber, now }: { readonly caseId: string; readonly caseNumber: string | null; readonly now: Instant },
): DeadlineAnswer => {
  const { deadlineId, step: done, subject, startedAt, dueAt, provisional, status, doneAt, missedAt, rule } = deadline;
  return {
    ...{ deadlineId, about: { context: 'cases', id: caseId }, caseId, caseNumber, step: done, subject },
    ...{ responsible: responsibleOf(deadline), startedAt, dueAt, provisional, status },
    ...{
      overdue: isOverdue(deadline, now),
      missedAt: missedAt ?? null,
      doneAt: doneAt ?? null,
      late: isLate(deadline),
      rule,
    },
    extension: deadline.adjustments.findLast((one) => one.is === 'EXTENSION')?.limit ?? null,
    warnings: [...warningsOf(deadline)],
  };
};

/** What is due in a case, from the deadlines that its reader sees. */
export const dueAnswer = (deadlines: readonly Deadline[], now: Instant): DueAnswer => {
  const next = nextDue(deadlines.filter(isLive));
  return {
    overdue: deadlines.some((deadline) => isOverdue(deadline, now)),
    dueAt: next?.dueAt ?? null,
    nextStep: next ? { step: next.step, responsible: responsibleOf(next), dueAt: next.dueAt } : null,
  };
};
