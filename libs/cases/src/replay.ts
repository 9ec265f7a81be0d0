import type { AppointmentId, Instant, Officer, StoredEvent } from '@center/kernel';
import { type CaseContent, caseDocument } from './disclosure/case-document';
import { hideSecrets } from './disclosure/masking';
import type { Case } from './domain/case';
import type { CaseEvents, CaseEventType } from './domain/events';
import { caseStream } from './domain/streams';
import { type LeadHistories, recognisedAt } from './merged-leads';
import { summaryOf } from './words/summaries';

/** A place in the case's document that an event has changed; values are codes, never anything personal. */
export interface Change {
  /** JSON pointer into the document */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One event of a case, what it changed, and the case after it. */
export interface ReplayStep {
  readonly version: number;
  readonly position: bigint;
  readonly knownAt: Instant;
  readonly at: Instant;
  readonly type: CaseEventType;
  readonly role: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly changes: readonly Change[];
  /** what `GET /v1/cases/{id}?version=` answers an auditor for this version */
  readonly state: CaseContent;
}

/** Whoever replays sees everything that happened and nobody's name. */
const auditorFor = (state: Case): Officer => ({
  officerId: state.submitted.by,
  appointmentId: '' as AppointmentId,
  role: 'AUDITOR',
  agency: state.accountable,
  areaCode: '' as Officer['areaCode'],
});

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const changesBetween = (before: unknown, after: unknown, pointer = ''): Change[] => {
  if (isGroup(before) && isGroup(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => changesBetween(before[name], after[name], `${pointer}/${name}`));
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }];
};

/** What a replay knows beside the case's own events. */
export interface ReplayContext {
  /** the numbers of the case, its transfers and rescues */
  readonly numbers?: ReadonlyMap<string, string>;
  /** the histories of `leadsEverMerged`: their children and reporters are the case's while they are merged */
  readonly leads?: LeadHistories;
}

/**
 * Goes through a case's events one by one, with the very function that the commands decide on: what each changed, and
 * the case after it, as an auditor would have read it then. No key is needed; every sealed text reads `***`.
 */
export const replay = (
  events: readonly StoredEvent[],
  { numbers = new Map(), leads = new Map() }: ReplayContext = {},
): ReplayStep[] => {
  let folded: Case | undefined;
  let before: object = {};
  return events.map((event) => {
    folded = caseStream.evolve(folded, event);
    const state = recognisedAt(folded, leads, event.position);
    const document = hideSecrets<CaseContent>(
      caseDocument(state, { by: auditorFor(state), visibility: 'PSEUDONYMOUS', numbers }),
    );
    const { records: _, ...shown } = document; // every event adds a record: as a change it would only repeat the step
    const type = event.type as CaseEventType;
    const step: ReplayStep = {
      version: event.revision + 1,
      position: event.position,
      knownAt: event.knownAt,
      at: (event.data as CaseEvents['LeadAccepted']).at,
      type,
      role: event.meta.actor.role,
      summary: { zh: summaryOf(type, { ...event.data }, 'zh'), en: summaryOf(type, { ...event.data }, 'en') },
      changes: changesBetween(before, shown),
      state: document,
    };
    before = shown;
    return step;
  });
};
