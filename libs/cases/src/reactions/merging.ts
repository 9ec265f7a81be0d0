import type { EventStore } from '@center/event-store';
import type { AgencyId, CaseId, EventContext, StoredEvent } from '@center/kernel';
import type { Reaction } from '@center/projections';
import { sharedBars, survivorBarsChange } from '../domain/bars';
import type { Case } from '../domain/case';
import type { CaseEvents, CaseEventType } from '../domain/events';
import { caseStream } from '../domain/streams';
import { brought, duplicateJoins, duplicateLeaves, leadsOf } from '../domain/merge';
import { respond } from '@center/command-handling';

/** A case as of one of its events. */
const asOf = async (store: EventStore, stream: string, revision: number): Promise<Case> =>
  caseStream.fold(await store.readStream(stream, { upTo: revision }))!;

/**
 * Visits a survivor and all survivors above it, which all include the lead. Checks whether one was merged itself after
 * updating it: if it is merged later than that, the merge includes the update.
 */
const upwards = async (store: EventStore, into: CaseId, work: (survivor: CaseId) => Promise<void>): Promise<void> => {
  for (let survivor: CaseId | undefined = into; survivor !== undefined;) {
    await work(survivor);
    survivor = caseStream.fold(await store.readStream(caseStream.nameOf(survivor)))?.merged?.into;
  }
};

const join = async (
  event: StoredEvent,
  { into, at, by }: CaseEvents['LeadMerged'],
  store: EventStore,
): Promise<void> => {
  const lead = await asOf(store, event.stream, event.revision);
  await upwards(store, into, (survivor) =>
    respond({
      ...{ store, cause: event, stream: caseStream, key: survivor, name: 'join-duplicate' },
      decide: duplicateJoins({ at, by, ...brought(lead) }),
    }),
  );
};

const leave = async (event: StoredEvent, { at, by }: CaseEvents['LeadUnmerged'], store: EventStore): Promise<void> => {
  const lead = await asOf(store, event.stream, event.revision - 1);
  const left = { at, by, duplicate: lead.id, leads: leadsOf(lead) };
  await upwards(store, lead.merged!.into, (survivor) =>
    respond({
      ...{ store, cause: event, stream: caseStream, key: survivor, name: 'leave-duplicate' },
      decide: duplicateLeaves(left),
    }),
  );
};

/** Shares the bars of a case, as of an event, with the leads merged into it; those that have left keep none of them. */
const shareBars = async (
  event: StoredEvent,
  { at, by }: EventContext,
  left: readonly CaseId[],
  store: EventStore,
): Promise<void> => {
  const survivor = await asOf(store, event.stream, event.revision);
  const share = (lead: CaseId, agencyIds: readonly AgencyId[]): Promise<void> =>
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
 * agencies barred from the survivor are barred from the merged leads.
 */
export const mergingReaction: Reaction = {
  name: 'merging',
  commands: ['join-duplicate', 'leave-duplicate', 'share-bars'],
  version: 1,
  tables: [],
  ddl: '',
  reads: (event) => !UNREAD.has(event.type) && caseStream.owns(event),
  react: async (event, store) => {
    if (!store) return;
    const { type, data } = caseStream.read(event);
    if (type === 'LeadMerged') await join(event, data, store);
    if (type === 'LeadUnmerged') await leave(event, data, store);
    if (type === 'DuplicateLeft') await shareBars(event, data, data.leads, store);
    if (type === 'DuplicateJoined' || type === 'AgencyBarred' || type === 'BarEnded') {
      await shareBars(event, data, [], store);
    }
  },
};
