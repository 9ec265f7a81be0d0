import { type AgencyRef, type Officer, contains } from '@center/kernel';
import { center } from '../../people';
import { followUp, giveBack, voidChild } from './given-back';
import { type Lead, type ModelCase, type ModelTransfer, isOpen } from './model-case';

export type * from './model-case';
export { followUp, isOpen, voidChild };

/** All cases, in order of registration. */
export class ModelCenter {
  readonly cases = new Map<string, ModelCase>();

  /** Registers a lead. It starts in the center's intake. */
  register({ id, by, area, urgency, children, reporters, accuses }: Lead): void {
    this.cases.set(id, {
      id,
      status: 'REGISTERED',
      ...(urgency && { urgency }),
      area,
      submitter: by,
      handler: center,
      handlerLeft: false,
      assigned: false,
      accepted: false,
      reopened: false,
      unmerged: false,
      ...{ copies: new Set<string>(), copiesEnded: new Set<string>(), rescuers: new Set<string>() },
      secret: false,
      lifted: false,
      grounds: new Set(),
      listed: new Set(),
      unlisted: new Set(),
      glasses: new Map(),
      children: new Map(children.map((child) => [child.id, { person: child.person, sex: 'UNKNOWN', lead: id }])),
      reporters: new Map(reporters.map(({ id: reporter, waits }) => [reporter, { waits, lead: id }])),
      grades: [],
      transfers: new Map(),
      disputes: new Map(),
      rescues: new Map(),
      voidedChildren: new Map(),
      corrections: new Map(),
      duplicates: new Set(),
      followedUp: new Set(),
      accused: accuses.map((agency) => ({ agency: agency.id, lead: id, bar: agency.id })),
      endedBars: new Set(),
      inherited: new Map(),
      said: new Map(),
      log: [{ type: 'LeadRegistered', by: by.officerId, correctable: ['source', 'narrative'] }],
    });
  }

  /** An officer leaves: an open case of the officer moves to the queue of the unit and is flagged. */
  leaveOffice(caseId: string, officerId: string, by: string): void {
    const one = this.cases.get(caseId)!;
    if (!isOpen(one) || one.handlerOfficer !== officerId) return;
    Object.assign(one, { handlerOfficer: undefined, handlerLeft: true });
    one.log.push({ type: 'HandlerLeft', by, correctable: [] });
  }

  /** Returns the final survivor of a lead: the lead itself, or the end of its chain of merges. */
  survivor(id: string): ModelCase | undefined {
    const found = this.cases.get(id);
    return found?.mergedInto ? this.survivor(found.mergedInto) : found;
  }

  isEarlier(one: string, other: string): boolean {
    const order = [...this.cases.keys()];
    return order.indexOf(one) < order.indexOf(other);
  }

  /** Returns the chain of survivors above a lead. */
  above(into: string): ModelCase[] {
    const found = this.cases.get(into)!;
    return found.mergedInto ? [found, ...this.above(found.mergedInto)] : [found];
  }

  /** Adds the children, reporters and accused units of a merged lead to every survivor above it. */
  join(lead: ModelCase): void {
    for (const survivor of this.above(lead.mergedInto!)) {
      if (survivor.duplicates.has(lead.id)) continue;
      for (const duplicate of [lead.id, ...lead.duplicates]) survivor.duplicates.add(duplicate);
      for (const [id, child] of lead.children) {
        const came = { person: child.person, risk: child.risk };
        survivor.children.set(id, { ...child, sex: 'UNKNOWN', came });
      }
      for (const [id, { waits, lead: of }] of lead.reporters) survivor.reporters.set(id, { waits, lead: of });
      survivor.accused.push(...lead.accused.map(({ agency, lead: of }) => ({ agency, lead: of, bar: agency })));
      if (lead.secret) survivor.secret = true;
      if (survivor.status === 'CLOSED') Object.assign(survivor, { status: 'HANDLING', proposal: undefined });
      if (survivor.status === 'DECLINED') survivor.status = 'REGISTERED';
      touch(survivor);
      survivor.log.push({ type: 'DuplicateJoined', by: '', correctable: [] });
      this.shareBars(survivor);
    }
  }

  /** Removes them when the merge is undone. */
  leave(lead: ModelCase, into: string): void {
    const leads = [lead.id, ...lead.duplicates];
    for (const survivor of this.above(into)) {
      const { children, reporters, rescues } = survivor;
      const before = {
        ...survivor,
        ...{ children: new Map(children), reporters: new Map(reporters), rescues: new Map(rescues) },
        voidedChildren: new Map(survivor.voidedChildren),
        followedUp: new Set(survivor.followedUp),
      };
      for (const [id, rescue] of survivor.rescues) {
        if (rescue.children.length === 0) continue; // its child was voided
        const staying = rescue.children.filter((child) => !leads.includes(children.get(child)!.lead));
        if (staying.length > 0) survivor.rescues.set(id, { ...rescue, children: staying });
        else survivor.rescues.delete(id);
      }
      for (const part of [survivor.children, survivor.reporters]) {
        for (const [id, { lead: of }] of part) if (leads.includes(of)) part.delete(id);
      }
      for (const [id, of] of survivor.voidedChildren) if (leads.includes(of)) survivor.voidedChildren.delete(id);
      survivor.accused = survivor.accused.filter(({ lead: of }) => !leads.includes(of));
      for (const duplicate of leads) survivor.duplicates.delete(duplicate);
      for (const duplicate of leads) survivor.followedUp.delete(duplicate);
      touch(survivor);
      survivor.log.push({ type: 'DuplicateLeft', by: '', correctable: [] });
      for (const [holder, theirs] of this.holders(leads)) giveBack(before, holder, theirs);
      this.shareBars(survivor, leads);
    }
  }

