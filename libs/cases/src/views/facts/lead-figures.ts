import type { CaseId, StoredEvent } from '@center/kernel';
import { FactLedger, type FactTable } from '@center/statistics';
import type { CaseEvent } from '../../domain/events';
import { caseStream } from '../../domain/streams';
import { type CountedChild, learned } from './counted-child';
import { factsOf } from './facts-of';
import { foldLead, foldRescues, type LeadState } from './lead-state';
import { isRepeat, personsOf } from './repeats';

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
    const own = foldLead(before, type, data, place);
    const after = new Map([[caseId, foldRescues(own, type, data, own.children)]]);
    for (const [lead, state] of this.leads) {
      const rescued = lead === caseId ? state : foldRescues(state, type, data, own.children);
      if (!same(rescued, state)) after.set(lead as CaseId, rescued);
    }
    const children = learned(type, data, caseId, this.known).filter(
      (child) => !same(child, this.children.get(child.childId)),
    );
    if (children.length === 0 && after.size === 1 && same(after.get(caseId)!, before)) return;
    const changed = [...new Set([...after.keys(), ...children.flatMap(({ cases }) => cases)])];
    const closed = changed.filter((lead) => (after.get(lead as CaseId) ?? this.leads.get(lead))?.closings.length);
    const persons = (leads: readonly string[], states: (lead: string) => LeadState | undefined, known = this.known) =>
      leads.flatMap((lead) => personsOf(states(lead), known));
    const named = (childId: string) => children.find((child) => child.childId === childId) ?? this.known(childId);
    const repeated = new Set([
      ...persons(closed, (lead) => this.leads.get(lead)),
      ...persons(closed, (lead) => after.get(lead as CaseId) ?? this.leads.get(lead), named),
    ]);
    const concerned = [...new Set([...changed, ...this.naming(repeated)])];
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
    return state ? factsOf(lead as CaseId, state, this.known, isRepeat(lead, state, this.leads, this.known)) : [];
  }

  /** The leads that name one of these persons. */
  private naming(persons: ReadonlySet<string>): string[] {
    if (persons.size === 0) return [];
    return [...this.leads]
      .filter(([, state]) => personsOf(state, this.known).some((person) => persons.has(person)))
      .map(([lead]) => lead);
  }
}
