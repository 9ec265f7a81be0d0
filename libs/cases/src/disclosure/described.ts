import type { Language } from '@center/web';
import type { TypeAt } from '../domain/event-field';
import { summaryOf } from '../words/events';
import type { Reader } from './reader';
import { type EventFacts, factsSeen } from './sees';

/** The facts of an event that a reader may see, and a sentence built only from them. */
export const described = (reader: Reader, event: EventFacts, typeAt: TypeAt, language: Language) => {
  const data = factsSeen(reader, event, typeAt);
  return { summary: summaryOf(event.type, data, language), data };
};
