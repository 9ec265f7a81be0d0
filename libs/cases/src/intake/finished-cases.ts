import { Agencies, type AgencyNames } from '@center/agencies';
import { idOf } from '@center/event-store';
import { type AgencyId, type AgencyRef, type OperationId, isUnderage } from '@center/kernel';
import { type Sealing, birthDateOf } from '@center/vault';
import { Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import type { FinishedHistory } from '../domain/finished';
import { isSameOrganisation } from '../domain/transfer';
import type { ChildRequest } from './child.request';
import type { FinishedLeadRequest } from './finished.request';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SEPARATORS = /[、,，;；/\n]+/;
/** The letter of a transfer in a ledger, which has none. */
const NO_LETTER = '台账导入，无移送函';

/** Reads the history of a finished case from a line of a ledger. */
@Injectable()
export class FinishedCases {
  private readonly names: AgencyNames;

  constructor(agencies: Agencies) {
    this.names = agencies.sinceAdmission;
  }

  /** Throws the problems `unknown-agency` and `not-another-agency`, with the place of the transfer. */
  async historyOf(
    operationId: OperationId,
    lead: FinishedLeadRequest,
    sealing: (nth: number) => Sealing,
  ): Promise<FinishedHistory> {
    const receivers = await Promise.all(lead.transfers.map(({ to }, nth) => this.receivers(to, nth)));
    const sent = lead.transfers
      .flatMap(({ at, reason }, nth) => receivers[nth]!.map((to) => ({ at, reason, to })))
      .map((one, nth) => ({ ...one, nth }));
    // the nth transfer in the log is the nth by its time
    const inOrder = sent.sort(before);
    return {
      acceptedAt: lead.acceptedAt ?? lead.at ?? lead.discoveredAt,
      transfers: inOrder.map(({ to, at, reason, nth }, place) => ({
        ...{ to, at, reason, transferId: idOf(operationId, 'transfer', nth) },
        letter: sealing(place).text('/letter', NO_LETTER),
      })),
      rescues: lead.rescues.map(({ kind, at }, nth) => ({
        ...{ kind, at, rescueId: idOf(operationId, 'rescue', nth) },
        children: lead.children.map((child, which) => ({
          childId: idOf(operationId, 'child', which),
          minorAtStart: startedUnderage(child, at),
        })),
      })),
      closing: { reason: lead.closing.reason, at: lead.closing.at },
    };
  }

  /** The agency that a text names, or the agencies: 公安局、民政局. */
  private async receivers(text: string, nth: number): Promise<AgencyRef[]> {
    const whole = await this.agencyIn(text);
    const parts = text.split(SEPARATORS).filter((part) => part.trim() !== '');
    const found = whole ? [whole] : await Promise.all(parts.map((part) => this.agencyIn(part)));
    if (found.length === 0) throw refused('unknown-agency', nth);
    const center = await this.names.center();
    return found.map((agency) => {
      if (!agency) throw refused('unknown-agency', nth);
      if (isSameOrganisation(center, agency)) throw refused('not-another-agency', nth);
      const { id, kind, name } = agency;
      return { id, kind, name };
    });
  }

  private agencyIn(text: string): ReturnType<AgencyNames['agency']> {
    const plain = text.normalize('NFKC').trim();
    if (UUID.test(plain)) return this.names.agency(plain as AgencyId);
    return this.names.agencyNamed(plain);
  }
}

const refused = (code: string, nth: number): Problem =>
  new Problem(code, { errors: [{ pointer: `/transfers/${nth}/to`, code }] });

const before = (one: { at: string; nth: number }, other: { at: string; nth: number }): number =>
  one.at === other.at ? one.nth - other.nth : one.at < other.at ? -1 : 1;

/** By birth date or ID number; unknown age counts as minor. */
const startedUnderage = ({ birthDate, idNumber }: ChildRequest, at: FinishedHistory['acceptedAt']): boolean => {
  const born = birthDate ?? birthDateOf(idNumber ?? '');
  return born === undefined || isUnderage(born, at);
};
