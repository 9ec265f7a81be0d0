import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { CenterBeginning } from './center-beginning';
import { Changes } from './changes';
import { Definitions } from './definitions/definitions';
import { ChangedQuery } from './facts/changed.query';
import { FiguresQuery } from './facts/figures.query';
import { OpenedQuery } from './facts/opened.query';
import { HiddenSubjects } from './hidden-subjects';
import { Moments } from './moment';
import { getDefinitionsRoute } from './routes/get-definitions';
import { getFactsRoute } from './routes/get-facts';
import { getStatisticsRoute } from './routes/get-statistics';
import { Statistics } from './statistics';

/** Options provided by the app, since this library depends on no context. */
export interface StatisticsGiven {
  /** over the fact views of all contexts */
  readonly definitions: Definitions;
  readonly beginning: Type<CenterBeginning>;
  readonly hidden: Type<HiddenSubjects>;
}

/**
 * The providers of the statistics. Requires from other global modules: the log, the views' reader and runner. The routes
 * are generated from the definitions, whose indicators and dimensions they validate and document.
 */
@Module({})
export class StatisticsModule {
  static forRoot({ definitions, beginning, hidden }: StatisticsGiven): DynamicModule {
    return {
      module: StatisticsModule,
      global: true,
      controllers: [getDefinitionsRoute(definitions), getStatisticsRoute(definitions), getFactsRoute(definitions)],
      providers: [
        Statistics,
        Changes,
        ChangedQuery,
        Moments,
        FiguresQuery,
        OpenedQuery,
        { provide: Definitions, useValue: definitions },
        { provide: CenterBeginning, useClass: beginning },
        { provide: HiddenSubjects, useClass: hidden },
      ],
      exports: [Statistics, Changes, Definitions, Moments, CenterBeginning, HiddenSubjects],
    };
  }
}
