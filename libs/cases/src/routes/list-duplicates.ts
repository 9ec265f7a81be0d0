import { Allow, Caller } from '@center/access';
import type { CaseId, Officer } from '@center/kernel';
import { Projections } from '@center/projections';
import { Operation, type OperationFacts, PathId, Reads, caughtUp } from '@center/web';
import { Controller, Get } from '@nestjs/common';
import { Cases } from '../cases';
import { DUPLICATE_READERS } from '../domain/visibility';
import { BarredCases } from '../ports/barred-cases';
import { Duplicates } from '../ports/duplicates';
import { Numbers } from '../ports/numbers';
import { duplicatesView } from '../views/duplicates/duplicates.view';
import { DuplicateAnswer, duplicateAnswers } from '../disclosure/duplicate.answer';

export class DuplicatesAnswer {
  /** the highest score first, at most 50 */
  items!: DuplicateAnswer[];
}

@Controller('v1/cases')
export class ListDuplicatesRoute {
  constructor(
    private readonly cases: Cases,
    private readonly duplicates: Duplicates,
    private readonly barred: BarredCases,
    private readonly numbers: Numbers,
    private readonly projections: Projections,
  ) {}

  @Get(':caseId/duplicates')
  @Allow(...DUPLICATE_READERS)
  @Reads({
    name: 'listDuplicates',
    zh: '疑似重复线索（仅中心可见）',
    en: 'List possible duplicates of a case; for the center only',
    tag: '个案 Cases',
    view: true,
    answer: DuplicatesAnswer,
  })
  async listDuplicates(
    @PathId('caseId') caseId: CaseId,
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
  ): Promise<DuplicatesAnswer> {
    await this.cases.readAs(by, caseId);
    await caughtUp(this.projections, duplicatesView, operation.readAfter);
    const seen = await this.barred.without(by, await this.duplicates.of(caseId));
    return { items: await duplicateAnswers(seen, this.numbers) };
  }
}
