import type { EventStore } from '@center/event-store';
import { type CaseId, type Located, locate, type StoredEvent } from '@center/kernel';
import type { TokenTexts } from '@center/vault';
import type { Case } from '../domain/case';
import type { CaseEvents, ReportedChild } from '../domain/events';
import { caseStream } from '../domain/streams';
import { leadsEverMerged, recognisedAt } from '../merged-leads';

type PersonTexts = TokenTexts['persons'][number];
type Known = Partial<Located<ReportedChild>>;

/** The texts by which an event of a case identified children, with those that were known of them before. */
export const childTexts = async (store: EventStore, stored: StoredEvent): Promise<PersonTexts[]> => {
  const event = caseStream.read(stored);
  const located = (child: Partial<ReportedChild>, place: string): Known =>
    locate(child, stored.stream, stored.id, place) as Known;
  if (event.type === 'LeadRegistered') {
    const { children, area } = event.data;
    return children.flatMap((child, nth) => textsOf(stored, area, located(child, `/children/${nth}`)));
  }
  if (event.type === 'RecordCorrected') return correctedTexts(store, stored, event.data);
  if (event.type !== 'ChildAdded' && event.type !== 'ChildIdentified') return [];
  const before = await caseAt(store, stored, stored.revision - 1);
  if (event.type === 'ChildAdded') return textsOf(stored, before?.area, located(event.data.child, '/child'));
  const known = before?.children.get(event.data.childId);
  return textsOf(stored, before?.area, { ...(known as Known | undefined), ...located(event.data, '') });
};

const textsOf = ({ id: event }: StoredEvent, area: Case['area'], child: Known): PersonTexts[] => {
  const { personId, idNumber, idKind, name, birthDate, birthYear, birthMonth, ageAt } = child;
  if (!personId) return [];
  return [
    {
      ...{ personId: personId, event },
      ...(idNumber && { idNumber }),
      ...(idKind && { idKind }),
      ...(name && { name }),
      ...(birthDate && { birthDate }),
      ...(birthYear && { birthYear }),
      ...(birthMonth && { birthMonth }),
      ...(ageAt && { ageAt }),
      ...(area && { township: area.code }),
    },
  ];
};

/** The texts of the children whom a correction compares with others: by the case as it is since then. */
const correctedTexts = async (
  store: EventStore,
  stored: StoredEvent,
  { field, childId }: CaseEvents['RecordCorrected'],
): Promise<PersonTexts[]> => {
  if (field !== 'areaCode' && !IS_COMPARED.has(field)) return [];
  const now = await caseAt(store, stored, stored.revision);
  const children = [...(now?.children.values() ?? [])].filter((child) =>
    field === 'areaCode' ? !child.joinedFrom : child.childId === childId,
  );
  return children.flatMap((child) => textsOf(stored, now?.area, child as Known));
};
const IS_COMPARED: ReadonlySet<string> = new Set(['name', 'birthDate', 'idNumber']);

/** A case up to a revision, with the facts of the leads that were merged into it when an event was recorded. */
const caseAt = async (
  store: EventStore,
  { stream, position }: StoredEvent,
  last: number,
): Promise<Case | undefined> => {
  const history = (await store.readStream(stream)).filter(({ revision }) => revision <= last);
  const state = caseStream.fold(history);
  const leads = new Map<CaseId, readonly StoredEvent[]>();
  const wanted = leadsEverMerged(history);
  for (const lead of wanted) {
    if (leads.has(lead)) continue;
    leads.set(lead, await store.readStream(caseStream.nameOf(lead)));
    wanted.push(...leadsEverMerged(leads.get(lead)!));
  }
  return state && recognisedAt(state, leads, position); // other streams have no event at the position of this one
};