  /** The cases that have the people of these leads: the survivors they still have, or else the leads themselves. */
  holders(leads: readonly string[]): Map<ModelCase, string[]> {
    const found = new Map<ModelCase, string[]>();
    for (const lead of leads) {
      const { mergedInto } = this.cases.get(lead)!;
      for (const holder of mergedInto ? this.above(mergedInto) : [this.cases.get(lead)!]) {
        found.set(holder, [...(found.get(holder) ?? []), lead]);
      }
    }
    return found;
  }

  /** The units barred from a survivor are barred from the leads merged into it, until they leave. */
  shareBars(survivor: ModelCase, left: readonly string[] = []): void {
    const agencies = [...new Set(survivor.accused.map(({ agency }) => agency))];
    for (const lead of survivor.duplicates) this.inherit(lead, survivor.id, agencies);
    for (const lead of left) this.inherit(lead, survivor.id, []);
  }

  private inherit(id: string, survivor: string, agencies: readonly string[]): void {
    const lead = this.cases.get(id)!;
    const known = lead.inherited.get(survivor) ?? [];
    if ([...known].sort().join() === [...agencies].sort().join()) return;
    lead.inherited.set(survivor, agencies);
    lead.log.push({ type: 'SurvivorBarsChanged', by: '', correctable: [] });
  }
}

/** Any action on a case withdraws a pending closing proposal. */
export const touch = (one: ModelCase): void => {
  if (one.proposal?.state === 'PROPOSED') one.proposal = undefined;
};

export const isBeingHandled = (one: ModelCase): boolean =>
  one.status === 'HANDLING' || (isOpen(one) && one.urgency === 'EMERGENCY');

export const isOpenTransfer = ({ status }: ModelTransfer): boolean =>
  !['COMPLETED', 'RETURNED', 'WITHDRAWN'].includes(status);
export const isWith = (one: ModelCase, agency: AgencyRef): boolean =>
  [...one.transfers.values()].some((transfer) => isOpenTransfer(transfer) && transfer.to.id === agency.id);
export const hasOpenTransfer = (one: ModelCase): boolean => [...one.transfers.values()].some(isOpenTransfer);
export const hasOpenDispute = (one: ModelCase): boolean => [...one.disputes.values()].some(({ ruled }) => !ruled);
export const hasRunningRescue = (one: ModelCase): boolean =>
  [...one.rescues.values()].some(({ outcome, voided }) => !outcome && !voided);
export const hasOpenWork = (one: ModelCase): boolean =>
  hasOpenTransfer(one) || hasOpenDispute(one) || hasRunningRescue(one);

// The relation of an officer to a case.
export const isDispatcher = (by: Officer): boolean => by.role === 'DISPATCHER';
export const isLeader = (by: Officer): boolean => by.role === 'CENTER_LEADER';
const HANDLERS = [
  'DISPATCHER',
  'TOWN_SUPERVISOR',
  'AGENCY_LIAISON',
  'RESCUE_WORKER',
  'SOCIAL_WORKER',
  'CHILD_DIRECTOR',
];
export const isHandler = (by: Officer, one: ModelCase): boolean =>
  HANDLERS.includes(by.role) && by.agency.id === one.handler.id;
export const isInTownship = (by: Officer, one: ModelCase): boolean =>
  by.role === 'TOWN_SUPERVISOR' && !!one.area && contains(by.areaCode, one.area);
export const isStation = (by: Officer, one: ModelCase): boolean =>
  by.role === 'TOWN_SUPERVISOR' && (isInTownship(by, one) || by.agency.id === one.handler.id);
export const isSubmitter = (by: Officer, { submitter }: ModelCase): boolean =>
  by.role === 'AGENCY_LIAISON'
    ? by.agency.id === submitter.agency.id
    : by.officerId === submitter.officerId && ['CHILD_DIRECTOR', 'TOWN_SUPERVISOR', 'DISPATCHER'].includes(by.role);
export const isOfAgency = (by: Officer, agency: AgencyRef): boolean =>
  ['AGENCY_LIAISON', 'TOWN_SUPERVISOR', 'DISPATCHER'].includes(by.role) && by.agency.id === agency.id;
export const isRelay = (by: Officer, one: ModelCase): boolean =>
  by.role === 'AGENCY_LIAISON' &&
  [...one.transfers.values()].some(({ status, to }) => status === 'ACCEPTED' && to.id === by.agency.id);
/** The center and civil affairs count as one. */
export const isSameUnit = (one: AgencyRef, other: AgencyRef): boolean => {
  const unitKind = ({ kind }: AgencyRef) => (kind === 'CIVIL_AFFAIRS' ? center.kind : kind);
  return one.id === other.id || (unitKind(one) === center.kind && unitKind(other) === center.kind);
};
