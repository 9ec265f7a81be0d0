import * as ask from './ask';
import type { Ask } from './ask';
import { isAccused } from './barred';
import * as m from './case-model';
import type { ModelCase, ModelTransfer } from './case-model';
import { type Rule, center, dispatcher, handled, notFor, open, text } from './rule';

const transferIn = (one: ModelCase, { transferId }: Ask): ModelTransfer => one.transfers.get(transferId)!;

/** A row of the second table: a step of one transfer. */
const step = (
  who: 'receiver' | 'issuer' | 'dispatcher',
  from: readonly string[] | ((transfer: ModelTransfer, one: ModelCase) => readonly string[]),
  otherwise: string,
  rest: {
    readonly done: (transfer: ModelTransfer, asked: Ask, one: ModelCase) => boolean;
    readonly refuses?: (transfer: ModelTransfer, asked: Ask, one: ModelCase) => string | undefined;
    readonly effect: (transfer: ModelTransfer, asked: Ask, one: ModelCase) => readonly string[];
    readonly correctable?: Rule['correctable'];
    readonly said?: Rule['said'];
  },
): Rule => ({
  absent: (one, { transferId }) => (one.transfers.has(transferId) ? undefined : 'no-such-transfer'),
  who: (one, asked) => {
    if (who === 'dispatcher') return dispatcher(one, asked);
    return m.isOfAgency(asked.by, transferIn(one, asked)[who === 'receiver' ? 'to' : 'from']);
  },
  unauthorised: {
    receiver: 'not-the-receiving-agency',
    issuer: 'not-the-issuing-agency',
    dispatcher: 'not-the-handler',
  }[who],
  done: (one, asked) => rest.done(transferIn(one, asked), asked, one),
  state: (one, asked) => {
    const transfer = transferIn(one, asked);
    const statuses = typeof from === 'function' ? from(transfer, one) : from;
    return open(one) ?? (statuses.includes(transfer.status) ? undefined : otherwise);
  },
  refuses: (one, asked) => rest.refuses?.(transferIn(one, asked), asked, one),
  effect: (one, asked) => rest.effect(transferIn(one, asked), asked, one),
  correctable: rest.correctable ?? [],
  ...(rest.said && { said: rest.said }),
});

const textOf = (command: string) => text(command, ({ transferId }) => transferId);

const set = (transfer: ModelTransfer, changes: Partial<ModelTransfer>, ...types: readonly string[]) => {
  Object.assign(transfer, changes);
  return types;
};

/** Returns the chain of replaced transfers that ends with this transfer, oldest first. */
const chain = (one: ModelCase, transfer: ModelTransfer): string[] => [
  ...(transfer.replaces ? chain(one, one.transfers.get(transfer.replaces)!) : []),
  transfer.id,
];
const disclaims = (reason: string | undefined): boolean => reason === 'NOT_COMPETENT' || reason === 'OUT_OF_AREA';
const feedbackOf = (asked: Ask): string => `${ask.feedbackKindIn(asked)} ${asked.words}`;

const isReplaceable = (one: ModelCase, replaces: string): boolean => {
  const isReplaced = [...one.transfers.values()].some((transfer) => transfer.replaces === replaces);
  const isDisputed = [...one.disputes.values()].some(({ ruled, transfers }) => !ruled && transfers.includes(replaces));
  return one.transfers.get(replaces)?.status === 'RETURNED' && !isReplaced && !isDisputed;
};

/** What a transfer replaces that names nothing: the last return for the same reason by an agency that disclaimed it. */
const disclaimedLast = (one: ModelCase, reason: string): string | undefined => {
  const inDispute = [...one.disputes.values()].flatMap(({ transfers }) => transfers);
  const open = [...one.transfers.values()].filter(
    (transfer) =>
      disclaims(transfer.returnedFor) &&
      transfer.reason === reason &&
      isReplaceable(one, transfer.id) &&
      !inDispute.includes(transfer.id),
  );
  return open.reduce<ModelTransfer | undefined>(
    (last, next) => (last && last.returnedAt! > next.returnedAt! ? last : next),
    undefined,
  )?.id;
};

