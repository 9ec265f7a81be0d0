import { BarredCasesQuery } from '@center/cases';
import type { CaseId, Officer } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { HiddenSubjects } from '@center/statistics';
import { Injectable } from '@nestjs/common';
import { sideContexts } from './side-contexts';

/** The cases from which an officer is barred, and what side contexts hide from them. */
@Injectable()
export class HiddenFrom extends HiddenSubjects {
  private readonly barred: BarredCasesQuery;

  constructor(private readonly views: ViewReader) {
    super();
    this.barred = new BarredCasesQuery(views);
  }

  override async among(by: Officer, subjects: Parameters<HiddenSubjects['among']>[1]): Promise<ReadonlySet<string>> {
    const idsOf = (of: string) => [...new Set(subjects.filter(({ context }) => context === of).map(({ id }) => id))];
    const hidden = await Promise.all([
      this.barred.among(by, idsOf('cases') as CaseId[]),
      ...sideContexts
        .map((side) => ({ ...side, ids: idsOf(side.context) }))
        .filter(({ ids }) => ids.length > 0)
        .map(({ hiddenAmong, ids }) => hiddenAmong(this.views, by, ids)),
    ]);
    return new Set<string>(hidden.flatMap((ids) => [...ids]));
  }
}
