import type { EventStore } from '@center/event-store';
import { id, isSealed, type LocatedSealed, locate, type StoredEvent } from '@center/kernel';
import type { FindableKind, TokenTexts } from '@center/vault';

/** The kinds that the text of a field may have been entered as. */
const KINDS: Readonly<Record<string, readonly FindableKind[]>> = {
  name: ['CHILD_NAME'],
  idNumber: ['ID_NUMBER'],
  phone: ['GUARDIAN_PHONE', 'REPORTER_PHONE'],
  sourceRef: ['SOURCE_REF'],
  value: ['SOURCE_REF'], // of a correction
};

type Area = { readonly area?: { readonly code: string } } | undefined;

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
 * its kinds has no token of that kind. Reads the beginning of a case whose area is needed. Throws `LogUnavailable`.
 */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const facts: TokenTexts['facts'][number][] = [];
  const persons: TokenTexts['persons'][number][] = [];
  for (const { stream, id: event, data } of page.filter((one) => one.stream.startsWith('case-'))) {
    for (const texts of textsByPlace(locate(data, stream, event)).values()) {
      for (const [field, text] of Object.entries(texts)) {
        const kinds = KINDS[field];
        if (kinds) facts.push({ text, kinds, personId: kinds.includes('SOURCE_REF') ? null : id(text.sealed) });
      }
      const { idNumber, name, birthDate } = texts;
      const isPlaced = name !== undefined && birthDate !== undefined;
      if (!idNumber && !isPlaced) continue;
      const township = isPlaced ? await areaOf(store, stream, data) : undefined;
      persons.push({
        personId: id((idNumber ?? name!).sealed), // a person's key id is the person id
        ...(idNumber && { idNumber }),
        ...(isPlaced && { name, birthDate }),
        ...(township && { township }),
      });
    }
  }
  return { facts, persons };
};

/** The area of a case, which only its first event has. */
const areaOf = async (store: EventStore, stream: string, data: Area): Promise<string | undefined> => {
  if (data?.area) return data.area.code;
  const [opening] = await store.readStream(stream, { limit: 1 });
  return (opening?.data as Area)?.area?.code;
};
