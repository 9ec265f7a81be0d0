import type { EventStore } from '@center/event-store';
import { id, isSealed, type LocatedSealed, locate, type StoredEvent } from '@center/kernel';
import type { FindableKind, TokenTexts } from '@center/vault';
import { caseStream } from '../domain/streams';
import { childTexts } from './child-texts';

/** The kinds that the text of a field may have been entered as. */
const KINDS: Readonly<Record<string, readonly FindableKind[]>> = {
  name: ['CHILD_NAME', 'GUARDIAN_NAME', 'PERPETRATOR_NAME'],
  idNumber: ['ID_NUMBER'],
  phone: ['GUARDIAN_PHONE', 'REPORTER_PHONE'],
  sourceRef: ['SOURCE_REF'],
  value: ['SOURCE_REF'], // of a correction
};

/** The sealed texts in data, by the place of the object that contains them and their field. */
const textsByPlace = (data: unknown): ReadonlyMap<string, Readonly<Record<string, LocatedSealed>>> => {
  const places = new Map<string, Record<string, LocatedSealed>>();
  const visit = (value: unknown): void => {
    if (isSealed(value)) {
      const text = value as LocatedSealed;
      const [place, field] = [text.field.replace(/\/[^/]*$/, ''), text.field.replace(/^.*\//, '')];
      places.set(place, { ...places.get(place), [field]: text });
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(data);
  return places;
};

/**
 * The texts in events of cases from which the vault has computed tokens, or may have: a text that was not entered as one of
 * its kinds has no token of that kind. Reads the cases of children about whom more was recorded later. Throws `LogUnavailable`.
 */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const facts: TokenTexts['facts'][number][] = [];
  const persons: TokenTexts['persons'][number][] = [];
  for (const event of page.filter((one) => caseStream.owns(one))) {
    for (const texts of textsByPlace(locate(event.data, event.stream, event.id)).values()) {
      for (const [field, text] of Object.entries(texts)) {
        const kinds = KINDS[field];
        if (kinds) facts.push({ text, kinds, personId: kinds.includes('SOURCE_REF') ? null : id(text.sealed) });
      }
    }
    persons.push(...(await childTexts(store, event)));
  }
  return { facts, persons };
};
