import { Agencies } from '@center/agencies';
import { type Deadline, deadlineAt, isLive } from '@center/deadlines';
import {
  type CaseId,
  comesOfAge,
  type DeadlineId,
  type Instant,
  type Officer,
  type StoredEvent,
  type StoredEventOf,
} from '@center/kernel';
import {
  type Entry,
  type Notice,
  type Noticed,
  type NoticeSource,
  type NotificationKind,
  type PlannedWarning,
  Sources,
} from '@center/notifications';
import { ViewsUnavailable } from '@center/projections';
import { SealBroken, Vault } from '@center/vault';
import { Injectable, Logger } from '@nestjs/common';
import { Cases } from '../cases';
import { birthDatesOf } from '../commands/child/births';
import { deadlinesOfCase } from '../deadlines/case-clocks';
import { stepsHiddenFrom } from '../disclosure/deadlines-seen';
import { isOpen } from '../domain/case';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';
import { Numbers } from '../ports/numbers';
import { type DeadlineOfCase, DeadlinesByIdQuery } from '../views/deadlines/deadlines-by-id.query';
import { KnownCasesQuery } from '../views/register/known-cases.query';
import { SupervisionsQuery } from '../views/supervisions/supervisions.query';
import { noticeText } from '../words/notices';
import { changedIn, entryOf, nextWarning, noticesOf, urgencyOf } from './notices-of';

type Event = StoredEventOf<CaseEvent>;

/** Open cases of one page of `ofDays`. */
const PAGE = 100;

/** What officers are notified of about cases. */
@Injectable()
export class CaseNotices implements NoticeSource {
  private readonly log = new Logger('CaseNotices');

  constructor(
    private readonly deadlines: DeadlinesByIdQuery,
    private readonly known: KnownCasesQuery,
    private readonly supervisions: SupervisionsQuery,
    private readonly numbers: Numbers,
    private readonly agencies: Agencies,
    private readonly cases: Cases,
    private readonly vault: Vault,
    sources: Sources,
  ) {
    sources.register(this);
  }

  concerns(event: StoredEvent): boolean {
    if (!caseStream.owns(event)) return false;
    return 'deadlines' in event.data || ['SupervisionIssued', 'BreakGlassOpened'].includes(event.type);
  }

  async read(events: readonly StoredEvent[]): Promise<Noticed> {
    const read: readonly Event[] = caseStream.eventsIn(events);
    if (read.length === 0) return { notices: [], warnings: [] };
    const changed = await this.changedBy(read);
    const center = (await this.agencies.center()).id;
    const warnings = read.flatMap((event) => [
      ...(event.data.deadlines?.started ?? []).flatMap((started) => nextWarning(running(started), event.knownAt)),
      ...changedIn(event).flatMap((id) => {
        const found = changed.get(id);
        return found ? nextWarning(found.deadline, event.knownAt) : [];
      }),
    ]);
    return { notices: read.flatMap((event) => noticesOf(event, changed, center)), warnings };
  }

  /** The deadlines of `changedIn`: from the view, or while it is behind from their cases: an emergency does not wait. */
  private async changedBy(read: readonly Event[]): Promise<ReadonlyMap<DeadlineId, DeadlineOfCase>> {
    try {
      return await this.deadlines.of(read.flatMap(changedIn), read.at(-1)!.position);
    } catch (error) {
      if (!(error instanceof ViewsUnavailable)) throw error;
    }
    const found = new Map<DeadlineId, DeadlineOfCase>();
    const changing = read.filter((event) => changedIn(event).length > 0);
    for (const caseId of new Set(changing.map(({ stream }) => caseStream.keyOf(stream)))) {
      const { history = [] } = (await this.cases.load(caseId)) ?? {};
      for (const deadline of deadlinesOfCase(history).values()) found.set(deadline.deadlineId, { caseId, deadline });
    }
    return found;
  }

  async due(warnings: readonly PlannedWarning[], now: Instant, upTo: bigint): Promise<Noticed> {
    const found = await this.deadlines.of(
      warnings.map(({ deadlineId }) => deadlineId),
      upTo,
    );
    const all = warnings.flatMap((warning) => {
      const of = found.get(warning.deadlineId);
      return of ? [warned(warning, of, now)] : [];
    });
    return { notices: all.flatMap(({ notices }) => notices), warnings: all.flatMap(({ warnings: next }) => next) };
  }

