import { randomUUID } from 'node:crypto';
import { CompanionConflict, type EventStore, type EventToAppend, newOperation } from '@center/event-store';
import {
  type CaseId,
  id,
  type LocatedSealed,
  locate,
  type PersonId,
  type Sealed,
  type StoredEvent,
} from '@center/kernel';
import type { Entry, PostgresVault, Sealing, SealingPerson, TokenTexts } from '../src';

const TOWNSHIP = '370682101';

/** A lead about one person; what is missing is not known. */
export interface TestLead {
  readonly name: string;
  readonly idNumber?: string;
  readonly birthDate?: string;
  readonly phone?: string;
  readonly sourceRef?: string;
}

interface LeadData {
  readonly person: Readonly<Partial<Record<Exclude<keyof TestLead, 'sourceRef'>, Sealed>>>;
  readonly sourceRef?: Sealed;
}

/** A lead that was begun by a process, with the keys that it had then. */
export interface BegunLead {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly sealing: Sealing;
  readonly data: LeadData;
  readonly event: StoredEvent['id'];
  readonly entry: Entry;
}

const entryFor = (caseId: CaseId): Entry => ({
  caseId,
  enteredBy: { officerId: id(randomUUID()), agencyId: id(randomUUID()) },
});

/** Seals a lead as the intake does, and writes nothing. */
export const beginLead = async (vault: PostgresVault, lead: TestLead): Promise<BegunLead> => {
  const caseId = id<'case'>(randomUUID());
  const event = id<'event'>(randomUUID());
  const entry = entryFor(caseId);
  const sealing = vault.sealing(`case-${caseId}`, event, entry);
  const { sourceRef, ...about } = lead;
  const person = lead.idNumber ? await sealing.personWithIdNumber(lead.idNumber) : sealing.newPerson();
  person.identify({ ...about, township: TOWNSHIP });
  enterFacts(person, lead);
  if (sourceRef) sealing.findable('SOURCE_REF', sourceRef);
  const texts = Object.entries(about).map(([field, plain]) => [field, person.seal(`/person/${field}`, plain)]);
  const data: LeadData = {
    person: Object.fromEntries(texts) as LeadData['person'],
    ...(sourceRef && { sourceRef: sealing.text('/sourceRef', sourceRef) }),
  };
  return { caseId, personId: person.personId, sealing, data, event, entry };
};

const enterFacts = (person: SealingPerson, { name, idNumber, phone }: TestLead): void => {
  person.findable('CHILD_NAME', name);
  if (idNumber) person.findable('ID_NUMBER', idNumber);
  if (phone) person.findable('GUARDIAN_PHONE', phone);
};

/** Appends a lead, with its keys and tokens unless they were kept before. Throws `CompanionConflict`. */
export const appendLead = async (store: EventStore, begun: BegunLead, isKept = false): Promise<void> => {
  const meta = {
    actor: { ...begun.entry.enteredBy, role: 'DISPATCHER' },
    command: 'register',
    correlation: newOperation(),
  };
  const events = [{ id: begun.event, type: 'LeadRegistered', schema: 1, data: begun.data, meta }] as EventToAppend[];
  await store.append(`case-${begun.caseId}`, 'new', events, { before: isKept ? [] : begun.sealing.companions() });
};

/** Registers a lead as a command does: one that lost is begun again, with keys that were read again. */
export const registerLead = async (vault: PostgresVault, store: EventStore, lead: TestLead): Promise<BegunLead> => {
  for (;;) {
    const begun = await beginLead(vault, lead);
    try {
      await appendLead(store, begun);
      return begun;
    } catch (error) {
      if (!(error instanceof CompanionConflict)) throw error;
      await vault.refresh();
    }
  }
};

/** The texts of such leads from which tokens were computed. */
export const textsOfLeads = (page: readonly StoredEvent[]): TokenTexts => {
  const leads = page
    .filter(({ type }) => type === 'LeadRegistered')
    .map(({ stream, id: event, data, meta }) => {
      const { officerId, agencyId } = meta.actor;
      const entry: Entry = { caseId: id(stream.replace('case-', '')), enteredBy: { officerId, agencyId } };
      return { ...locate(data as LeadData, stream, event), entry };
    });
  const facts: TokenTexts['facts'][number][] = [];
  const persons: TokenTexts['persons'][number][] = [];
  for (const { person, sourceRef, entry } of leads) {
    const add = (text: Sealed | undefined, kind: TokenTexts['facts'][number]['kind'], personId: PersonId | null) => {
      if (text) facts.push({ text: text as LocatedSealed, kind, personId, entry });
    };
    const { name, idNumber, birthDate, phone } = person as Record<string, LocatedSealed>;
    const personId = id<'person'>(name!.sealed);
    add(name, 'CHILD_NAME', personId);
    add(idNumber, 'ID_NUMBER', personId);
    add(phone, 'GUARDIAN_PHONE', personId);
    add(sourceRef, 'SOURCE_REF', null);
    persons.push({
      ...{ personId, event: name!.event, name: name!, township: TOWNSHIP },
      ...(idNumber && { idNumber }),
      ...(birthDate && { birthDate }),
    });
  }
  return { facts, persons };
};
