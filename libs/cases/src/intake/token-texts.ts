import type { EventStore } from '@center/event-store';
import {
  id,
  isSealed,
  type Located,
  type LocatedSealed,
  locate,
  type PersonId,
  type StoredEvent,
} from '@center/kernel';
import type { FindableKind, TokenTexts } from '@center/vault';
import type { Case } from '../domain/case';
import type { CaseEvents } from '../domain/events';
import { caseStream } from '../domain/streams';

/** The kinds that the text of a field may have been entered as. */
const KINDS: Readonly<Record<string, readonly FindableKind[]>> = {
  name: ['CHILD_NAME'],
  idNumber: ['ID_NUMBER'],
  phone: ['GUARDIAN_PHONE', 'REPORTER_PHONE'],
  sourceRef: ['SOURCE_REF'],
};

type Area = { readonly area?: { readonly code: string } } | undefined;
type Persons = TokenTexts['persons'];

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
 * its kinds has no token of that kind. Reads the cases whose area is needed. Throws `LogUnavailable`.
 */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const facts: TokenTexts['facts'][number][] = [];
  const persons: Persons[number][] = [];
  for (const stored of page.filter((one) => one.stream.startsWith('case-'))) {
    const { stream, id: event, type, data } = stored;
    if (type === 'RecordCorrected') persons.push(...(await correctedPersons(store, stored)));
    for (const texts of textsByPlace(locate(data, stream, event)).values()) {
      for (const [field, text] of Object.entries(texts)) {
        const kinds = KINDS[field === 'value' ? correctedField(data) : field];
        if (kinds) facts.push({ text, kinds, personId: kinds.includes('SOURCE_REF') ? null : personOf(text) });
      }
      const { idNumber, name, birthDate } = texts;
      const isPlaced = type !== 'RecordCorrected' && name !== undefined && birthDate !== undefined;
      if (!idNumber && !isPlaced) continue;
      const township = isPlaced ? await areaAt(store, stored) : undefined;
      persons.push({
        personId: personOf(idNumber ?? name!),
        ...(idNumber && { idNumber }),
        ...(isPlaced && { name, birthDate }),
        ...(township && { township }),
      });
    }
  }
  return { facts, persons };
};

type Correction = CaseEvents['RecordCorrected'];

/** The name of the field that an event corrects. */
const correctedField = (data: object): string => (data as Correction).field.replace(/^.*\//, '');

/** A person's key id is the person id. */
const personOf = ({ sealed }: LocatedSealed): PersonId => id(sealed);

/** The texts by which children are recognized after a correction: its number, and what is known of them then. */
const correctedPersons = async (store: EventStore, stored: StoredEvent): Promise<Persons> => {
  const { field, childId, value } = locate(stored.data, stored.stream, stored.id) as Located<Correction>;
  if (field !== 'areaCode' && !childId) return [];
  const { children, area } = (await caseAt(store, stored, stored.revision))!;
  const numbered = field === 'idNumber' && isSealed(value) ? [{ personId: personOf(value), idNumber: value }] : [];
  const named = [...children.values()].flatMap(({ childId: one, personId, name, birthDate }) =>
    (field === 'areaCode' || one === childId) && name && birthDate
      ? [{ personId, name, birthDate, ...(area && { township: area.code }) }]
      : [],
  );
  return [...numbered, ...named];
};

const caseAt = async (store: EventStore, { stream }: StoredEvent, revision: number): Promise<Case | undefined> =>
  caseStream.fold((await store.readStream(stream)).filter((event) => event.revision <= revision));

/** The area of a case when an event was recorded. */
const areaAt = async (store: EventStore, stored: StoredEvent): Promise<string | undefined> => {
  const own = (stored.data as Area)?.area;
  return (own ?? (await caseAt(store, stored, stored.revision - 1))?.area)?.code;
};
