import { BarredCasesQuery } from '@center/cases';
import type { CaseId, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { HiddenSubjects } from '@center/statistics';
import { Injectable } from '@nestjs/common';

/** The cases from which an officer is barred. */
@Injectable()
export class HiddenCases extends HiddenSubjects {
  private readonly barred: BarredCasesQuery;

  constructor(views: ViewReader) {
    super();
    this.barred = new BarredCasesQuery(views);
  }

  override among(by: Officer, subjects: Parameters<HiddenSubjects['among']>[1]): Promise<ReadonlySet<string>> {
    return this.barred.among(by, [...new Set(subjects.map(({ id }) => id as CaseId))]);
  }
}
