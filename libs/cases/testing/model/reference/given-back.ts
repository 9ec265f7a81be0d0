import { ELSEWHERE, type ModelCase, isOpen } from './model-case';

/** A follow-up visit is to a case and to every lead that is merged into it then. */
export const followUp = ({ duplicates, followedUp }: ModelCase): void => {
  for (const lead of duplicates) followedUp.add(lead);
};

/** A child is in the case, and in its rescues, no more. */
export const voidChild = ({ children, voidedChildren, rescues, said }: ModelCase, childId: string): void => {
  voidedChildren.set(childId, children.get(childId)!.lead);
  children.delete(childId);
  for (const [id, rescue] of rescues) {
    const others = rescue.children.filter((child) => child !== childId);
    if (others.length === rescue.children.length) continue;
    rescues.set(id, { ...rescue, children: others, ...(others.length === 0 && { voided: true }) });
    if (others.length === 0 && !rescue.voided) said.set(`void-rescue ${id}`, ELSEWHERE);
  }
};

/** What a survivor has learned and done about the people of merged leads goes to the case that has them now. */
export const giveBack = (survivor: ModelCase, holder: ModelCase, leads: readonly string[]): void => {
  let given = false;
  if (isOpen(holder) && leads.some((lead) => survivor.followedUp.has(lead))) {
    followUp(holder);
    given = true;
  }
  for (const [id, lead] of survivor.voidedChildren) {
    if (!leads.includes(lead) || !holder.children.has(id)) continue;
    voidChild(holder, id);
    holder.said.set(`void-child ${id}`, ELSEWHERE);
    given = true;
  }
  for (const [id, { lead, person, risk, sex, came }] of survivor.children) {
    const own = holder.children.get(id);
    if (!own || !leads.includes(lead)) continue;
    const isNewRisk = risk !== undefined && risk !== came?.risk;
    if (person === came?.person && !isNewRisk && sex === 'UNKNOWN') continue;
    holder.children.set(id, {
      ...own,
      person: person === came?.person ? own.person : person,
      ...(isNewRisk && { risk }),
    });
    given = true;
  }
  for (const [id, { lead, informed }] of survivor.reporters) {
    const own = holder.reporters.get(id);
    if (!own || !informed || !leads.includes(lead) || own.informed) continue;
    Object.assign(own, { waits: false, informed: 'elsewhere' });
    given = true;
  }
  for (const [id, { unit, by, children, outcome, voided }] of survivor.rescues) {
    const theirs = children.filter((child) => leads.includes(survivor.children.get(child)!.lead));
    const own = holder.rescues.get(id);
    const isNews = !own || (outcome && !own.outcome) || (voided && !own.voided);
    if (theirs.length === 0 || !isNews) continue;
    const known = own ?? { unit, by, children: theirs };
    holder.rescues.set(id, { ...known, ...(outcome && { outcome }), ...(voided && { voided }) });
    if (voided && !own?.voided) holder.said.set(`void-rescue ${id}`, ELSEWHERE);
    holder.rescuers.add(unit);
    given = true;
  }
  if (!given) return;
  if (holder.proposal?.state === 'PROPOSED') holder.proposal = undefined;
  if (holder.status === 'CLOSED') Object.assign(holder, { status: 'HANDLING', proposal: undefined });
  if (holder.status === 'DECLINED') holder.status = 'REGISTERED';
  holder.log.push({ type: 'MergedWorkReturned', by: '', correctable: [] });
};
