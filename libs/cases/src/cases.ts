import { type Loaded, Streams } from '@center/command-handling';
import { CLOCK, EventStore } from '@center/event-store';
import type { CaseId, Clock, Officer, StoredEvent, TransferId } from '@center/kernel';
import { RoutineAccess } from '@center/vault';
import { Problem } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import { seesEvent } from './disclosure/sees';
import { noticesSeen, seesEveryStep, stepsSeen } from './disclosure/steps';
import type { Case } from './domain/case';
import { type Withdrawn, withdrawnIn, withoutWithdrawn } from './domain/corrected';
import { withCurrentCopies } from './domain/copies';
import type { CaseEvent } from './domain/events';
import { caseStream } from './domain/streams';
import { AGENCY_ROLES } from './domain/process';
import { mayActOnOwnTransfer, type Visibility, visibilityOf } from './domain/visibility';
import { type LeadHistories, recognisedAt } from './merged-leads';

type MergedLeads = ReadonlyMap<CaseId, Loaded<CaseEvent, Case>>;

/** A case as seen by one officer at one time. */
export interface CaseReading {
  /** for those who see only their own report: folded from the steps that they see */
  readonly state: Case;
  readonly visibility: Visibility;
  /** the whole case as it is now, for rules; never shown */
  readonly current: Case;
  /** the steps of the case that the officer sees, numbered as they see them; later ones than requested included */
  readonly steps: readonly StoredEvent<CaseEvent>[];
  /** what the center has recorded about the case by itself and the officer may know, up to now */
  readonly notices: readonly StoredEvent<CaseEvent>[];
  /** every event of the case up to the requested moment */
  readonly history: readonly StoredEvent<CaseEvent>[];
  /** the number of steps seen */
  readonly version: number;
  /** the requested position for an officer who sees every step, otherwise that of the last step seen */
  readonly position: bigint;
  /** the position up to which the case and its merged leads were read */
  readonly upTo: bigint;
  /** the merged leads that the officer may see too, as of now; none for an officer who may not know of the merge */
  readonly duplicates: readonly Pick<CaseReading, 'state' | 'visibility' | 'steps' | 'notices'>[];
}

/** What an agency keeps of a case that it does not see: the transfers to it. */
export interface OwnTransfers {
  readonly transferIds: readonly TransferId[];
  readonly history: readonly StoredEvent<CaseEvent>[];
}

