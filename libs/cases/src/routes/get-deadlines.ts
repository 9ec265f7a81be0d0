import { Allow, Caller } from '@center/access';
import { CLOCK } from '@center/event-store';
import { type Deadline, deadlineAt } from '@center/deadlines';
import type { CaseId, Clock, Instant, Officer } from '@center/kernel';
import { PathId, Reads } from '@center/web';
import { Controller, Get, Inject } from '@nestjs/common';
import { Cases } from '../cases';
import { deadlinesOfCase } from '../deadlines/case-clocks';
import { deadlinesSeen } from '../disclosure/deadlines-seen';
import { CASE_READERS } from '../domain/visibility';
import { Numbers } from '../ports/numbers';
import { deadlineAnswer, DeadlinesAnswer } from '../disclosure/deadlines.answer';

@Controller('v1/cases')
export class GetDeadlinesRoute {
  constructor(
    private readonly cases: Cases,
    private readonly numbers: Numbers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':caseId/deadlines')
  @Allow(...CASE_READERS)
  @Reads({
    name: 'listCaseDeadlines',
    zh: '个案各步骤的时限，已完成和已取消的在内',
    en: 'List the deadlines of a case, also those done and cancelled',
    tag: '个案 Cases',
    answer: DeadlinesAnswer,
  })
  async listDeadlines(@PathId('caseId') caseId: CaseId, @Caller() by: Officer): Promise<DeadlinesAnswer> {
    const now = this.clock.now();
    const seen = await this.seen(by, caseId, now);
    const numbers = await this.numbers.of([caseId]);
    const about = { caseId, caseNumber: numbers.get(caseId) ?? null, now };
    return { items: seen.map((deadline) => deadlineAnswer(deadline, about)) };
  }

  /** Those of the case; for an agency that keeps only the rows of its own transfers, those of these transfers. */
  private async seen(by: Officer, caseId: CaseId, now: Instant): Promise<Deadline[]> {
    if (await this.cases.mayRead(by, caseId)) {
      const { visibility, history } = await this.cases.readAs(by, caseId);
      return deadlinesSeen({ by, visibility }, deadlinesOfCase(history).values(), now);
    }
    const { transferIds, history } = await this.cases.ownTransfers(by, caseId);
    const own = [...deadlinesOfCase(history).values()].filter(({ subject: { transferId } }) =>
      (transferIds as readonly (string | undefined)[]).includes(transferId),
    );
    return own.map((deadline) => deadlineAt(deadline, now));
  }
}
