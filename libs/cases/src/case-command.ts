import { commandsOn, type CommandCall } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import {
  type CaseId,
  type ChildId,
  type DisputeId,
  type Officer,
  type RescueId,
  type TransferId,
  refuse,
} from '@center/kernel';
import type { Entry } from '@center/vault';
import { Problem } from '@center/web';
import { CommandAnswer } from './command.answer';
import type { Case } from './domain/case';
import { refusalsOf, rolesOf } from './domain/process';
import { caseStream } from './domain/streams';
import { mayActOnOwnTransfer, visibilityOf } from './domain/visibility';

/** What the path of a command may name. */
interface CaseIds {
  readonly caseId: CaseId;
  readonly transferId: TransferId;
  readonly rescueId: RescueId;
  readonly disputeId: DisputeId;
  readonly childId: ChildId;
}

/**
 * The rule of visibility: a case that is not there and one that is not visible are the same 404; so is something of the
 * case that the path names and it does not have.
 */
export function admit(
  state: Case | undefined,
  { by, ids }: Pick<CommandCall<Partial<CaseIds>>, 'by' | 'ids'>,
): asserts state is Case {
  const { transferId, rescueId, disputeId, childId } = ids;
  if (!state || !(visibilityOf(by, state) || mayActOnOwnTransfer(by, state, transferId)))
    throw new Problem('not-found');
  if (transferId && !state.transfers.has(transferId)) refuse('no-such-transfer');
  if (rescueId && !state.rescues.has(rescueId)) refuse('no-such-rescue');
  if (disputeId && !state.disputes.has(disputeId)) refuse('no-such-dispute');
  if (childId && !state.children.has(childId)) throw new Problem('not-found');
}

/** Facts are entered into a case by an officer: whoever sees only the own report finds it only by these. */
export const entryOf = ({ officerId, agency }: Officer, caseId: CaseId): Entry => ({
  caseId,
  enteredBy: { officerId, agencyId: agency.id },
});

/** Declares a command on a case; its roles and refusals are those of its row in the state table. */
export const caseCommand = commandsOn<CaseIds>()({
  stream: caseStream,
  key: 'caseId',
  path: 'v1/cases/:caseId',
  tag: '个案 Cases',
  versioned: true,
  clock: CLOCK,
  roles: rolesOf,
  refusals: refusalsOf,
  admit,
  entry: ({ by, ids }) => entryOf(by, ids.caseId),
  answer: CommandAnswer,
});
