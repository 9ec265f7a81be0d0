import { ELSEWHERE, type ModelCase } from './model-case';

/** What a survivor has learned and done about the people of merged leads goes to the case that has them now. */
export const giveBack = (survivor: ModelCase, holder: ModelCase, leads: readonly string[]): void => {
  let given = false;
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
