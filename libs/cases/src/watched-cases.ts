import { Agencies, HOST_CLOCK } from '@center/agencies';
import { Rules, type Watched, Watcher } from '@center/deadlines';
import { CLOCK, EventStore } from '@center/event-store';
import type { AgencyId, AgencyRef, CaseId, Clock } from '@center/kernel';
import { Projections, ViewReader } from '@center/projections';
import { Inject, Injectable } from '@nestjs/common';
import { keepCaseDeadlines } from './deadlines/case-clocks';
import { type Case, isOpen } from './domain/case';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import { isBarred } from './domain/visibility';
import { endedTerms } from './reactions/ended-terms';
import { casesInRegister } from './views/register/watched-cases.query';

/** The lookups of the register that escalation needs. */
export type SuperiorAgencies = Pick<Agencies, 'agency' | 'runningAgency' | 'affiliations' | 'center'>;

const refOf = ({ id, kind, name }: AgencyRef): AgencyRef => ({ id, kind, name });

/** The agency above another one, unless it must not know of the case; then, and without one, the center. */
const superiorOf = async (agencyId: AgencyId, state: Case, agencies: SuperiorAgencies): Promise<AgencyRef> => {
  const parentId = (await agencies.agency(agencyId))?.parentId;
  const parent = parentId && (await agencies.runningAgency(parentId));
  if (parent && !isBarred({ affiliations: await agencies.affiliations(parent.id) }, state)) return refOf(parent);
  return refOf(await agencies.center());
};

/** The cases, as the watcher of deadlines finds them. */
export const watchedCases = (
  views: Pick<ViewReader, 'query'>,
  projections: Pick<Projections, 'reached'>,
  agencies: SuperiorAgencies,
): Watched<CaseId, CaseEvent, Case> => ({
  ...casesInRegister(views, projections),
  ...{ stream: caseStream, isOpen },
  agencyFor: async (to, responsible, state) => {
    if (to === 'RESPONSIBLE') return responsible;
    return to === 'SUPERIOR' ? superiorOf(responsible.id, state, agencies) : refOf(await agencies.center());
  },
});

/** Keeps the deadlines of cases on the store of the program, and has them watched, and the terms of their officers. */
@Injectable()
export class CaseDeadlines {
  constructor(
    store: EventStore,
    rules: Rules,
    @Inject(CLOCK) clock: Clock,
    watcher: Watcher,
    views: ViewReader,
    projections: Projections,
    agencies: Agencies,
    @Inject(HOST_CLOCK) hostClock: Clock,
  ) {
    keepCaseDeadlines(store, rules, clock);
    watcher.watch(watchedCases(views, projections, agencies));
    watcher.also(endedTerms({ store, views, projections, hostClock, clock }));
  }
}
