import type { StoredEvent } from '@center/kernel';

/** The figures of a log, counted from their definitions (domain guide §5) and independently of the program's code. */
export interface Figures {
  readonly leadsFound: number;
  readonly leadsTransferred: number;
  readonly minorsRescued: number;
}

/** The fields of an event that are counted. */
export type CountedFields = Pick<StoredEvent, 'stream' | 'type' | 'data'>;

interface Facts {
  readonly transferId: string;
  readonly childId: string;
  readonly personId?: string;
  readonly child: { readonly childId: string; readonly personId: string };
  readonly children: readonly { readonly childId: string; readonly personId: string; readonly minorAtStart: boolean }[];
}

/**
 * Found: leads accepted and not merged. Transferred: those of them with a transfer that was not withdrawn before it was
 * signed for. Rescued: distinct people, by their final identity, with a rescue started while they were minors.
 */
export const figuresOf = (log: readonly CountedFields[]): Figures => {
  const accepted = new Set<string>();
  const merged = new Set<string>();
  const sent = new Map<string, string>();
  const signed = new Set<string>();
  const people = new Map<string, string>();
  const rescued = new Set<string>();
  for (const { stream, type, data } of log) {
    const facts = data as unknown as Facts;
    if (type === 'LeadAccepted') accepted.add(stream);
    if (type === 'LeadMerged') merged.add(stream);
    if (type === 'LeadUnmerged') merged.delete(stream);
    if (type === 'TransferIssued') sent.set(facts.transferId, stream);
    if (type === 'TransferSignedFor') signed.add(facts.transferId);
    if (type === 'TransferWithdrawn' && !signed.has(facts.transferId)) sent.delete(facts.transferId);
    if (type === 'LeadRegistered') for (const { childId, personId } of facts.children) people.set(childId, personId);
    if (type === 'ChildAdded') people.set(facts.child.childId, facts.child.personId);
    if (type === 'ChildIdentified' && facts.personId) people.set(facts.childId, facts.personId);
    if (type === 'RescueStarted')
      for (const { childId, minorAtStart } of facts.children) if (minorAtStart) rescued.add(childId);
  }
  const found = [...accepted].filter((lead) => !merged.has(lead));
  const transferred = new Set(sent.values());
  return {
    leadsFound: found.length,
    leadsTransferred: found.filter((lead) => transferred.has(lead)).length,
    minorsRescued: new Set([...rescued].map((childId) => people.get(childId))).size,
  };
};
