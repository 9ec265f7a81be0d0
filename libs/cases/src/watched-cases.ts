import { Rules, Watcher } from '@center/deadlines';
import { CLOCK, EventStore } from '@center/event-store';
import type { Clock } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { Inject, Injectable } from '@nestjs/common';
import { keepCaseDeadlines } from './deadlines/case-clocks';
import { watchedCases } from './views/register/watched-cases.query';

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
