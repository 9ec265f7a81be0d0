import type { AppointmentId, Instant, Officer, StoredEvent } from '@center/kernel';
import { type CaseContent, caseDocument } from './disclosure/case-document';
import { hideSecrets } from './disclosure/masking';
import type { Case } from './domain/case';
import type { CaseEvents, CaseEventType } from './domain/events';
import { caseStream } from './domain/streams';
import { type LeadHistories, recognisedAt } from './merged-leads';
import { summaryOf } from './words/events';

/** A change in the case's document by an event. Values are codes, never personal data. */
export interface Change {
  /** JSON pointer into the document */
  readonly pointer: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** One event of a case, its changes, and the state after it. */
export interface ReplayStep {
  readonly version: number;
  readonly position: bigint;
  readonly knownAt: Instant;
  readonly at: Instant;
  readonly type: CaseEventType;
  readonly role: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly changes: readonly Change[];
  /** the response of `GET /v1/cases/{id}?version=` to an auditor for this version */
  readonly state: CaseContent;
}

/** The reader of a replay: sees every event, and no names. */
const auditorFor = (state: Case): Officer => ({
  officerId: state.submitted.by,
  appointmentId: '' as AppointmentId,
  role: 'AUDITOR',
  agency: state.accountable,
  areaCode: '' as Officer['areaCode'],
  affiliations: [],
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

/** Additional inputs of a replay besides the case's own events. */
export interface ReplayContext {
  /** the numbers of the case, its transfers and rescues */
  readonly numbers?: ReadonlyMap<string, string>;
  /** the histories of `leadsEverMerged`: their children and reporters are part of the case while merged */
  readonly leads?: LeadHistories;
}

/**
 * Folds a case's events one by one, with the function that the commands use. Returns the changes of each, and the case
 * after it, as an auditor would have read it then. Requires no keys; every sealed text is `***`.
 */
export const replay = async (
  events: readonly StoredEvent[],
  { numbers = new Map(), leads = new Map() }: ReplayContext = {},
): Promise<ReplayStep[]> => {
  const steps: ReplayStep[] = [];
  let folded: Case | undefined;
  let before: object = {};
  for (const event of events) {
    folded = caseStream.evolve(folded, event);
    const state = recognisedAt(folded, leads, event.position);
    const document = await hideSecrets<CaseContent>(
      caseDocument(state, { by: auditorFor(state), visibility: 'PSEUDONYMOUS', numbers }),
    );
    const { records: _, ...shown } = document; // every event adds a record: listing it as a change would only repeat the step
    const type = event.type as CaseEventType;
    steps.push({
      version: event.revision + 1,
      position: event.position,
      knownAt: event.knownAt,
      at: (event.data as CaseEvents['LeadAccepted']).at,
      type,
      role: event.meta.actor.role,
      summary: { zh: summaryOf(type, { ...event.data }, 'zh'), en: summaryOf(type, { ...event.data }, 'en') },
      changes: changesBetween(before, shown),
      state: document,
    });
    before = shown;
  }
  return steps;
};