  /** Children of open cases whose 18th birthday is on these days, or thirty days later; without cases that are unreadable. */
  async ofDays(after: Instant, upTo: Instant, last: Entry['about'] | null): ReturnType<NoticeSource['ofDays']> {
    const notices: Notice[] = [];
    const page = await this.known.open(PAGE, (last ?? undefined) as CaseId | undefined);
    for (const caseId of page) {
      try {
        notices.push(...(await this.comingOfAge(caseId, after, upTo)));
      } catch (error) {
        // a broken seal, or an event that this version does not know; anything else is tried again
        if (!(error instanceof SealBroken || error instanceof TypeError)) throw error;
        this.log.error({ event: 'case-unreadable', caseId, error: String(error) });
      }
    }
    return { notices, next: page.length === PAGE ? page.at(-1)! : null };
  }

  private async comingOfAge(caseId: CaseId, after: Instant, at: Instant): Promise<readonly Notice[]> {
    const state = (await this.cases.load(caseId))?.state;
    if (!state || !isOpen(state)) return [];
    const children = [...state.children.values()];
    const birthDates = await birthDatesOf(this.vault, children);
    return children.flatMap(({ childId }, nth): Notice[] => {
      const birthDate = birthDates[nth];
      const turns18 = birthDate && comesOfAge(birthDate, after, at);
      if (!turns18) return [];
      const key = `WARNING/${caseId}/${childId}/${turns18}`;
      const entries: Entry[] = [{ kind: 'WARNING', about: caseId, turns18 }];
      return [{ key, kind: 'WARNING', agencyId: state.handler.agency.id, at, entries, urgency: 'DIGEST' }];
    });
  }

  async reference(about: Entry['about']): Promise<{ readonly number: string | null; readonly path: string }> {
    const numbers = await this.numbers.of([about]).catch(() => undefined); // a call does not wait for a view
    return { number: numbers?.get(about) ?? null, path: `/v1/cases/${about}` };
  }

  /** The entries that an officer may know of now. */
  async visible(by: Officer, entries: readonly Entry[], now: Instant): Promise<readonly Entry[]> {
    const ofCases = entries.filter(isOfCase);
    if (ofCases.length === 0) return entries;
    const cases = [...new Set(ofCases.map(({ about }) => about as CaseId))];
    const known = new Map(await this.known.among(by, cases, now));
    // a new case, which the view has not read yet; or one that the officer is barred from
    for (const caseId of cases) {
      if (!known.has(caseId) && (await this.cases.mayRead(by, caseId))) known.set(caseId, true);
    }
    const hidden = stepsHiddenFrom(by);
    const others = ofCases.flatMap(({ about, supervisionId }) =>
      supervisionId && known.get(about as CaseId) === false ? [supervisionId] : [],
    );
    // a supervised agency may know of its supervision also if it does not see the case, until it has ended
    const own = await this.supervisions.running(by.agency.id, others, now);
    return entries.filter((entry) => {
      const { about, step, supervisionId } = entry;
      if (!isOfCase(entry)) return true;
      const isSeen = known.get(about as CaseId) === true || (supervisionId !== undefined && own.has(supervisionId));
      return isSeen && !(step && hidden.includes(step));
    });
  }

  /** A text in Chinese and English for each notification, which names cases by their number only. */
  async texts(
    of: readonly { readonly kind: NotificationKind; readonly entries: readonly Entry[] }[],
  ): Promise<readonly string[]> {
    const numbers = await this.numbers.of([...new Set(of.flatMap(({ entries }) => entries.map(({ about }) => about)))]);
    return of.map(({ kind, entries }) => noticeText(kind, entries, numbers));
  }
}

/** Whether an entry is about a case; a webhook is known to whom it was told. */
export const isOfCase = ({ kind }: Pick<Entry, 'kind'>): boolean => kind !== 'WEBHOOK_DISABLED';

const running = (started: NonNullable<NonNullable<Event['data']['deadlines']>['started']>[number]): Deadline => ({
  ...started,
  status: 'RUNNING',
  adjustments: [],
});

/** A warning that has come: of a deadline that still runs to that due time, a notice; then the next one. */
const warned = (
  { deadlineId, at, dueAt }: PlannedWarning,
  { caseId, deadline }: DeadlineOfCase,
  now: Instant,
): Noticed => {
  const then = deadlineAt(deadline, now);
  if (!isLive(then) || then.dueAt < now) return { notices: [], warnings: [] };
  const isAsPlanned = then.status === 'RUNNING' && then.dueAt === dueAt;
  const notice: Notice = {
    ...{ key: `WARNING/${deadlineId}/${dueAt}/${at}`, kind: 'WARNING', agencyId: then.responsible.id, at },
    ...{ entries: [entryOf('WARNING', caseId, then)], urgency: urgencyOf(then.rule.level) },
  };
  return { notices: isAsPlanned ? [notice] : [], warnings: nextWarning(then, isAsPlanned ? at : now) };
};
