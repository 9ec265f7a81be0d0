import { tokenTexts as caseTexts } from '@center/cases';
import type { EventStore } from '@center/event-store';
import type { StoredEvent } from '@center/kernel';
import type { TokenTexts } from '@center/vault';
import { sideContexts } from './side-contexts';

/** The texts in a page of the log from which tokens were computed, of all contexts. */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const found = [await caseTexts(store, page), ...sideContexts.map((context) => context.tokenTexts(page))];
  return { facts: found.flatMap(({ facts }) => facts), persons: found.flatMap(({ persons }) => persons) };
};
