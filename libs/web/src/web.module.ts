import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AnsweringInterceptor } from './answering/answering.interceptor';
import { IdempotencyInterceptor } from './answering/idempotency.interceptor';
import { CostlyRequests } from './http/costly-requests';
import { ProblemCatalogue } from './problems/problem-catalogue';
import { ProblemFilter } from './problems/problem-filter';
import type { Translation } from './problems/problem-of';
import { ProblemRenderer, TRANSLATIONS } from './problems/problem-renderer';
import type { ProblemTexts } from './problems/problem-texts';
import { ReadingInterceptor } from './reading/reading.interceptor';
import { RequestPipe } from './reading/request-pipe';

/** Options of the web module. */
export interface WebOptions {
  /** the problem tables of every context; together with the web's own they form the closed list */
  readonly problems: readonly ProblemTexts[];
  /** mappings of errors of modules that do not depend on the web */
  readonly translations?: readonly Translation[];
  /** how many costly requests of one officer may be under way or wait at once */
  readonly costlyRequests?: number;
}

/**
 * The HTTP contract: problems, validation, headers, idempotency. Global; imported once by the application, which also
 * provides `IdempotencyStore` globally.
 */
@Module({})
export class WebModule {
  static forRoot({ problems, translations = [], costlyRequests }: WebOptions): DynamicModule {
    return {
      module: WebModule,
      global: true,
      providers: [
        { provide: ProblemCatalogue, useValue: new ProblemCatalogue(problems) },
        { provide: TRANSLATIONS, useValue: translations },
        ProblemRenderer,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestPipe },
        // the order matters: headers and body are parsed, then retries are detected, then costly requests wait their turn,
        // then response headers are set
        { provide: APP_INTERCEPTOR, useClass: ReadingInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useValue: new CostlyRequests(costlyRequests) },
        { provide: APP_INTERCEPTOR, useClass: AnsweringInterceptor },
      ],
      exports: [ProblemCatalogue, ProblemRenderer],
    };
  }
}
