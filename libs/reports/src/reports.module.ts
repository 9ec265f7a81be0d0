import { CommandHandlingModule } from '@center/command-handling';
import type { Definitions } from '@center/statistics';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Freezing, publishReportCommand } from './commands/publish-report';
import { Copies } from './exports/copies';
import { Naming } from './exports/naming';
import { Questions } from './question';
import { ReportWords } from './report-words';
import { Reports } from './reports';
import { LogPlaces } from './restating/log-places';
import { Restating } from './restating/restating';
import { getReportRoute } from './routes/get-report';
import { getRestatementRoute } from './routes/get-restatement';
import { listReportsRoute } from './routes/list-reports';
import { ReportListQuery } from './views/report-list/report-list.query';
import { reportList } from './views/report-list/report-list.view';

/** The views of the reports, for the runner. */
export const reportViews = [reportList];

/** Options provided by the app, since reports depend on no context. */
export interface ReportsGiven {
  /** the definitions of the statistics; the routes validate and document their indicators and dimensions */
  readonly definitions: Definitions;
  /** Chinese names from the contexts */
  readonly words: Type<ReportWords>;
}

/** The providers of the reports. Requires from other global modules: the log, the statistics, the views' reader and runner. */
@Module({})
export class ReportsModule {
  static forRoot({ definitions, words }: ReportsGiven): DynamicModule {
    const publish = publishReportCommand(definitions);
    return {
      module: ReportsModule,
      imports: [CommandHandlingModule],
      controllers: [
        publish.controller,
        ...[listReportsRoute, getReportRoute, getRestatementRoute].map((route) => route(definitions)),
      ],
      providers: [
        Copies,
        Freezing,
        LogPlaces,
        Naming,
        publish.handler,
        Questions,
        ReportListQuery,
        Reports,
        Restating,
        { provide: ReportWords, useClass: words },
      ],
    };
  }
}
