import { CLOCK, EventStore, eventIdOf, transact, type Transacted } from '@center/event-store';
import { type CaseId, type Clock, type LocatedSealed, type Officer, refuse, type StoredEvent } from '@center/kernel';
import { type Sealing, Vault } from '@center/vault';
import { type BusinessTimeRequest, type OperationFacts, Problem, businessTime } from '@center/web';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseCall, CaseCommand } from './case-call';
import { seesEvent } from './disclosure/sees';
import type { Case, Doing } from './domain/case';
import type { CaseEvent, CaseEventType } from './domain/events';
import { caseStream, foldCase } from './domain/evolve';
import type { CaseCommandName } from './domain/process';
import { SCHEMA } from './domain/reading';
import { type Visibility, mayActOnOwnTransfer, visibilityOf } from './domain/visibility';
import { type LeadHistories, recognisedAt } from './merged-leads';

/** What a command's handler works with beside the case. */
export interface Desk {
  readonly doing: Doing;
  /** seals the texts of the event of this type that the command is about to write */
  readonly seal: (type: CaseEventType) => Sealing;
  /** whether a sealed text says word for word the same: then the same command is a repeat */
  readonly says: (text: LocatedSealed | undefined, plain: string | undefined) => Promise<boolean>;
}

/** What every command answers. */
export interface Done {
  readonly caseId: CaseId;
  /** events of the case after the command; its `ETag` */
  readonly version: number;
  readonly position: bigint;
}

/** What opening a case did, or had done before. */
export interface Opened {
  readonly done: Done;
  /** the events it was opened with, the first of them `LeadRegistered` */
  readonly events: Transacted<CaseEvent>['events'];
  /** whether the case was there already */
  readonly repeated: boolean;
}

/** A case as one officer sees it at one moment. */
export interface CaseReading {
  readonly state: Case;
  readonly visibility: Visibility;
  readonly version: number;
  /** the position that was asked for; else that of the case's last event */
  readonly position: bigint;
  /** how far the log is read: what is merged into the case may have gone on after its own last event */
  readonly upTo: bigint;
  /** leads merged into it that the officer may see too, as they are now, and how much of each the officer sees */
  readonly duplicates: readonly { readonly state: Case; readonly visibility: Visibility }[];
}

type Decide<State> = (state: State, desk: Desk) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>;

