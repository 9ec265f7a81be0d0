import { type EventStore, inTurns } from '@center/event-store';
import { id, isSealed, type LocatedSealed, locate, type StoredEvent } from '@center/kernel';
import type { FindableKind, TokenTexts } from '@center/vault';
import { type EnteredText, EnteredTexts } from '../domain/entered-texts';
import type { CaseEvents } from '../domain/events';
import { caseStream } from '../domain/streams';
import { childTexts } from './child-texts';
import { FINDABLE } from './findable-fields';

/** What the texts of an event that cases are found by were entered as, by their place; `*` for an item of a list. */
const CHILD: Readonly<Record<string, FindableKind>> = {
  '/name': 'CHILD_NAME',
  '/idNumber': 'ID_NUMBER',
  '/guardian/name': 'GUARDIAN_NAME',
  '/guardian/phone': 'GUARDIAN_PHONE',
};
const under = (place: string): Readonly<Record<string, FindableKind>> =>
  Object.fromEntries(Object.entries(CHILD).map(([field, kind]) => [`${place}${field}`, kind]));

const KINDS: Readonly<Record<string, Readonly<Record<string, FindableKind>>>> = {
  LeadRegistered: {
    ...under('/children/*'),
    '/sourceRef': 'SOURCE_REF',
    '/reporters/*/phone': 'REPORTER_PHONE',
    '/allegedPerpetrators/*/name': 'PERPETRATOR_NAME',
  },
  ChildAdded: under('/child'),
  ChildIdentified: CHILD,
  ReporterAdded: { '/reporter/phone': 'REPORTER_PHONE' },
};

const kindsOf = ({ type, data }: StoredEvent): Readonly<Record<string, FindableKind>> => {
  if (type !== 'RecordCorrected') return KINDS[type] ?? {};
  const kind = FINDABLE[(data as CaseEvents['RecordCorrected']).field as EnteredText['field']];
  return { ...under('/resealed/*'), ...(kind && { '/value': kind }) };
};

const sealedIn = (value: unknown): LocatedSealed[] => {
  if (isSealed(value)) return [value as LocatedSealed];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sealedIn) : [];
};

const placeOf = ({ event, field }: LocatedSealed): string => `${event} ${field}`;

/** The places of texts of these events, and of others of their cases, that corrections have replaced. */
const replacedTexts = async (store: EventStore, events: readonly StoredEvent[]): Promise<ReadonlySet<string>> => {
  const streams = [
    ...new Set(events.filter((event) => Object.keys(kindsOf(event)).length > 0).map(({ stream }) => stream)),
  ];
  const histories = await inTurns(streams, STREAMS_A_TURN, (stream) => store.readStream(stream));
  const corrected = histories.filter((history) => history.some(({ type }) => type === 'RecordCorrected'));
  const texts = corrected.flatMap((history) => new EnteredTexts(caseStream.fold(history)!).replaced);
  return new Set(texts.map(({ text }) => placeOf(text)));
};
/** How many cases are read before the event loop gets its turn. */
const STREAMS_A_TURN = 25;

/**
 * The texts in events of cases from which the vault has tokens, or would have if they were entered now. Reads the cases of
 * children about whom more was recorded later. Throws `LogUnavailable`.
 */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const facts: TokenTexts['facts'][number][] = [];
  const persons: TokenTexts['persons'][number][] = [];
  const ofCases = page.filter((one) => caseStream.owns(one));
  const replaced = await replacedTexts(store, ofCases);
  for (const event of ofCases) {
    const { stream, meta } = event;
    const { officerId, agencyId } = meta.actor;
    const entry = { caseId: caseStream.keyOf(stream), enteredBy: { officerId, agencyId } };
    const kinds = kindsOf(event);
    for (const text of sealedIn(locate(event.data, stream, event.id))) {
      const kind = kinds[text.field.replace(/\/\d+(?=\/)/g, '/*')];
      if (!kind) continue;
      const personId = kind === 'SOURCE_REF' ? null : id<'person'>(text.sealed);
      facts.push({ text, kind, entry, personId, ...(replaced.has(placeOf(text)) && { isReplaced: true }) });
    }
    persons.push(...(await childTexts(store, event)));
  }
  return { facts, persons };
};
