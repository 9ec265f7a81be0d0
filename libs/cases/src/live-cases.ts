import { CLOCK, EventStore, type Loaded } from '@center/event-store';
import type { CaseId, Clock, Instant, Officer, StoredEvent } from '@center/kernel';
import { LiveContexts, type LiveContext, type LiveSubject } from '@center/live';
import { Inject, Injectable } from '@nestjs/common';
import { Cases } from './cases';
import { versionAtEnd } from './disclosure/end-of-sight';
import { versionAfter } from './disclosure/steps';
import type { Case } from './domain/case';
import { withCurrentCopies } from './domain/copies';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import { seesEveryCase, visibilityOf } from './domain/visibility';
import { Numbers } from './ports/numbers';
import { type ChangedCase, ChangedCasesQuery } from './views/register/changed-cases.query';

/** How many cases are read at a time to find the last event of a reader. */
const CHANGED = 20;
/** How many cases are remembered whose number was waited for. */
const MOST_WAITED_FOR = 10_000;

/** The events of cases, as they are delivered live. */
@Injectable()
export class LiveCases implements LiveContext<CaseId, CaseEvent, Case> {
  readonly stream = caseStream;
  private readonly waitedFor = new Set<CaseId>();

  constructor(
    contexts: LiveContexts,
    private readonly numbers: Numbers,
    private readonly cases: Cases,
    private readonly changed: ChangedCasesQuery,
    private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    contexts.add(this);
  }

  sightOf(by: Officer): string {
    const { role, agency, areaCode, officerId, affiliations } = by;
    if (seesEveryCase(by)) return role;
    // an agency sees what any of its liaisons submitted
    return JSON.stringify([role, agency.id, areaCode, role === 'AGENCY_LIAISON' ? '' : officerId, affiliations]);
  }

  versionSeen(
    by: Officer,
    { state, history }: Loaded<CaseEvent, Case>,
    event: StoredEvent,
    now: Instant,
  ): number | undefined {
    const step = event as StoredEvent<CaseEvent>;
    const visibility = visibilityOf(by, withCurrentCopies(state, now));
    const version = visibility && versionAfter({ by, visibility }, state, step);
    if (version !== undefined || visibility === 'FULL' || visibility === 'PSEUDONYMOUS') return version;
    return versionAtEnd(by, history, step, now);
  }

  async subjects(keys: readonly CaseId[], position: bigint): Promise<ReadonlyMap<CaseId, LiveSubject>> {
    const numbers = await this.numbersOf(keys, position);
    return new Map(
      keys.map((caseId) => [
        caseId,
        {
          about: { context: 'cases', id: caseId },
          data: { caseId, caseNumber: numbers.get(caseId) ?? null },
        },
      ]),
    );
  }

  /** Waits for the number of a case once only, and delivers without it while its view is stopped. */
  private async numbersOf(keys: readonly CaseId[], position: bigint): Promise<ReadonlyMap<string, string>> {
    try {
      const known = await this.numbers.of(keys);
      const unknown = keys.filter((key) => !known.has(key) && !this.waitedFor.has(key));
      if (unknown.length === 0) return known;
      if (this.waitedFor.size > MOST_WAITED_FOR) this.waitedFor.clear();
      for (const key of unknown) this.waitedFor.add(key);
      return await this.numbers.givenTo(keys, position);
    } catch {
      return new Map();
    }
  }

  caseOf(key: CaseId): CaseId {
    return key;
  }

  /** Reads the cases that changed last, until none of the others can have a later event. */
  async lastSeen(by: Officer): Promise<bigint> {
    if (seesEveryCase(by)) return this.store.latest([caseStream.prefix]);
    const now = this.clock.now();
    let last = 0n;
    let page: readonly ChangedCase[] = [];
    do {
      page = await this.changed.latest(by, now, CHANGED, page.at(-1)?.position);
      for (const { case_id: caseId, position } of page) {
        if (BigInt(position) <= last) return last;
        const seen = await this.lastIn(by, caseId, now);
        if (seen > last) last = seen;
      }
    } while (page.length === CHANGED);
    return last;
  }

  private async lastIn(by: Officer, caseId: CaseId, now: Instant): Promise<bigint> {
    const loaded = await this.cases.load(caseId);
    const visibility = loaded && visibilityOf(by, withCurrentCopies(loaded.state, now));
    if (!visibility) return 0n;
    const reader = { by, visibility };
    const last = loaded.history.findLast((event) => versionAfter(reader, loaded.state, event) !== undefined);
    return last?.position ?? 0n;
  }
}
