import { accessProblems, AccessModule } from '@center/access';
import { AgenciesModule, agencyProblems, agencyViews, registerFacts, RegisterImportsModule } from '@center/agencies';
import { AuditModule } from '@center/audit';
import {
  caseFacts,
  caseProblems,
  caseReactions,
  caseSteps,
  CasesModule,
  caseViews,
  deadlineFacts,
  LiveEventAnswer,
  PastDeadlinesQuery,
} from '@center/cases';
import type { Settings } from '@center/config';
import { deadlineProblems, DeadlinesModule, Steps } from '@center/deadlines';
import { DutyModule, dutyProblems } from '@center/duty';
import { NotificationsModule } from '@center/notifications';
import { type EventStore, EventStoreModule, type openPool } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { LiveModule } from '@center/live';
import { ProjectionsModule, ViewsUnavailable } from '@center/projections';
import { reportProblems, ReportsModule, reportViews } from '@center/reports';
import { Definitions, StatisticsModule } from '@center/statistics';
import { tableProblems } from '@center/tables';
import { VaultModule } from '@center/vault';
import { TaskAborted } from '@center/print';
import { webhookProblems, WebhooksModule } from '@center/webhooks';
import { Problem, WebModule, type Translation } from '@center/web';
import { Module, type DynamicModule } from '@nestjs/common';
import { CenterWords } from './center-words';
import type { Metrics } from './metrics/metrics';
import { FoundingDay } from './founding-day';
import { HiddenFrom } from './hidden-from';
import { OperationsModule } from './operations.module';
import { SettingsModule } from './settings.module';
import { sideContexts } from './side-contexts';
import { WorkersModule } from './workers.module';

/** The program's runtime dependencies. */
export interface Given {
  readonly settings: Settings;
  readonly pool: ReturnType<typeof openPool>;
  /** the log, with its clock */
  readonly store: EventStore;
  readonly clock: Clock;
  readonly metrics: Metrics;
}

/** HTTP mappings for errors of libs that do not depend on the web lib. */
const translations: readonly Translation[] = [
  (error) => (error instanceof ViewsUnavailable ? new Problem('view-unavailable') : undefined),
  (error) => (error instanceof TaskAborted ? new Problem('busy', { headers: { 'retry-after': '10' } }) : undefined),
];

/** All views: used by the projections here and by the command line. */
export const views = [
  ...[...agencyViews, ...caseViews, ...reportViews],
  ...sideContexts.flatMap(({ views: own }) => own),
];

/** The fact views of all contexts, from which figures are counted. */
const definitions = new Definitions([
  ...[registerFacts, caseFacts, deadlineFacts],
  ...sideContexts.flatMap(({ facts }) => facts),
]);

/** The steps of all contexts that have a deadline. */
export const steps = new Steps(caseSteps);

/** The problems of all libs and contexts. */
export const problems = [
  ...[accessProblems, tableProblems, agencyProblems, caseProblems],
  ...[deadlineProblems, dutyProblems, reportProblems, webhookProblems],
  ...sideContexts.map(({ problems: own }) => own),
];

/** The root module. */
@Module({})
export class ApiModule {
  static forRoot({ settings, pool, store, clock, metrics }: Given): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        SettingsModule.forRoot(settings),
        WorkersModule,
        EventStoreModule.forRoot({ pool, clock, store, watched: metrics.watchedLog }),
        ProjectionsModule.forRoot(views, { reactions: caseReactions, following: settings.projections === 'here' }),
        VaultModule,
        WebModule.forRoot({
          problems,
          translations,
          costlyRequests: settings.costlyRequests,
        }),
        AccessModule,
        AuditModule,
        LiveModule.forRoot(LiveEventAnswer),
        DeadlinesModule.forRoot(steps, PastDeadlinesQuery, { watching: settings.projections === 'here' }),
        AgenciesModule,
        RegisterImportsModule,
        DutyModule,
        NotificationsModule,
        WebhooksModule,
        CasesModule,
        ...sideContexts.map(({ module }) => module),
        StatisticsModule.forRoot({ definitions, beginning: FoundingDay, hidden: HiddenFrom }),
        ReportsModule.forRoot({ definitions, words: CenterWords }),
        OperationsModule.forRoot(metrics),
      ],
    };
  }
}
