import type { Case, Dispute, Rescue, Transfer } from '../domain/case';
import type { CaseEventType } from '../domain/events';
import { actionsFor } from '../domain/process';
import type { CaseAnswer } from './case.answer';
import type { CaseReader, Reader } from './reader';
import { type WithSecrets, secret } from './secret';
import { seesFact } from './sees';
import type { DisputeAnswer, RescueAnswer, TransferAnswer } from './work.answer';

type Letters = Pick<TransferAnswer, 'letter' | 'material' | 'feedbacks' | 'feedbackRejected'>;

/** The correspondence between the agencies of a transfer, each part for those who may see it. */
const lettersOf = (transfer: Transfer, reader: Reader): WithSecrets<Letters> => {
  const sees = (type: CaseEventType, pointer: string): boolean => seesFact(reader, { type, pointer });
  const { letter, materialRequested: requested, supplemented, feedbacks, feedbackRejected } = transfer;
  const material = requested && {
    at: requested.at,
    gaps: requested.gaps.map((gap) => secret(reader, gap, 'text')),
    supplementedAt: supplemented?.at ?? null,
    text: secret(reader, supplemented?.text, 'text'),
  };
  const seesFeedback = sees('TransferFedBack', '/outcome') && sees('TransferFedBack', '/measures');
  return {
    letter: sees('TransferIssued', '/letter') ? secret(reader, letter, 'text') : undefined,
    material: sees('MaterialRequested', '/gaps') ? (material ?? null) : undefined,
    feedbacks: seesFeedback
      ? feedbacks.map(({ kind, outcome, measures, at, text }) => ({
          ...{ kind, outcome, measures, at },
          text: secret(reader, text, 'text'),
        }))
      : undefined,
    feedbackRejected: sees('FeedbackRejected', '/note') ? secret(reader, feedbackRejected, 'text') : undefined,
  };
};

const transferOf =
  (state: Case, reader: CaseReader) =>
  (transfer: Transfer): WithSecrets<TransferAnswer> => ({
    transferId: transfer.id,
    transferNumber: reader.numbers.get(transfer.id) ?? null,
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
          note: secret(reader, transfer.returned.note, 'text'),
        }
      : null,
    withdrawal: transfer.withdrawn?.reason ?? transfer.withdrawalRequested?.reason ?? null,
    receiverBarred: seesFact(reader, { type: 'TransferWithdrawn', pointer: '/receiverBarred' })
      ? (transfer.withdrawn?.receiverBarred ?? false)
      : undefined,
    ...lettersOf(transfer, reader),
    actions: actionsFor(reader.by, state, transfer),
  });

const statusOf = ({ ended, voided }: Rescue): RescueAnswer['status'] => {
  if (voided) return 'VOIDED';
  return ended ? 'ENDED' : 'RUNNING';
};

const rescueOf =
  (reader: CaseReader) =>
  (rescue: Rescue): WithSecrets<RescueAnswer> => ({
    rescueId: rescue.rescueId,
    rescueNumber: reader.numbers.get(rescue.rescueId) ?? null,
    kind: rescue.kind,
    unit: rescue.unit.id,
    childIds: rescue.children.map(({ childId }) => childId),
    minorsAtStart: rescue.children.filter(({ minorAtStart }) => minorAtStart).map(({ childId }) => childId),
    status: statusOf(rescue),
    at: rescue.at,
    place: secret(reader, rescue.place, 'text'),
    note: secret(reader, rescue.note, 'text'),
    endedAt: rescue.ended?.at ?? null,
    outcome: rescue.ended?.outcome ?? null,
    voided: rescue.voided
      ? {
          at: rescue.voided.at,
          by: rescue.voided.by,
          reason: rescue.voided.reason,
          note: secret(reader, rescue.voided.note, 'text'),
        }
      : null,
  });

const disputeOf =
  (reader: Reader) =>
  ({ id, transferIds, raisedAt, ruling }: Dispute): WithSecrets<DisputeAnswer> => ({
    disputeId: id,
    transferIds,
    status: ruling ? 'RULED' : 'OPEN',
    raisedAt,
    ruling: ruling
      ? {
          at: ruling.at,
          agencyId: ruling.agency.id,
          transferId: ruling.transferId,
          note: secret(reader, ruling.note, 'text'),
        }
      : null,
  });

/** The work with other agencies on a case: transfers, disputes, rescues. */
export const workOf = (
  state: Case,
  reader: CaseReader,
): WithSecrets<Pick<CaseAnswer, 'transfers' | 'disputes' | 'rescues'>> => ({
  transfers: [...state.transfers.values()].map(transferOf(state, reader)),
  disputes: [...state.disputes.values()].map(disputeOf(reader)),
  rescues: [...state.rescues.values()].map(rescueOf(reader)),
});
