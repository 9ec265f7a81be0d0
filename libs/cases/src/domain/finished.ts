import {
  type AgencyRef,
  type Instant,
  type RescueId,
  type Sealed,
  type TransferId,
  eventContext,
} from '@center/kernel';
import type { Case } from './case';
import type { ClosureReason, RescueKind, TransferReason } from './codes';
import { heldTo } from './causes';
import type { CaseEvent, RescueStarted } from './events';
import { type RegisterLeadInput, registerLead } from './lead';

/** What a ledger says of a case that ended before it was imported. */
export interface FinishedHistory {
  readonly acceptedAt: Instant;
  readonly transfers: readonly {
    readonly transferId: TransferId;
    readonly to: AgencyRef;
    readonly at: Instant;
    readonly reason: TransferReason;
    readonly letter: Sealed;
  }[];
  readonly rescues: readonly {
    readonly rescueId: RescueId;
    readonly kind: RescueKind;
    readonly at: Instant;
    readonly children: RescueStarted['children'];
  }[];
  readonly closing: { readonly reason: ClosureReason; readonly at: Instant };
}

/**
 * Registers a lead with everything that was done about it, up to its closing. Only what the ledger says is recorded: a transfer
 * and a rescue end with the case, and neither the checklist nor a second person is asked. Times are held against each other as
 * those of any late entry: an acceptance, a transfer or the closing before the registration, and the closing before anything
 * else, are flagged. An existing case is not changed.
 */
export const registerFinished =
  (lead: RegisterLeadInput, { acceptedAt, transfers, rescues, closing }: FinishedHistory) =>
  (state: Case | undefined): CaseEvent[] => {
    const opening = registerLead(lead)(state);
    if (opening.length === 0) return [];
    const { by, late } = lead;
    const at = (moment: Instant) => eventContext({ by, at: moment, late });
    const after = (cause: Instant, ...events: readonly CaseEvent[]) => heldTo(cause, events);
    const end = at(closing.at);
    const issued = transfers.map((sent): CaseEvent => {
      const { transferId, to, reason, letter } = sent;
      return { type: 'TransferIssued', data: { ...at(sent.at), transferId, from: by.agency, to, reason, letter } };
    });
    const started = rescues.map((rescue): CaseEvent => {
      const { rescueId, kind, children } = rescue;
      return { type: 'RescueStarted', data: { ...at(rescue.at), unit: by.agency, rescueId, kind, children } };
    });
    const steps = [...issued.flatMap((event) => after(lead.at, event)), ...started];
    const last = [lead.at, acceptedAt, ...[...transfers, ...rescues].map((step) => step.at)].sort().at(-1)!;
    return [
      ...opening,
      ...after(lead.at, { type: 'LeadAccepted', data: at(acceptedAt) }),
      ...steps.sort((one, other) => (one.data.at < other.data.at ? -1 : one.data.at > other.data.at ? 1 : 0)),
      ...after(
        last,
        ...transfers.map(({ transferId }): CaseEvent => ({ type: 'TransferCompleted', data: { ...end, transferId } })),
        ...rescues.map(({ rescueId }): CaseEvent => ({
          type: 'RescueEnded',
          data: { ...end, rescueId, outcome: 'OTHER' },
        })),
        { type: 'CaseClosed', data: { ...end, reason: closing.reason } },
      ),
    ];
  };
