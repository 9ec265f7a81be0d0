import type { EventStore } from '@center/event-store';
import type { AgencyId, CaseId, EventContext, StoredEvent } from '@center/kernel';
import type { Reaction } from '@center/projections';
import { sharedBars, survivorBarsChange } from '../domain/bars';
import type { Case } from '../domain/case';
import type { CaseEvents, CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { correctedIn, followCorrection } from '../domain/followed-correction';
import { brought, duplicateJoins, duplicateLeaves } from '../domain/merge';
import { takeBack, workFor } from '../domain/merged-work';
import { respond } from '@center/command-handling';
import { carriedFrom } from '../deadlines/carried';
import { MergesNow } from './merges-now';

/** An event that is reacted to, the log, and the merges that hold now. */
interface Reacting {
  readonly event: StoredEvent;
  readonly store: EventStore;
  readonly merges: MergesNow;
}

/** A case as of one of its events. */
const asOf = async (store: EventStore, stream: string, revision: number): Promise<Case> =>
  caseStream.fold(await store.readStream(stream, { upTo: revision }))!;

/** Adds to a survivor what the lead below it has, and the leads merged into that one. */
const bring = async (
  { event, store, merges }: Reacting,
  lead: Case,
  survivor: CaseId,
  { at, by }: EventContext,
): Promise<void> => {
  const leads = await merges.leadsOf(lead);
  const histories = await Promise.all(leads.map((one) => merges.history(one)));
  await respond({
    ...{ store, cause: event, stream: caseStream, key: survivor, name: 'join-duplicate' },
    decide: duplicateJoins({ at, by, ...brought(lead, leads), clocks: histories.flatMap(carriedFrom) }),
  });
};

/**
 * Adds a merged lead to every survivor above it, from the nearest up. A merge that was undone since adds nothing: what
 * holds now follows from a later event.
 */
const join = async (reacting: Reacting, moment: EventContext): Promise<void> => {
  const { event, merges } = reacting;
  if (!(await merges.isBy(event))) return;
  let lower = await merges.state(caseStream.keyOf(event.stream));
  for (const survivor of await merges.above(lower.id)) {
    await bring(reacting, lower, survivor, moment);
    lower = await merges.state(survivor);
  }
};

/**
 * Removes leads from a survivor, and returns to them what it recorded about their children and reporters. After a crash
 * between the two the leads are gone, but the removal is found in the survivor, and the rest is done.
 */
const remove = async (
  reacting: Reacting,
  survivor: CaseId,
  { at, by }: EventContext,
  leads: readonly CaseId[],
): Promise<void> => {
  const { event, store } = reacting;
  const [left] = await respond({
    ...{ store, cause: event, stream: caseStream, key: survivor, name: 'leave-duplicate' },
    decide: duplicateLeaves({ at, by, duplicate: leads[0] ?? survivor, leads }),
  });
  if (!left) return;
  const before = await asOf(store, left.stream, left.revision - 1);
  const holders = new Map<CaseId, CaseId[]>();
  for (const lead of (left.data as CaseEvents['DuplicateLeft']).leads) {
    for (const key of await holdersOf(reacting, lead)) holders.set(key, [...(holders.get(key) ?? []), lead]);
  }
  for (const [key, theirs] of holders) {
    await respond({
      ...{ store, cause: event, stream: caseStream, key, name: `return-work-${survivor}` },
      decide: takeBack({ at, by, survivor, revision: before.records.length - 1, ...workFor(before, theirs) }),
    });
  }
};

/** The cases that have the people of a lead: those above it that recorded the merge, and the lead if none did. */
const holdersOf = async ({ merges }: Reacting, lead: CaseId): Promise<readonly CaseId[]> => {
  const [nearest, ...higher] = await merges.above(lead);
  const has = async (survivor: CaseId): Promise<boolean> => (await merges.state(survivor)).duplicates.includes(lead);
  const above = await only(nearest ? [nearest, ...higher] : [], has);
  return nearest && above.includes(nearest) ? above : [lead, ...above];
};

/**
 * Removes an unmerged lead from the case it was merged into, and from every case above: also from those that were
 * unmerged themselves in the meantime, and with everything else that is not merged into them any more. A lead that has
 * been merged again is removed too: its next merge adds it as it is then.
 */
const leave = async (reacting: Reacting, moment: EventContext): Promise<void> => {
  const { event, store, merges } = reacting;
  const { id, merged } = await asOf(store, event.stream, event.revision - 1);
  for (const key of await merges.everAbove(merged!.into)) {
    const survivor = await merges.state(key);
    const leaves = async (lead: CaseId): Promise<boolean> => {
      const above = await merges.above(lead);
      return lead === id || above.includes(id) || !above.includes(key);
    };
    const left = await only(survivor.duplicates, leaves);
    await remove(reacting, key, moment, left.includes(id) ? [id, ...without(left, id)] : left);
  }
};

/** A lead may have been corrected between the decision to add it and the append: its children are whom it says. */
const follow = async (
  { event, store, merges }: Reacting,
  { leads, at, by }: CaseEvents['DuplicateJoined'],
): Promise<void> => {
  for (const lead of leads) {
    for (const corrected of correctedIn(await merges.state(lead))) {
      await respond({
        ...{ store, cause: event, stream: caseStream, key: caseStream.keyOf(event.stream) },
        name: `follow-correction-${corrected.child.childId}`,
        decide: followCorrection({ at, by, ...corrected }),
      });
    }
  }
};

/**
 * Compares leads that a survivor has just got or lost with the merges that hold: between the decision to add or remove a
 * lead and the append, a merge may have been undone or made.
 */
const compare = async (
  reacting: Reacting,
  { leads, ...moment }: CaseEvents['DuplicateLeft'] | CaseEvents['DuplicateJoined'],
): Promise<void> => {
  const { event, merges } = reacting;
  const survivor = await merges.state(caseStream.keyOf(event.stream));
  const gone: CaseId[] = [];
  for (const lead of leads) {
    const way = [lead, ...(await merges.above(lead))];
    const nearest = way[way.indexOf(survivor.id) - 1];
    if (!nearest) gone.push(lead);
    else if (!survivor.duplicates.includes(lead)) {
      await bring(reacting, await merges.state(nearest), survivor.id, moment);
    }
  }
  await remove(reacting, survivor.id, moment, gone);
};

const only = async (leads: readonly CaseId[], is: (lead: CaseId) => Promise<boolean>): Promise<CaseId[]> => {
  const kept = await Promise.all(leads.map(is));
  return leads.filter((_, nth) => kept[nth]);
};

const without = (leads: readonly CaseId[], removed: CaseId): CaseId[] => leads.filter((lead) => lead !== removed);

/** Shares the bars of a case, as of an event, with the leads merged into it; those that have left keep none of them. */
const shareBars = async (
  event: StoredEvent,
  { at, by }: EventContext,
  left: readonly CaseId[],
  store: EventStore,
): Promise<void> => {
  const survivor = await asOf(store, event.stream, event.revision);
  const share = (lead: CaseId, agencyIds: readonly AgencyId[]): Promise<unknown> =>
    respond({
      ...{ store, cause: event, stream: caseStream, key: lead, name: 'share-bars' },
      decide: survivorBarsChange({ at, by, survivor: survivor.id, agencyIds }),
    });
  for (const lead of survivor.duplicates) await share(lead, sharedBars(survivor));
  for (const lead of left) await share(lead, []);
};

const READ: readonly CaseEventType[] = [
  ...(['LeadMerged', 'LeadUnmerged'] as const),
  ...(['DuplicateJoined', 'DuplicateLeft', 'AgencyBarred', 'BarEnded'] as const),
];
/** An event of an unknown type is read, and stops the reaction. */
const UNREAD: ReadonlySet<string> = new Set(caseStream.types.filter((type) => !READ.includes(type)));

/**
 * Updates the survivor of a merge: adds the children and reporters, and reopens the survivor if it was closed. The
 * agencies barred from the survivor are barred from the merged leads. When it has read the whole log, every case has the
 * children, reporters and duplicates of the merges that hold, whatever merges were recorded while it ran.
 */
export const mergingReaction: Reaction = {
  name: 'merging',
  commands: ['join-duplicate', 'leave-duplicate', 'return-work', 'follow-correction', 'share-bars'],
  version: 1,
  tables: [],
  ddl: '',
  reads: (event) => !UNREAD.has(event.type) && caseStream.owns(event),
  react: async (event, store) => {
    if (!store) return;
    const { type, data } = caseStream.read(event);
    const reacting = { event, store, merges: new MergesNow(store) };
    if (type === 'LeadMerged') await join(reacting, data);
    if (type === 'LeadUnmerged') await leave(reacting, data);
    if (type === 'DuplicateJoined') await follow(reacting, data);
    if (type === 'DuplicateJoined' || type === 'DuplicateLeft') await compare(reacting, data);
    if (type === 'DuplicateLeft') await shareBars(event, data, data.leads, store);
    if (type === 'DuplicateJoined' || type === 'AgencyBarred' || type === 'BarEnded') {
      await shareBars(event, data, [], store);
    }
  },
};
