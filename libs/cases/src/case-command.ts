import { commandsOn, type CommandCall } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import {
  type AgencyId,
  type BarId,
  type BreakGlassId,
  type CaseId,
  type ChildId,
  type DeadlineId,
  type DisputeId,
  type Officer,
  type OfficerId,
  type RescueId,
  type StoredEvent,
  type TransferId,
  refuse,
} from '@center/kernel';
import type { Entry } from '@center/vault';
import { Problem } from '@center/web';
import { CommandAnswer } from './command.answer';
import { deadlinesOfCase } from './deadlines/case-clocks';
import { seenBy } from './disclosure/steps';
import { hasBar } from './domain/bars';
import { isVoided } from './domain/child';
import type { Case } from './domain/case';
import { withCurrentCopies } from './domain/copies';
import { refusalsOf, rolesOf, writesOf } from './domain/process';
import { caseStream } from './domain/streams';
import { mayActOnOwnTransfer, type Visibility, visibilityOf } from './domain/visibility';
import { conclude } from './conclude';

/** The ids that the path of a command may contain. */
interface CaseIds {
  readonly caseId: CaseId;
  readonly transferId: TransferId;
  readonly rescueId: RescueId;
  readonly disputeId: DisputeId;
  readonly childId: ChildId;
  readonly barId: BarId;
  readonly agencyId: AgencyId;
  readonly officerId: OfficerId;
  readonly breakGlassId: BreakGlassId;
  readonly deadlineId: DeadlineId;
}

/**
 * The visibility rule: a nonexistent case and an invisible one return the same 404. So does a part of the case that the
 * path names and the case does not contain.
 */
export function admit(
  state: Case | undefined,
  { by, ids, now }: Pick<CommandCall<Partial<CaseIds>>, 'by' | 'ids' | 'now'>,
  history: readonly StoredEvent[] = [],
): asserts state is Case {
  const { transferId, rescueId, disputeId, childId, barId, deadlineId } = ids;
  const visibility = state && visibilityOf(by, withCurrentCopies(state, now));
  if (!state || !(visibility || mayActOnOwnTransfer(by, state, transferId))) throw new Problem('not-found');
  const { transfers, rescues, disputes } = visibility === 'SUBMITTED' ? ownReport(by, state, transferId) : state;
  if (transferId && !transfers.has(transferId)) refuse('no-such-transfer');
  if (rescueId && !rescues.has(rescueId)) refuse('no-such-rescue');
  if (disputeId && !disputes.has(disputeId)) refuse('no-such-dispute');
  if (barId && !hasBar(state, barId)) refuse('no-such-bar');
  if (childId && !isKnownChild(state, childId, visibility)) throw new Problem('not-found');
  if (deadlineId && !deadlinesOfCase(history).has(deadlineId)) refuse('no-such-deadline');
}

/** What a reader of the own report may know of a case that a path can name: the transfers to the own agency. */
const ownReport = (
  by: Officer,
  { transfers }: Case,
  transferId: TransferId | undefined,
): { readonly [Part in 'transfers' | 'rescues' | 'disputes']: ReadonlyMap<string, unknown> } => ({
  transfers: new Map([...transfers].filter(([id, { to }]) => id === transferId && to.id === by.agency.id)),
  rescues: new Map(),
  disputes: new Map(),
});

const isKnownChild = (state: Case, childId: ChildId, visibility: Visibility | undefined): boolean => {
  const { children, registered } = state;
  if (visibility === 'SUBMITTED') return registered.children.some((child) => child.childId === childId);
  return children.has(childId) || isVoided(state, childId);
};

/** Records who entered facts into a case. Officers who see only their own report find the case only by facts they entered. */
export const entryOf = ({ officerId, agency }: Officer, caseId: CaseId): Entry => ({
  caseId,
  enteredBy: { officerId, agencyId: agency.id },
});

const onCases = {
  stream: caseStream,
  key: 'caseId',
  path: 'v1/cases/:caseId',
  tag: '个案 Cases',
  versioned: true,
  clock: CLOCK,
  admit,
  seen: ({ by, ids, now }: Pick<CommandCall<Partial<CaseIds>>, 'by' | 'ids' | 'now'>) =>
    seenBy(by, now, ids.transferId),
  conclude,
  entry: ({ by, ids }: Pick<CommandCall<CaseIds>, 'by' | 'ids'>) => entryOf(by, ids.caseId),
  answer: CommandAnswer,
} as const;

/** Declares a command on a case. Its roles and refusals come from its row in the state table. */
export const caseCommand = commandsOn<CaseIds>()({
  ...onCases,
  ...{ roles: rolesOf, refusals: refusalsOf, writes: writesOf },
});

/** Declares a command on a deadline of a case, which the policy decides on and no status of the case. */
export const deadlineCommand = commandsOn<CaseIds>()({
  ...onCases,
  roles: () => ['DISPATCHER', 'CENTER_LEADER'],
  refusals: () => [
    ...['no-such-deadline', 'deadline-not-running', 'extension-not-allowed'],
    ...['already-extended', 'extension-too-long'],
  ],
  writes: () => ['DeadlineExtended'],
});

/** Declares the command that issues a supervision of an agency, on a case of any status. */
export const supervisionCommand = commandsOn<CaseIds>()({
  ...onCases,
  roles: () => ['DISPATCHER', 'CENTER_LEADER'],
  refusals: () => [
    ...['unknown-deadline', 'deadline-not-running', 'case-not-open'],
    ...['unknown-agency', 'agency-barred', 'before-its-cause'],
  ],
  writes: () => ['SupervisionIssued'],
});
