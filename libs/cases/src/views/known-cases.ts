import type { StoredEventOf } from '@center/kernel';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';

/** The ids of the cases of a page that a view may have stored: not those that begin in the page. */
export const knownCases = (events: readonly StoredEventOf<CaseEvent>[]): string[] => {
  const known = new Map<string, boolean>();
  for (const { stream, type } of events) if (!known.has(stream)) known.set(stream, type !== 'LeadRegistered');
  return [...known].flatMap(([stream, before]) => (before ? [caseStream.keyOf(stream)] : []));
};
