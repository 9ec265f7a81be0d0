import { Rules, type Watched, Watcher } from '@center/deadlines';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { Inject, Injectable } from '@nestjs/common';
import { keepCaseDeadlines } from './deadlines/case-clocks';
import { type Case, isOpen } from './domain/case';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import { casesInRegister } from './views/register/watched-cases.query';

/** The cases, as the watcher of deadlines finds them. */
export const watchedCases = (
  views: Pick<ViewReader, 'query'>,
  projections: Pick<Projections, 'reached'>,
): Watched<CaseId, CaseEvent, Case> => ({
  ...casesInRegister(views, projections),
  ...{ stream: caseStream, isOpen },
});

/** Keeps the deadlines of cases on the store of the program, and has them watched. */
@Injectable()
export class CaseDeadlines {
  constructor(
    store: EventStore,
    rules: Rules,
    @Inject(CLOCK) clock: Clock,
    watcher: Watcher,
    views: ViewReader,
    projections: Projections,
  ) {
    keepCaseDeadlines(store, rules, clock);
    watcher.watch(watchedCases(views, projections));
  }
}
