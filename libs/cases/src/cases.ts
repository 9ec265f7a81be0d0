import { type Loaded, Streams } from '@center/command-handling';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock, Officer, StoredEvent } from '@center/kernel';
import { RoutineAccess } from '@center/vault';
import { Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import type { Reader } from './disclosure/reader';
import { seesEvent } from './disclosure/sees';
import type { Case } from './domain/case';
import { withCurrentCopies } from './domain/copies';
import type { CaseEvent, CaseEventType } from './domain/events';
import { caseStream } from './domain/streams';
import { type Visibility, visibilityOf } from './domain/visibility';
import { type LeadHistories, recognisedAt } from './merged-leads';

/** A case as seen by one officer at one time. */
export interface CaseReading {
  readonly state: Case;
  readonly visibility: Visibility;
  /** every event of the case, later ones than requested included */
  readonly history: readonly StoredEvent<CaseEvent>[];
  readonly version: number;
  /** the requested position, otherwise that of the case's last event */
  readonly position: bigint;
  /** the position up to which the case and its merged leads were read */
  readonly upTo: bigint;
  /** the merged leads that the officer may see too, as of now */
  readonly duplicates: readonly Pick<CaseReading, 'state' | 'visibility' | 'history'>[];
}

/** The cases. Each is a stream of the log, folded on every read. */
@Injectable()
export class Cases {
  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    @Inject(RoutineAccess) private readonly access: Pick<RoutineAccess, 'read'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads a case as an officer sees it: now, at a version, or as of a log position. 404 if it does not exist, did not
   * exist then, or is not visible to the officer now. The access log has an entry of it, which this does not wait for.
   */
  async readAs(by: Officer, caseId: CaseId, until: { version?: number; position?: bigint } = {}): Promise<CaseReading> {
    const looksBack = until.version !== undefined || until.position !== undefined;
    const now = this.clock.now();
    const loaded = await this.streams.load(caseStream, caseId);
    const visibility = loaded && visibilityOf(by, withCurrentCopies(loaded.state, now));
    if (!visibility) throw new Problem('not-found');
    const then = looksBack ? shownUntil(until, loaded.history, { by, visibility }) : loaded.history;
    const state = looksBack ? caseStream.fold(then) : loaded.state;
    const last = then.at(-1);
    const wanted = until.version === undefined || until.version === then.length;
    if (!state || !last || !wanted) throw new Problem('not-found');
    this.access.read(by, caseId);
    // only merged leads may have later events than the case; they are read after the head
    const head = looksBack || state.duplicates.length === 0 ? last : await this.store.head();
    const upTo = until.position ?? head.position;
    const leads = await this.mergedInto(state);
    const histories: LeadHistories = new Map([...leads].map(([lead, { history }]) => [lead, history]));
    return {
      state: withCurrentCopies(recognisedAt(state, histories, upTo), now),
      visibility,
      history: loaded.history,
      version: then.length,
      position: until.position ?? last.position,
      upTo,
      duplicates: [...leads.values()].flatMap((merged) => {
        const seen = visibilityOf(by, withCurrentCopies(merged.state, now));
        return seen ? [{ ...merged, visibility: seen }] : [];
      }),
    };
  }

  /** The current state of a case, for commands that need another case; `undefined` if it does not exist. */
  async load(caseId: CaseId): Promise<{ readonly state: Case; readonly registeredAt: bigint } | undefined> {
    const loaded = await this.streams.load(caseStream, caseId);
    return loaded && { state: loaded.state, registeredAt: loaded.history[0]!.position };
  }

  /** A case with the facts of the children and reporters of merged leads. */
  async recognise(state: Case): Promise<Case> {
    const { position } = await this.store.head();
    const leads = await this.mergedInto(state);
    return recognisedAt(state, new Map([...leads].map(([lead, { history }]) => [lead, history])), position);
  }

  /** The leads merged into a case, as they are now. */
  private async mergedInto({ duplicates }: Case): Promise<ReadonlyMap<CaseId, Loaded<CaseEvent, Case>>> {
    const loaded = await Promise.all(duplicates.map((lead) => this.streams.load(caseStream, lead)));
    return new Map(duplicates.flatMap((lead, nth) => (loaded[nth] ? [[lead, loaded[nth]]] : [])));
  }
}

/**
 * The events up to a version and a position. Submitters who see only their own report get the versions that concern it:
 * the center's steps in between are hidden.
 */
const shownUntil = (
  { version = Infinity, position }: { version?: number; position?: bigint },
  history: readonly StoredEvent[],
  reader: Reader,
): readonly StoredEvent[] => {
  const then = history.filter((event) => event.revision < version && event.position <= (position ?? event.position));
  if (reader.visibility !== 'SUBMITTED') return then;
  return then.slice(0, 1 + then.findLastIndex(({ type }) => seesEvent(reader, type as CaseEventType)));
};
