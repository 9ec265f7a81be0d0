import { Streams } from '@center/command-handling';
import { EventStore } from '@center/event-store';
import type { CaseId, Officer, StoredEvent } from '@center/kernel';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { seesEvent } from './disclosure/sees';
import type { Case } from './domain/case';
import type { CaseEventType } from './domain/events';
import { caseStream } from './domain/streams';
import { type Visibility, visibilityOf } from './domain/visibility';
import { type LeadHistories, recognisedAt } from './merged-leads';

/** A case as seen by one officer at one time. */
export interface CaseReading {
  readonly state: Case;
  readonly visibility: Visibility;
  readonly version: number;
  /** the requested position, otherwise that of the case's last event */
  readonly position: bigint;
  /** the position up to which the log was read; merged leads may have later events than the case */
  readonly upTo: bigint;
  /** the merged leads that the officer may see too, as of now, with their visibility */
  readonly duplicates: readonly { readonly state: Case; readonly visibility: Visibility }[];
}

/** The cases. Each is a stream of the log, folded on every read. */
@Injectable()
export class Cases {
  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
  ) {}

  /**
   * Reads a case as an officer sees it: now, at a version, or as of a log position. 404 if it does not exist, did not
   * exist then, or is not visible to the officer now.
   */
  async readAs(by: Officer, caseId: CaseId, until: { version?: number; position?: bigint } = {}): Promise<CaseReading> {
    const history = await this.store.readStream(caseStream.nameOf(caseId));
    const today = caseStream.fold(history);
    const visibility = today && visibilityOf(by, today);
    const then = history.filter(
      ({ revision, position }) => revision < (until.version ?? Infinity) && position <= (until.position ?? position),
    );
    const looksBack = until.version !== undefined || until.position !== undefined;
    if (looksBack && visibility === 'SUBMITTED') hideSteps(then, by);
    const last = then.at(-1);
    const state = caseStream.fold(then);
    const wanted = until.version === undefined || until.version === then.length;
    if (!visibility || !state || !last || !wanted) throw new Problem('not-found');
    const upTo = until.position ?? (looksBack ? last.position : (await this.store.head()).position);
    const leads = await this.mergedInto(state);
    return {
      state: recognisedAt(state, leads, upTo),
      visibility,
      version: then.length,
      position: until.position ?? last.position,
      upTo,
      duplicates: state.duplicates.flatMap((lead) => {
        const merged = caseStream.fold(leads.get(lead)!)!;
        const seen = visibilityOf(by, merged);
        return seen ? [{ state: merged, visibility: seen }] : [];
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
    return recognisedAt(state, await this.mergedInto(state), position);
  }

  /** The current histories of the leads merged into a case. */
  private async mergedInto({ duplicates }: Case): Promise<LeadHistories> {
    return new Map(
      await Promise.all(
        duplicates.map(async (lead) => [lead, await this.store.readStream(caseStream.nameOf(lead))] as const),
      ),
    );
  }
}

/** Submitters who see only their own report get the versions that concern it. The center's steps in between are hidden. */
const hideSteps = (history: StoredEvent[], by: Officer): void => {
  while (history.length > 0 && !seesEvent({ by, visibility: 'SUBMITTED' }, history.at(-1)!.type as CaseEventType))
    history.pop();
};
