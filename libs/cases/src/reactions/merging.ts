import type { EventStore } from '@center/event-store';
import type { CaseId, StoredEvent } from '@center/kernel';
import type { Reaction } from '@center/projections';
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

const READ: readonly CaseEventType[] = ['LeadMerged', 'LeadUnmerged'];
/** An event of an unknown type is read, and stops the reaction. */
const UNREAD: ReadonlySet<string> = new Set(caseStream.types.filter((type) => !READ.includes(type)));

/** Updates the survivor of a merge: adds the children and reporters, and reopens the survivor if it was closed. */
export const mergingReaction: Reaction = {
  name: 'merging',
  commands: ['join-duplicate', 'leave-duplicate'],
  version: 1,
  tables: [],
  ddl: '',
  reads: (event) => !UNREAD.has(event.type) && caseStream.owns(event),
  react: async (event, store) => {
    if (!store) return;
    const { type, data } = caseStream.read(event);
    if (type === 'LeadMerged') await join(event, data, store);
    if (type === 'LeadUnmerged') await leave(event, data, store);
  },
};
