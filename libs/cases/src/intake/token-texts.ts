import type { EventStore } from '@center/event-store';
import { id, isSealed, type LocatedSealed, locate, type StoredEvent } from '@center/kernel';
import type { FindableKind, TokenTexts } from '@center/vault';
import type { EnteredText } from '../domain/entered-texts';
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

/**
 * The texts in events of cases from which the vault has tokens, or would have if they were entered now. Reads the cases of
 * children about whom more was recorded later. Throws `LogUnavailable`.
 */
export const tokenTexts = async (store: EventStore, page: readonly StoredEvent[]): Promise<TokenTexts> => {
  const facts: TokenTexts['facts'][number][] = [];
  const persons: TokenTexts['persons'][number][] = [];
  for (const event of page.filter((one) => caseStream.owns(one))) {
    const { stream, meta } = event;
    const { officerId, agencyId } = meta.actor;
    const entry = { caseId: caseStream.keyOf(stream), enteredBy: { officerId, agencyId } };
    const kinds = kindsOf(event);
    for (const text of sealedIn(locate(event.data, stream, event.id))) {
      const kind = kinds[text.field.replace(/\/\d+(?=\/)/g, '/*')];
      if (kind) facts.push({ text, kind, entry, personId: kind === 'SOURCE_REF' ? null : id(text.sealed) });
    }
    persons.push(...(await childTexts(store, event)));
  }
  return { facts, persons };
};
