import { Agencies } from '@center/agencies';
import { type Deadline, deadlineAt, isLive } from '@center/deadlines';
import type { CaseId, Instant, Officer, StoredEvent, StoredEventOf } from '@center/kernel';
import {
  type Entry,
  type Notice,
  type Noticed,
  type NoticeSource,
  type NotificationKind,
  type PlannedWarning,
  Sources,
} from '@center/notifications';
import { Injectable } from '@nestjs/common';
import { stepsHiddenFrom } from '../disclosure/deadlines-seen';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';
import { Numbers } from '../ports/numbers';
import { type DeadlineOfCase, DeadlinesByIdQuery } from '../views/deadlines/deadlines-by-id.query';
import { KnownCasesQuery } from '../views/register/known-cases.query';
import { noticeText } from '../words/notices';
import { changedIn, entryOf, nextWarning, noticesOf, urgencyOf } from './notices-of';

type Event = StoredEventOf<CaseEvent>;

/** What officers are notified of about cases. */
@Injectable()
export class CaseNotices implements NoticeSource {
  constructor(
    private readonly deadlines: DeadlinesByIdQuery,
    private readonly known: KnownCasesQuery,
    private readonly numbers: Numbers,
    private readonly agencies: Agencies,
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
    const changed = await this.deadlines.of(read.flatMap(changedIn), read.at(-1)!.position);
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

  async visible(by: Officer, entries: readonly Entry[], now: Instant): Promise<readonly Entry[]> {
    if (entries.length === 0) return [];
    const known = await this.known.among(by, [...new Set(entries.map(({ caseId }) => caseId))], now);
    const hidden = stepsHiddenFrom(by);
    return entries.filter(({ kind, caseId, step }) => {
      // a supervised agency may know of its supervision also if it does not see the case
      const isSeen = known.get(caseId) ?? undefined;
      return isSeen !== undefined && (isSeen || kind === 'SUPERVISION') && !(step && hidden.includes(step));
    });
  }

  async texts(
    of: readonly { readonly kind: NotificationKind; readonly entries: readonly Entry[] }[],
  ): Promise<readonly string[]> {
    const numbers = await this.numbers.of([
      ...new Set(of.flatMap(({ entries }) => entries.map(({ caseId }) => caseId))),
    ]);
    return of.map(({ kind, entries }) => noticeText(kind, entries, numbers));
  }

  async number(caseId: CaseId): Promise<string | null> {
    return (await this.numbers.of([caseId])).get(caseId) ?? null;
  }
}

const running = (started: NonNullable<NonNullable<Event['data']['deadlines']>['started']>[number]): Deadline => ({
  ...started,
  ...{ status: 'RUNNING', adjustments: [] },
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
