import { instant, isSealed, type StoredEvent } from '@center/kernel';
import {
  type Case,
  type CaseContent,
  caseDocument,
  type CaseDocument,
  type CaseEvent,
  type CaseEvents,
  type Facts,
  factsSeen,
  KINDS,
  maskSecrets,
  pointerOf,
  publicFacts,
  type Reader,
  secretAt,
  secretsOf,
  seesEvent,
  storedFactsSeen,
  typesOf,
} from '../../libs/cases/testing/disclosure';
import { caseStream } from '../../libs/cases/testing/folding';

/** The outputs through which case data reach a reader. */
export const WAYS = ['case', 'records', 'corrections', 'timeline', 'history', 'documents', 'unmasking'] as const;
export type Way = (typeof WAYS)[number];

/** A place in a case: an event type and a JSON pointer into it (none for the event itself), with `*` for any list item. */
export type Place = string;

type EventRead = StoredEvent<CaseEvent>;

/** A case with its events, and the place of each sealed text. */
export interface RecordedCase {
  readonly events: readonly EventRead[];
  readonly state: Case;
  readonly placeOf: (box: string) => Place;
  readonly places: ReadonlySet<Place>;
  /** the places of sealed texts among them */
  readonly texts: ReadonlySet<Place>;
}

type Leaf = readonly [pointer: string, value: unknown];

/** Every value of an event's data that is not an object or a list, by JSON pointer; a sealed text is one. */
export const leaves = (value: unknown, pointer = ''): Leaf[] => {
  const isLeaf = typeof value !== 'object' || value === null || isSealed(value);
  return isLeaf
    ? [[pointer, value]]
    : Object.entries(value).flatMap(([name, part]) => leaves(part, `${pointer}/${name}`));
};

const patternOf = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, '/*');

/**
 * The place of a field; for a correction it includes the corrected field: `RecordCorrected(NoteRecorded /text) /value`, or
 * the field of a fact that it seals again.
 */
export const placeIn =
  (events: readonly EventRead[]) =>
  ({ type, data }: EventRead, pointer: string): Place => {
    if (type !== 'RecordCorrected') return `${type} ${patternOf(pointer)}`;
    const correction = data as CaseEvents['RecordCorrected'];
    const [, resealed, field] = /^\/resealed\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const { type: corrected } = events[Number(resealed ?? correction.revision)]!;
    const of = field ? { ...correction, field: field as typeof correction.field } : correction;
    return `${type}(${corrected} ${pointerOf(corrected, of)}) ${field ? `/resealed/${field}` : pointer}`;
  };

/** The fields of an event, and the event itself, except actor, time and deadlines, which a list of their own shows. */
export const factsIn = (data: object): Leaf[] => [
  ['', undefined],
  ...leaves(data).filter(
    ([pointer]) => !['/at', '/by', '/late'].includes(pointer) && !pointer.startsWith('/deadlines/'),
  ),
];

/** Builds a case from its events, with all its places. */
export const readHistory = (stored: readonly StoredEvent[]): RecordedCase => {
  const events = stored.map((event) => caseStream.read(event));
  const place = placeIn(events);
  const all = events.flatMap((event) =>
    factsIn(event.data).map(([pointer, value]) => ({
      place: place(event, pointer),
      box: isSealed(value) ? value.box : undefined,
    })),
  );
  const byBox = new Map(all.flatMap(({ place: where, box }) => (box ? [[box, where] as const] : [])));
  return {
    events,
    state: caseStream.fold(events)!,
    placeOf: (box) => byBox.get(box)!,
    places: new Set(all.map(({ place: where }) => where)),
    texts: new Set(byBox.values()),
  };
};

const onEvents = ({ events }: RecordedCase, reader: Reader, shown: (event: EventRead) => object): Place[] => {
  const place = placeIn(events);
  return events
    .filter(({ type }) => seesEvent(reader, type))
    .flatMap((event) => factsIn(shown(event)).map(([pointer]) => place(event, pointer)));
};

/** Restricted fields of the case document that are not sealed, each with its source place. */
export const RESTRICTED_FACTS: readonly (readonly [Place, (shown: CaseDocument) => unknown])[] = [
  ['LeadRegistered /reporters/*/anonymous', ({ reporters }) => reporters.find((one) => one.anonymous !== undefined)],
  ['ReporterInformed /how', ({ reporters }) => reporters.find(({ informed }) => informed)],
  ['TransferFedBack /outcome', ({ transfers }) => transfers?.find(({ feedbacks }) => feedbacks?.length)],
  ['LeadRegistered /allegedPerpetrators/*/agencyId', ({ allegedPerpetrators }) => allegedPerpetrators?.length],
  ['LeadMerged /into', ({ mergedInto }) => mergedInto],
];

const opened = async (document: CaseDocument): Promise<CaseContent> =>
  maskSecrets<CaseContent>(
    document,
    { open: () => Promise.resolve([]) },
    { on: instant(0), townName: undefined },
    new Map([...secretsOf(document).values()].map((secret) => [secret, secret.text.box])),
  );

/** The ciphertexts of all sealed texts that any printed document would contain in plain text. */
const printed = async ({ events }: RecordedCase, document: CaseDocument): Promise<string[]> => {
  const shown = await opened(document);
  const facts: Facts = {
    ...{ case: shown, missing: [], history: [], deadlines: [], misses: [], now: instant(0) },
    ...{ nameOf: () => '', isPlain: true },
  };
  const papers = Object.values(KINDS).flatMap(({ compose, ofTransfer }) =>
    ofTransfer ? (shown.transfers ?? []).map((transfer) => compose({ ...facts, transfer })) : [compose(facts)],
  );
  const text = JSON.stringify(papers);
  return boxesIn(events).filter((box) => text.includes(box));
};

const boxesIn = (events: readonly EventRead[]): string[] =>
  events.flatMap(({ data }) => leaves(data).flatMap(([, value]) => (isSealed(value) ? [value.box] : [])));

/** All places of a case that a reader sees, per output. */
export const shownTo = async (
  reader: Reader,
  history: RecordedCase,
  widest: readonly string[],
): Promise<Readonly<Record<Way, readonly Place[]>>> => {
  const document = caseDocument(history.state, { ...reader, numbers: new Map() });
  const secrets = [...secretsOf(document)].map(([pointer, { text }]) => [pointer, history.placeOf(text.box)] as const);
  const below = (begins: RegExp): Place[] =>
    secrets.filter(([pointer]) => begins.test(pointer)).map(([, place]) => place);
  const facts = RESTRICTED_FACTS.filter(([place, shown]) => history.places.has(place) && shown(document));
  const typeAt = typesOf(history.events);
  return {
    case: [...below(/^\/(?!records|corrections)/), ...facts.map(([place]) => place)],
    records: below(/^\/records/),
    corrections: below(/^\/corrections/),
    timeline: onEvents(history, reader, ({ type, data }) =>
      factsSeen(reader, { type, data: publicFacts(data) }, typeAt),
    ),
    history: onEvents(history, reader, (event) => storedFactsSeen(reader, event, typeAt)),
    documents: (await printed(history, document)).map(history.placeOf),
    unmasking: widest.flatMap((pointer) => secretAt(document, pointer)?.text.box ?? []).map(history.placeOf),
  };
};

/** All pointers at which any of these readers finds a sealed text. */
export const pointersFor = (readers: readonly Reader[], { state }: RecordedCase): string[] => [
  ...new Set(
    readers.flatMap((reader) => [...secretsOf(caseDocument(state, { ...reader, numbers: new Map() })).keys()]),
  ),
];
