import { Module, type DynamicModule } from '@nestjs/common';
import { ProblemCatalogue } from './problems/problem-catalogue';
import type { ProblemTexts } from './problems/problem-texts';

/** What the web needs to be told by the application. */
export interface WebOptions {
  /** the problem tables of every context; together with the web's own they are the closed list */
  readonly problems: readonly ProblemTexts[];
}

/** The HTTP contract: problems, validation, headers, remembered answers. Global, imported once by the application. */
@Module({})
export class WebModule {
  static forRoot({ problems }: WebOptions): DynamicModule {
    return {
      module: WebModule,
      global: true,
      providers: [{ provide: ProblemCatalogue, useValue: new ProblemCatalogue(problems) }],
      exports: [ProblemCatalogue],
    };
  }
}
