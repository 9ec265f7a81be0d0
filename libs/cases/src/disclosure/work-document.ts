import type { Case, Dispute, Rescue, Transfer } from '../domain/case';
import { actionsFor } from '../domain/process';
import { seesPolice } from '../domain/visibility';
import type { Reader } from './reader';
import { secret } from './secret';

const lettersOf = (transfer: Transfer) => ({
  letter: secret(transfer.letter, 'text'),
  material: transfer.materialRequested
    ? {
        at: transfer.materialRequested.at,
        gaps: transfer.materialRequested.gaps.map((gap) => secret(gap, 'text')),
        supplementedAt: transfer.supplemented?.at ?? null,
        text: secret(transfer.supplemented?.text, 'text'),
      }
    : null,
  feedbacks: transfer.feedbacks.map(({ kind, outcome, measures, at, text }) => ({
    kind,
    outcome,
    measures,
    at,
    text: secret(text, 'text'),
  })),
  feedbackRejected: secret(transfer.feedbackRejected, 'text'),
});

const transferOf =
  (state: Case, { by, numbers }: Reader) =>
  (transfer: Transfer) => ({
    transferId: transfer.id,
    transferNumber: numbers.get(transfer.id) ?? null,
    from: transfer.from.id,
    fromName: transfer.from.name,
    to: transfer.to.id,
    toName: transfer.to.name,
    reason: transfer.reason,
    status: transfer.status,
    issuedAt: transfer.issuedAt,
    signedForAt: transfer.signedForAt ?? null,
    acceptedAt: transfer.acceptedAt ?? null,
    dueAt: transfer.dueAt ?? null,
    replaces: transfer.replaces ?? null,
    ruled: transfer.ruled,
    returned: transfer.returned
      ? {
          at: transfer.returned.at,
          reason: transfer.returned.reason,
          competentAgencyId: transfer.returned.competentAgency?.id ?? null,
          note: secret(transfer.returned.note, 'text'),
        }
      : null,
    withdrawal: transfer.withdrawn?.reason ?? transfer.withdrawalRequested?.reason ?? null,
    ...(seesPolice(by) && lettersOf(transfer)),
    actions: actionsFor(by, state, transfer),
  });

const rescueOf =
  ({ numbers }: Reader) =>
  (rescue: Rescue) => ({
    rescueId: rescue.rescueId,
    rescueNumber: numbers.get(rescue.rescueId) ?? null,
    kind: rescue.kind,
    unit: rescue.unit.id,
    childIds: rescue.children.map(({ childId }) => childId),
    minorsAtStart: rescue.children.filter(({ minorAtStart }) => minorAtStart).map(({ childId }) => childId),
    status: rescue.ended ? 'ENDED' : 'RUNNING',
    at: rescue.at,
    place: secret(rescue.place, 'text'),
    note: secret(rescue.note, 'text'),
    endedAt: rescue.ended?.at ?? null,
    outcome: rescue.ended?.outcome ?? null,
  });

const disputeOf = ({ id, transferIds, raisedAt, ruling }: Dispute) => ({
  disputeId: id,
  transferIds,
  status: ruling ? 'RULED' : 'OPEN',
  raisedAt,
  ruling: ruling
    ? { at: ruling.at, agencyId: ruling.agency.id, transferId: ruling.transferId, note: secret(ruling.note, 'text') }
    : null,
});

/** What is and was done with others about a case: transfers, disputes, rescues. */
export const workOf = (state: Case, reader: Reader) => ({
  transfers: [...state.transfers.values()].map(transferOf(state, reader)),
  disputes: [...state.disputes.values()].map(disputeOf),
  rescues: [...state.rescues.values()].map(rescueOf(reader)),
});
