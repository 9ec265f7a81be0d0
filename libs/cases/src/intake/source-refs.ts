import { idOf } from '@center/event-store';
import type { CaseId, Officer, OperationId } from '@center/kernel';
import { Vault } from '@center/vault';
import { IdempotencyStore } from '@center/web';
import { Injectable } from '@nestjs/common';
import { Cases, type LoadedCase } from '../cases';
import type { LeadRegistered } from '../domain/events';
import { visibilityOf } from '../domain/visibility';
import type { RegisterLeadRequest } from './lead.request';
import { numberOf, rowKeyOf, yearIn, yearOf } from './written-number';

type Numbered = Pick<RegisterLeadRequest, 'sourceRef' | 'source' | 'at' | 'discoveredAt'>;

/** A case, and the operation that registers its lead. */
export interface LeadPlace {
  readonly caseId: CaseId;
  readonly operationId: OperationId;
}

/** A lead that an agency has registered under a number. */
export interface RegisteredLead extends LeadPlace {
  readonly isSameSource: boolean;
  /** whether the officer who asks may see it */
  readonly isSeen: boolean;
}

/** What an agency has registered under a number, and where the next lead with it belongs. */
export interface PlaceOfNumber {
  readonly known: readonly RegisteredLead[];
  /** not there if the case of the number is taken, also by a lead that has got another number since */
  readonly free?: LeadPlace;
}

/**
 * The numbers (`sourceRef`) under which an agency has registered leads. A number counts for its source, in any spelling, and
 * with its year if it has digits only; in a ledger that is imported it counts for every source.
 */
@Injectable()
export class SourceRefs {
  constructor(
    private readonly memory: IdempotencyStore,
    private readonly vault: Vault,
    private readonly cases: Cases,
  ) {}

  /** What is imported twice is one operation: the same for each officer of an agency. */
  operationOf({ agency }: Officer, key: string): OperationId {
    return this.memory.operation({ principal: `agency/${agency.id}`, method: 'IMPORT', path: '/v1/leads', key });
  }

  /**
   * The leads of the officer's agency with the number of a lead, in the order of their registration, and the place of the
   * next one: the case of the number, whichever way the lead comes in, so that the log takes the first of several that come in
   * at once. `undefined` for a lead without a number.
   */
  async placeOf(by: Officer, lead: Numbered): Promise<PlaceOfNumber | undefined> {
    const number = numberOf(lead);
    if (number === undefined) return undefined;
    const operationId = this.operationOf(by, JSON.stringify([number, lead.source]));
    const caseId = idOf(operationId, 'case');
    const isTaken = (await this.cases.load(caseId)) !== undefined; // before the numbers are read: those of its lead are then known
    const known = await this.registered(by, lead, number);
    return { known, ...(!isTaken && { free: { operationId, caseId } }) };
  }

  private async registered(by: Officer, lead: Numbered, number: string): Promise<RegisteredLead[]> {
    const inYear = yearIn(number);
    const spelled = [number, ...(inYear ? [inYear.digits] : [])];
    const found = await this.vault.find(spelled.map((plain) => ({ kinds: ['SOURCE_REF'], plain })));
    const casesOf = (nth: number): CaseId[] =>
      (found[nth] ?? []).flatMap(({ agencyId, caseId }) => (agencyId === by.agency.id ? [caseId] : []));
    const whole = new Set(casesOf(0));
    const loaded = await Promise.all(
      [...new Set([...whole, ...casesOf(1)])].map(async (caseId) => ({
        caseId,
        loaded: await this.cases.load(caseId),
      })),
    );
    const leads = loaded.flatMap(({ caseId, loaded: one }) => (one ? [{ caseId, ...one }] : []));
    const numbered = leads.filter((one) => {
      const opening = openingOf(one);
      if (opening?.submittedBy.id !== by.agency.id || this.isOfRow(by, one, opening, spelled)) return false;
      const { at, discoveredAt, late } = opening;
      const isItsYear = whole.has(one.caseId) || [at, discoveredAt].some((time) => yearOf(time) === inYear?.year);
      return isItsYear && (one.state.registered.source === lead.source || late === 'IMPORTED');
    });
    return numbered
      .sort((one, other) => (one.registeredAt < other.registeredAt ? -1 : 1))
      .map(({ caseId, state, history }) => ({
        caseId,
        operationId: history[0]!.meta.correlation,
        isSameSource: state.registered.source === lead.source,
        isSeen: visibilityOf(by, state) !== undefined,
      }));
  }

  /** Whether the number of a lead is only that of its row in a file: another file has another lead in that row. */
  private isOfRow(
    by: Officer,
    { caseId }: { readonly caseId: CaseId },
    { discoveredAt, source, area }: LeadRegistered,
    spelled: readonly string[],
  ): boolean {
    return spelled.some((sourceRef) => {
      const key = rowKeyOf({ sourceRef, discoveredAt, source, ...(area && { areaCode: area.code }) });
      return idOf(this.operationOf(by, key), 'case') === caseId;
    });
  }
}

const openingOf = ({ history }: LoadedCase): LeadRegistered | undefined => {
  const [opening] = history;
  return opening?.type === 'LeadRegistered' ? (opening.data as LeadRegistered) : undefined;
};
