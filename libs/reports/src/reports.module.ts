import { CommandHandlingModule } from '@center/command-handling';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Freezing, PublishReport } from './commands/publish-report';
import { Copies } from './exports/copies';
import { Naming } from './exports/naming';
import { Questions } from './question';
import { ReportWords } from './report-words';
import { Reports } from './reports';
import { LogPlaces } from './restating/log-places';
import { Restating } from './restating/restating';
import { GetReportRoute } from './routes/get-report';
import { GetRestatementRoute } from './routes/get-restatement';
import { ListReportsRoute } from './routes/list-reports';
import { ReportListQuery } from './views/report-list/report-list.query';
import { reportList } from './views/report-list/report-list.view';

/** The views of the reports, for the runner. */
export const reportViews = [reportList];

/** Table of contents of the reports. Needs from other global modules: the log, the statistics, the views' reader and runner. */
@Module({})
export class ReportsModule {
  /** `words`: the Chinese of the contexts, which reports do not know. */
  static forRoot({ words }: { readonly words: Type<ReportWords> }): DynamicModule {
    return {
      module: ReportsModule,
      imports: [CommandHandlingModule],
      controllers: [PublishReport.controller, ListReportsRoute, GetReportRoute, GetRestatementRoute],
      providers: [
        Copies,
        Freezing,
        LogPlaces,
        Naming,
        PublishReport.handler,
        Questions,
        ReportListQuery,
        Reports,
        Restating,
        { provide: ReportWords, useClass: words },
      ],
    };
  }
}
