import type { View } from '@center/projections';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CenterBeginning } from './center-beginning';
import { Changes } from './changes';
import { ChangedQuery } from './facts/changed.query';
import { FiguresQuery } from './facts/figures.query';
import { OpenedQuery } from './facts/opened.query';
import { FACTS_VIEW, Moments } from './moment';
import { GetDefinitionsRoute } from './routes/get-definitions';
import { GetFactsRoute } from './routes/get-facts';
import { GetStatisticsRoute } from './routes/get-statistics';
import { Statistics } from './statistics';

/** What the program tells the statistics, which know no context: the view that holds the facts, and the center's beginning. */
export interface StatisticsGiven {
  readonly facts: View;
  readonly beginning: Type<CenterBeginning>;
}

/** Table of contents of the statistics. Needs from other global modules: the log, the views' reader and runner. */
@Module({})
export class StatisticsModule {
  static forRoot({ facts, beginning }: StatisticsGiven): DynamicModule {
    return {
      module: StatisticsModule,
      global: true,
      controllers: [GetDefinitionsRoute, GetStatisticsRoute, GetFactsRoute],
      providers: [
        Statistics,
        Changes,
        ChangedQuery,
        Moments,
        FiguresQuery,
        OpenedQuery,
        { provide: FACTS_VIEW, useValue: facts },
        { provide: CenterBeginning, useClass: beginning },
      ],
      exports: [Statistics, Changes, Moments, CenterBeginning],
    };
  }
}