/** A case as it is now. */
export interface LoadedCase extends Pick<Loaded<CaseEvent, Case>, 'state' | 'history'> {
  readonly registeredAt: bigint;
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
    const now = this.clock.now();
    const loaded = await this.streams.load(caseStream, caseId);
    const visibility = loaded && visibilityOf(by, withCurrentCopies(loaded.state, now));
    if (!visibility) throw new Problem('not-found');
    const reader = { by, visibility };
    const steps = stepsSeen(reader, loaded.state, loaded.history);
    const then = upToMoment(steps, until);
    const last = then.at(-1);
    const looksBack = until.version !== undefined || until.position !== undefined;
    const state = looksBack || visibility === 'SUBMITTED' ? stateAfter(then, visibility, loaded) : loaded.state;
    const wanted = until.version === undefined || until.version === then.length;
    if (!state || !last || !wanted) throw new Problem('not-found');
    this.access.read(by, caseId);
    const seesAll = seesEveryStep(reader);
    const isSurvivor = seesEvent(reader, 'DuplicateJoined') && state.duplicates.length > 0;
    // only merged leads may have later events than the case; they are read after the head
    const newest = looksBack ? last : loaded.history.at(-1)!;
    const head = looksBack || !isSurvivor ? newest : await this.store.head();
    const upTo = until.position ?? head.position;
    const leads: MergedLeads = isSurvivor ? await this.mergedInto(state) : new Map();
    const histories = await this.historiesFor(state, leads);
    return {
      state: withCurrentCopies(shown(state, loaded.state, histories, upTo), now),
      visibility,
      current: loaded.state,
      steps,
      notices: noticesSeen(reader, loaded.state, loaded.history),
      history: looksBack
        ? loaded.history.filter(({ position }) => position <= (until.position ?? last.position))
        : loaded.history,
      version: then.length,
      position: seesAll ? (until.position ?? last.position) : last.position,
      upTo,
      duplicates: [...leads.values()].flatMap((merged) => {
        const seen = visibilityOf(by, withCurrentCopies(merged.state, now));
        if (!seen) return [];
        const ofLead = [{ by, visibility: seen }, merged.state, merged.history] as const;
        return [
          { state: merged.state, visibility: seen, steps: stepsSeen(...ofLead), notices: noticesSeen(...ofLead) },
        ];
      }),
    };
  }

  /**
   * The transfers of a case to an agency that does not see the case, and its events. 404 if there is none. The access log
   * has an entry of it.
   */
  async ownTransfers(by: Officer, caseId: CaseId): Promise<OwnTransfers> {
    const loaded = await this.streams.load(caseStream, caseId);
    const own = [...(loaded?.state.transfers.keys() ?? [])].filter(
      (transferId) => AGENCY_ROLES.includes(by.role) && mayActOnOwnTransfer(by, loaded!.state, transferId),
    );
    if (!loaded || own.length === 0) throw new Problem('not-found');
    this.access.read(by, caseId);
    return { transferIds: own, history: loaded.history };
  }

  /** The current state of a case, for commands that need another case, and its events; `undefined` if it does not exist. */
  async load(caseId: CaseId): Promise<LoadedCase | undefined> {
    const loaded = await this.streams.load(caseStream, caseId);
    return loaded && { ...loaded, registeredAt: loaded.history[0]!.position };
  }

  /** Whether an officer may see a case now. */
  async mayRead(by: Officer, caseId: CaseId): Promise<boolean> {
    const loaded = await this.streams.load(caseStream, caseId);
    return loaded !== undefined && visibilityOf(by, withCurrentCopies(loaded.state, this.clock.now())) !== undefined;
  }

  /** A case with the facts of the children and reporters of merged leads. */
  async recognise(state: Case): Promise<Case> {
    const { position } = await this.store.head();
    return shown(state, state, await this.historiesFor(state, await this.mergedInto(state)), position);
  }

  /** The histories of merged leads, and of the survivors that have returned work to a case, to these or to each other. */
  private async historiesFor(state: Case, leads: MergedLeads): Promise<LeadHistories> {
    const found = new Map(leads);
    const returned = (one: Case): CaseId[] => one.returnedBy.map(({ caseId }) => caseId);
    const wanted = [state, ...[...leads.values()].map((lead) => lead.state)].flatMap(returned);
    for (const caseId of wanted) {
      const loaded = found.has(caseId) ? undefined : await this.streams.load(caseStream, caseId);
      if (!loaded) continue;
      found.set(caseId, loaded);
      wanted.push(...returned(loaded.state));
    }
    return new Map([...found].map(([caseId, { history }]) => [caseId, history]));
  }

  /** The leads merged into a case, as they are now. */
  private async mergedInto({ duplicates }: Case): Promise<MergedLeads> {
    const loaded = await Promise.all(duplicates.map((lead) => this.streams.load(caseStream, lead)));
    return new Map(duplicates.flatMap((lead, nth) => (loaded[nth] ? [[lead, loaded[nth]]] : [])));
  }
}

/**
 * A case with the facts of merged leads, without what the keys of withdrawn persons have sealed, also of an earlier moment.
 * `current`: the case as it is now.
 */
const shown = (state: Case, current: Case, histories: LeadHistories, upTo: bigint): Case =>
  withoutWithdrawn(recognisedAt(state, histories, upTo), [
    ...withdrawnIn(current.corrections),
    ...withdrawnBy(histories),
  ]);

const withdrawnBy = (histories: LeadHistories): readonly Withdrawn[] =>
  [...histories.values()].flat().flatMap((stored) => {
    const { type, data } = caseStream.read(stored);
    return type === 'RecordCorrected' ? withdrawnIn([data]) : [];
  });

type Moment = { readonly version?: number; readonly position?: bigint };

/** The steps up to a version and a position. */
const upToMoment = (
  steps: readonly StoredEvent<CaseEvent>[],
  { version, position }: Moment,
): readonly StoredEvent<CaseEvent>[] =>
  version === undefined && position === undefined
    ? steps
    : steps.filter((step) => step.revision < (version ?? Infinity) && step.position <= (position ?? step.position));

/**
 * The state of a case after the last of these steps. For those who see only their own report it is folded from the steps
 * that they see, so nothing else can show in it.
 */
const stateAfter = (
  steps: readonly StoredEvent<CaseEvent>[],
  visibility: Visibility,
  { history }: Loaded<CaseEvent, Case>,
): Case | undefined => {
  const last = steps.at(-1)?.position ?? 0n;
  return caseStream.fold(visibility === 'SUBMITTED' ? steps : history.filter(({ position }) => position <= last));
};
