import type { CaseId, StoredEvent } from '@center/kernel';
import { FactLedger, type FactTable } from '@center/statistics';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { type CountedChild, learned } from './counted-child';
import { factsOf } from './facts-of';
import { foldLead, foldRescues, type LeadState } from './lead-state';

const same = (one: object, other: object | undefined): boolean =>
  one === other || (other !== undefined && JSON.stringify(one) === JSON.stringify(other));

/** The leads and children that a page of events affects, folded in memory event by event. */
export class LeadFigures {
  readonly ledger: FactLedger;
  /** the leads and children that were stored before */
  readonly stored: ReadonlySet<string>;
  readonly touchedLeads = new Set<string>();
  readonly touchedChildren = new Set<string>();

  constructor(
    table: FactTable,
    readonly leads: Map<string, LeadState>,
    readonly children: Map<string, CountedChild>,
  ) {
    this.ledger = new FactLedger(table);
    this.stored = new Set([...leads.keys(), ...children.keys()]);
  }

  /**
   * Folds one event into its lead, the children it names, the leads in which their rescues are counted, and the facts of
   * every lead in which those children are counted.
   */
  fold({ stream, type, data, position, revision }: StoredEvent<CaseEvent>): void {
    const caseId = caseStream.keyOf(stream);
    const before = this.leads.get(caseId);
    const place = { position: position.toString(), revision, type };
    const after = new Map([[caseId, foldRescues(foldLead(before, type, data, place), type, data)]]);
    for (const [lead, state] of this.leads) {
      const rescued = lead === caseId ? state : foldRescues(state, type, data);
      if (!same(rescued, state)) after.set(lead as CaseId, rescued);
    }
    const children = learned(type, data, caseId, this.known).filter(
      (child) => !same(child, this.children.get(child.childId)),
    );
    if (children.length === 0 && after.size === 1 && same(after.get(caseId)!, before)) return;
    const concerned = [...new Set([...after.keys(), ...children.flatMap(({ cases }) => cases)])];
    const then = concerned.map((lead) => this.factsOf(lead));
    for (const [lead, state] of after) {
      this.leads.set(lead, state);
      this.touchedLeads.add(lead);
    }
    for (const child of children) {
      this.children.set(child.childId, child);
      this.touchedChildren.add(child.childId);
    }
    concerned.forEach((lead, nth) => this.ledger.change(then[nth]!, this.factsOf(lead), position));
  }

  private readonly known = (childId: string): CountedChild | undefined => this.children.get(childId);

  private factsOf(lead: string) {
    const state = this.leads.get(lead);
    return state ? factsOf(lead as CaseId, state, this.known) : [];
  }
}