/** The refusal for an agency that cannot receive a transfer. */
const notToBeIssued = (one: ModelCase, asked: Ask): string | undefined => {
  if (!asked.agency || isAccused(one, asked.agency)) return notFor(one, asked);
  return m.isSameUnit(asked.by.agency, asked.agency) ? 'not-another-agency' : undefined;
};

/**
 * Whether the receiver must consent to a withdrawal. A receiver accused by the case no longer sees it and cannot
 * consent.
 */
const consents = (one: ModelCase, { to }: ModelTransfer): boolean => !isAccused(one, to);
const withdrawable = (transfer: ModelTransfer, one: ModelCase): readonly string[] => {
  const statuses = ['ISSUED', 'SIGNED_FOR', 'MATERIAL_REQUESTED', 'ACCEPTED'];
  return consents(one, transfer) ? statuses : [...statuses, 'WITHDRAWAL_REQUESTED'];
};

/** The second table: the transfer. */
export const TRANSFER_RULES: Readonly<Record<string, Rule>> = {
  'issue-transfer': {
    who: (one, { by }) =>
      m.isDispatcher(by) || m.isRelay(by, one) || (one.urgency === 'EMERGENCY' && m.isStation(by, one)),
    state: handled,
    refuses: (one, asked) =>
      notToBeIssued(one, asked) ??
      (m.isWith(one, asked.agency!) ? 'already-with-agency' : undefined) ??
      (asked.replaces && !isReplaceable(one, asked.replaces) ? 'not-replaceable' : undefined),
    effect: (one, asked) => {
      const { newId: id, by, agency } = asked;
      const reason = ask.transferReasonIn(asked);
      const replaces = asked.replaces ?? disclaimedLast(one, reason);
      const facts = { id, from: by.agency, to: agency!, ruled: false, reason, status: 'ISSUED' };
      one.transfers.set(id, { ...facts, ...(replaces && { replaces }) });
      return ['TransferIssued'];
    },
  },
  'sign-for': step('receiver', ['ISSUED'], 'transfer-not-issued', {
    done: ({ signed }) => !!signed,
    effect: (transfer) => set(transfer, { status: 'SIGNED_FOR', signed: true }, 'TransferSignedFor'),
  }),
  'request-material': step('receiver', ['SIGNED_FOR'], 'transfer-not-signed-for', {
    done: ({ status }) => status === 'MATERIAL_REQUESTED',
    said: { ...textOf('request-material'), differently: 'material-already-requested' },
    refuses: ({ asked }) => (asked ? 'material-already-requested' : undefined),
    effect: (transfer) => set(transfer, { status: 'MATERIAL_REQUESTED', asked: true }, 'MaterialRequested'),
  }),
  supplement: step('issuer', ['MATERIAL_REQUESTED'], 'no-material-requested', {
    done: ({ supplied }) => !!supplied,
    said: textOf('supplement'),
    effect: (transfer) => set(transfer, { status: 'SIGNED_FOR', supplied: true }, 'MaterialSupplemented'),
    correctable: ['text'],
  }),
  'accept-transfer': step('receiver', ['ISSUED', 'SIGNED_FOR'], 'transfer-not-acceptable', {
    done: ({ accepted }) => !!accepted,
    effect: (transfer) => {
      const types = transfer.signed ? ['TransferAccepted'] : ['TransferSignedFor', 'TransferAccepted'];
      return set(transfer, { status: 'ACCEPTED', signed: true, accepted: true }, ...types);
    },
  }),
  return: step('receiver', ['ISSUED', 'SIGNED_FOR'], 'transfer-not-returnable', {
    done: ({ status }) => status === 'RETURNED',
    said: {
      key: ({ transferId }) => `return ${transferId}`,
      words: (asked) => ({
        reason: ask.returnReasonIn(asked),
        agency: asked.everyChild ? undefined : (asked.agency?.id ?? 'unknown'),
        safe: asked.flag,
      }),
    },
    refuses: ({ ruled }, asked, one) => {
      if (ruled) return 'ruled-cannot-return';
      if (ask.returnReasonIn(asked) === 'NOT_COMPETENT' && asked.everyChild) return 'competent-agency-required';
      if (!asked.everyChild && !asked.agency) return 'unknown-agency';
      return one.urgency === 'EMERGENCY' && !asked.flag ? 'child-not-safe' : undefined;
    },
    effect: (transfer, asked, one) => {
      const reason = ask.returnReasonIn(asked);
      set(transfer, { status: 'RETURNED', returnedFor: reason, returnedAt: one.log.length });
      const transfers = chain(one, transfer);
      const disclaimed = transfers.filter((id) => disclaims(one.transfers.get(id)!.returnedFor));
      if (!disclaims(reason) || disclaimed.length < 2) return ['TransferReturned'];
      one.disputes.set(asked.otherNewId, { last: transfer.id, transfers });
      return ['TransferReturned', 'DisputeRaised'];
    },
  }),
  withdraw: step('issuer', withdrawable, 'transfer-not-withdrawable', {
    done: (transfer, _, one) =>
      transfer.status === 'WITHDRAWN' || (transfer.status === 'WITHDRAWAL_REQUESTED' && consents(one, transfer)),
    said: textOf('withdraw'),
    effect: (transfer, _, one) =>
      transfer.status === 'ACCEPTED' && consents(one, transfer)
        ? set(transfer, { status: 'WITHDRAWAL_REQUESTED', askedBack: true }, 'WithdrawalRequested')
        : set(transfer, { status: 'WITHDRAWN' }, 'TransferWithdrawn'),
  }),
  'confirm-withdrawal': step('receiver', ['WITHDRAWAL_REQUESTED'], 'no-withdrawal-requested', {
    done: ({ status, askedBack }) => status === 'WITHDRAWN' && !!askedBack,
    effect: (transfer) => set(transfer, { status: 'WITHDRAWN' }, 'TransferWithdrawn'),
  }),
  'feed-back': step('receiver', ['ACCEPTED', 'WITHDRAWAL_REQUESTED'], 'transfer-not-accepted', {
    done: ({ feedback }, asked) => feedback === feedbackOf(asked),
    refuses: ({ status }, asked) =>
      ask.feedbackKindIn(asked) === 'INTERIM' && status !== 'ACCEPTED' ? 'transfer-not-accepted' : undefined,
    effect: (transfer, asked) => {
      const final = { status: 'FED_BACK', rejected: false };
      const changes = ask.feedbackKindIn(asked) === 'FINAL' ? final : {};
      return set(transfer, { ...changes, feedback: feedbackOf(asked) }, 'TransferFedBack');
    },
    correctable: ['text'],
  }),
  complete: step('dispatcher', ['FED_BACK'], 'transfer-not-fed-back', {
    done: ({ status }) => status === 'COMPLETED',
    effect: (transfer) => set(transfer, { status: 'COMPLETED' }, 'TransferCompleted'),
  }),
  'reject-feedback': step('dispatcher', ['FED_BACK'], 'transfer-not-fed-back', {
    done: ({ rejected }) => !!rejected,
    said: textOf('reject-feedback'),
    effect: (transfer) =>
      set(transfer, { status: 'ACCEPTED', rejected: true, feedback: undefined }, 'FeedbackRejected'),
  }),
  'rule-dispute': {
    absent: ({ disputes }, { disputeId }) => (disputes.has(disputeId) ? undefined : 'no-such-dispute'),
    who: center,
    done: ({ disputes }, { disputeId, agency }) => !!agency && disputes.get(disputeId)!.ruled === agency.id,
    said: { ...text('rule-dispute', ({ disputeId }) => disputeId), differently: 'no-open-dispute' },
    state: open,
    refuses: (one, asked) => (one.disputes.get(asked.disputeId)!.ruled ? 'no-open-dispute' : notToBeIssued(one, asked)),
    effect: ({ disputes, transfers }, { by, disputeId, agency, newId: id }) => {
      const dispute = disputes.get(disputeId)!;
      dispute.ruled = agency!.id;
      const there = [...transfers.values()].find((one) => m.isOpenTransfer(one) && one.to.id === agency!.id);
      if (there) return set(there, { ruled: true }, 'DisputeRuled');
      const { reason } = transfers.get(dispute.last)!;
      const facts = { id, from: by.agency, to: agency!, ruled: true, reason, status: 'ISSUED' };
      transfers.set(id, { ...facts, replaces: dispute.last });
      return ['DisputeRuled', 'TransferIssued'];
    },
  },
};
