import type { EventStore } from '@center/event-store';
import type { CaseId, StoredEvent } from '@center/kernel';
import type { Reaction } from '@center/projections';
import type { Case } from '../domain/case';
import type { CaseEvents } from '../domain/events';
import { caseStream, foldCase } from '../domain/evolve';
import { brought, duplicateJoins, duplicateLeaves, leadsOf } from '../domain/merge';
import { isOfCase, readCaseEvent } from '../domain/reading';
import { answer } from './answering';

/** A case as its stream told it right after one of its events. */
const asOf = async (store: EventStore, stream: string, revision: number): Promise<Case> =>
  foldCase(await store.readStream(stream, { upTo: revision }))!;

/** The survivor and, should it have been merged itself, the survivors above it: all of them answer for the lead. */
const survivorsAbove = async (store: EventStore, into: CaseId): Promise<CaseId[]> => {
  const survivor = foldCase(await store.readStream(caseStream(into)));
  return survivor?.merged ? [into, ...(await survivorsAbove(store, survivor.merged.into))] : [into];
};

const join = async (
  event: StoredEvent,
  { into, at, by }: CaseEvents['LeadMerged'],
  store: EventStore,
): Promise<void> => {
  const lead = await asOf(store, event.stream, event.revision);
  for (const survivor of await survivorsAbove(store, into)) {
    await answer(store, event, survivor, 'join-duplicate', duplicateJoins({ at, by, ...brought(lead) }));
  }
};

const leave = async (event: StoredEvent, { at, by }: CaseEvents['LeadUnmerged'], store: EventStore): Promise<void> => {
  const lead = await asOf(store, event.stream, event.revision - 1);
  for (const survivor of await survivorsAbove(store, lead.merged!.into)) {
    const left = { at, by, duplicate: lead.id, leads: leadsOf(lead) };
    await answer(store, event, survivor, 'leave-duplicate', duplicateLeaves(left));
  }
};

/** What a merge means for its survivor: it takes on the children and reporters, and is taken up again if it was closed. */
export const mergingReaction: Reaction = {
  name: 'merging',
  version: 1,
  tables: [],
  ddl: '',
  react: async (event, store) => {
    if (!isOfCase(event)) return;
    const { type, data } = readCaseEvent(event);
    if (type === 'LeadMerged') await join(event, data as CaseEvents['LeadMerged'], store);
    if (type === 'LeadUnmerged') await leave(event, data as CaseEvents['LeadUnmerged'], store);
  },
};