/** The cases: each a stream of the log, folded live whenever it is asked for. */
@Injectable()
export class Cases {
  constructor(
    private readonly store: EventStore,
    private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives a command to a case that exists. Not there and not visible are the same 404; then a stale `If-Match` is 412;
   * then the decision may refuse.
   */
  async give(
    name: CaseCommandName,
    { call, body }: CaseCommand<BusinessTimeRequest>,
    decide: Decide<Case>,
  ): Promise<Done> {
    const admit = (state: Case | undefined) => this.admit(state, call);
    const { version, position } = await this.write(name, call, body, (state, desk) => decide(state!, desk), admit);
    return { caseId: call.caseId, version, position };
  }

  /** Opens a case with its first command. */
  async open(call: CaseCall, body: BusinessTimeRequest, decide: Decide<Case | undefined>): Promise<Opened> {
    const { version, position, events, repeated } = await this.write('register', call, body, decide);
    return { done: { caseId: call.caseId, version, position }, events, repeated: repeated === true };
  }

  /**
   * Reads a case as an officer sees it: now, at a version, or as far as the log went at a position. 404 when it is not
   * there, was not there then, or is not theirs to see now.
   */
  async readAs(by: Officer, caseId: CaseId, until: { version?: number; position?: bigint } = {}): Promise<CaseReading> {
    const history = await this.store.readStream(caseStream(caseId));
    const today = foldCase(history);
    const visibility = today && visibilityOf(by, today);
    const then = history.filter(
      ({ revision, position }) => revision < (until.version ?? Infinity) && position <= (until.position ?? position),
    );
    const looksBack = until.version !== undefined || until.position !== undefined;
    if (looksBack && visibility === 'SUBMITTED') hideSteps(then, by);
    const last = then.at(-1);
    const state = foldCase(then);
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
        const merged = foldCase(leads.get(lead)!)!;
        const seen = visibilityOf(by, merged);
        return seen ? [{ state: merged, visibility: seen }] : [];
      }),
    };
  }

  /** A case as the log tells it now, whoever asks: for reactions and for what a command needs of another case. */
  async fold(caseId: CaseId): Promise<{ state: Case; registeredAt: bigint } | undefined> {
    const history = await this.store.readStream(caseStream(caseId));
    const state = foldCase(history);
    return state && { state, registeredAt: history[0]!.position };
  }

  /** A case with the facts of the children and reporters that merged leads have brought. */
  async recognise(state: Case): Promise<Case> {
    const { position } = await this.store.head();
    return recognisedAt(state, await this.mergedInto(state), position);
  }

  /** The histories of the leads merged into a case, up to today. */
  private async mergedInto({ duplicates }: Case): Promise<LeadHistories> {
    return new Map(
      await Promise.all(duplicates.map(async (lead) => [lead, await this.store.readStream(caseStream(lead))] as const)),
    );
  }

  private async write(
    command: CaseCommandName,
    { caseId, by, operation }: CaseCall,
    body: BusinessTimeRequest,
    decide: Decide<Case | undefined>,
    admit?: (state: Case | undefined) => void,
  ): Promise<Transacted<CaseEvent>> {
    const doing: Doing = { by, ...businessTime(body, this.clock.now()) };
    const stream = caseStream(caseId);
    return transact<CaseEvent, Case | undefined>({
      store: this.store,
      stream,
      operation: operation.operationId,
      ...(operation.ifMatch !== undefined && { expectedVersion: operation.ifMatch }),
      meta: { actor: actor(by), command, ...(operation.traceparent && { traceparent: operation.traceparent }) },
      schemaOf: () => SCHEMA,
      fold: foldCase,
      ...(admit && { admit }),
      decide: (state) => this.decideSealed(caseId, operation, doing, (desk) => decide(state, desk)),
    });
  }

  /** Decides with a desk at hand; what was sealed becomes durable only when there is something to write. */
  private async decideSealed(
    caseId: CaseId,
    { operationId }: OperationFacts,
    doing: Doing,
    decide: (desk: Desk) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  ): Promise<readonly CaseEvent[]> {
    const sealings: Sealing[] = [];
    const { officerId, agency } = doing.by;
    const entry = { caseId, enteredBy: { officerId, agencyId: agency.id } };
    const seal = (type: CaseEventType): Sealing => {
      const sealing = this.vault.sealing(caseStream(caseId), eventIdOf(operationId, type), entry);
      sealings.push(sealing);
      return sealing;
    };
    const events = await decide({ doing, seal, says: (text, plain) => this.vault.says(text, plain) });
    if (events.length > 0) for (const sealing of sealings) await sealing.keep();
    return events;
  }

  /** Not there and not visible are the same; so is something of the case that the path names and it does not have. */
  private admit(state: Case | undefined, { by, transferId, rescueId, disputeId, childId }: CaseCall): void {
    if (!state || !(visibilityOf(by, state) || mayActOnOwnTransfer(by, state, transferId)))
      throw new Problem('not-found');
    if (transferId && !state.transfers.has(transferId)) refuse('no-such-transfer');
    if (rescueId && !state.rescues.has(rescueId)) refuse('no-such-rescue');
    if (disputeId && !state.disputes.has(disputeId)) refuse('no-such-dispute');
    if (childId && !state.children.has(childId)) throw new Problem('not-found');
  }
}

/** Whoever only submitted the lead looks back on what concerns the own report: the steps between stay the center's. */
const hideSteps = (history: StoredEvent[], by: Officer): void => {
  while (history.length > 0 && !seesEvent({ by, visibility: 'SUBMITTED' }, history.at(-1)!.type as CaseEventType))
    history.pop();
};

const actor = (by: Officer) => ({ officerId: by.officerId, agencyId: by.agency.id, role: by.role });
