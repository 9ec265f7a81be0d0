import { EventStore } from '@center/event-store';
import type { CaseId, Role, StoredEvent } from '@center/kernel';
import { ViewReader } from '@center/projections';
import { type Page, decodeCursor, encodeCursor, pageOf } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { CaseEventType } from '../../domain/events';
import { publicFacts } from '../../domain/public-facts';
import { caseStream } from '../../domain/streams';
import { Conditions } from '../conditions';

/** The place of an event of a case in the log, with its times and actor. */
export interface TimelinePlace {
  readonly case_id: CaseId;
  readonly revision: number;
  readonly position: string;
  readonly type: CaseEventType;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly officer_id: string;
  readonly agency_id: string;
  readonly role: Role;
}

/** An event of a case with its public facts. */
export interface TimelineEntry extends TimelinePlace {
  readonly data: Readonly<Record<string, unknown>>;
}

/** The columns of a `TimelinePlace`. */
export const TIMELINE_PLACE = 'case_id, revision, position, type, at, recorded_at, officer_id, agency_id, role';

export interface TimelineFilter {
  /** only events up to this log position */
  readonly upTo: bigint;
  readonly limit: number;
  readonly cursor?: string;
}

/** A case and the event types to show. */
export interface TimelineScope {
  readonly caseId: CaseId;
  readonly types: readonly CaseEventType[];
}

@Injectable()
export class TimelineQuery {
  constructor(
    private readonly views: ViewReader,
    private readonly store: EventStore,
  ) {}

  /**
   * Returns a page of the events of a case and of the leads merged into it, in log order. Throws `ViewsUnavailable` or
   * `LogUnavailable`.
   */
  async list(scopes: readonly TimelineScope[], { upTo, limit, cursor }: TimelineFilter): Promise<Page<TimelineEntry>> {
    const where = new Conditions().on(upTo.toString(), (position) => `position <= ${position}`);
    const shown = scopes.map(
      ({ caseId, types }) => `case_id = ${where.put(caseId)} AND type = ANY (${where.put(types)})`,
    );
    where.and(shown.map((scope) => `(${scope})`).join(' OR '));
    const after = decodeCursor(cursor, 'position');
    if (after) where.and(`position > ${where.put(after[0])}`);
    const rows = await this.views.query<TimelinePlace>(
      `SELECT ${TIMELINE_PLACE} FROM timeline
        WHERE ${where.toString()} ORDER BY position LIMIT ${where.put(limit + 1)}`,
      where.values,
    );
    const page = pageOf(rows, limit, ({ position }) => encodeCursor(position));
    const isLast = page.nextCursor === null;
    const streams = await Promise.all(scopes.map(({ caseId }) => this.eventsOf(caseId, page.items, isLast)));
    const events = new Map(streams.flat().map((event) => [event.position.toString(), event]));
    const items = page.items.map((place): TimelineEntry => {
      const { data } = caseStream.read(events.get(place.position)!);
      return { ...place, data: publicFacts(data) };
    });
    return { ...page, items };
  }

  /** The events of one case on a page, and those between them that are not shown. */
  private async eventsOf(
    caseId: CaseId,
    page: readonly TimelinePlace[],
    isLast: boolean,
  ): Promise<readonly StoredEvent[]> {
    const own = page.filter((place) => place.case_id === caseId);
    if (own.length === 0) return [];
    const from = own[0]!.revision;
    // reads to the end of a stream share a statement
    return this.store.readStream(caseStream.nameOf(caseId), {
      from,
      ...(!isLast && { upTo: own.at(-1)!.revision }),
    });
  }
}
