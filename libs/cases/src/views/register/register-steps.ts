import type { StoredEvent, StoredEventOf } from '@center/kernel';
import type { CaseEvent, CaseEvents, CaseEventType } from '../../domain/events';
import { type Corrected, isOwnReportStep, RESTRICTED_STEPS } from '../../domain/own-report';
import { stepsAbout } from './clock-columns';

/** The columns of the register that count, for each kind of reader, only the steps that they see. */
export interface StepColumns {
  /** what those who see only their own report see of the case: the number of its steps, the last one, and the status */
  own_version: number;
  own_position: string;
  own_status: string;
  own_status_before: string | null;
  /** how many of its events are restricted: see `RESTRICTED_STEPS` */
  bar_steps: number;
  access_steps: number;
  police_steps: number;
  /** the last event that is neither a bar nor of the access list, and the last one that is no police report either */
  outer_position: string;
  director_position: string;
  /** the revisions at which the lead was declined; `null`: none */
  declines: readonly number[] | null;
}

/** The columns of a case that was just registered. */
export const firstStep = ({ position }: StoredEvent): StepColumns => ({
  own_version: 1,
  own_position: position.toString(),
  own_status: 'REGISTERED',
  own_status_before: null,
  bar_steps: 0,
  access_steps: 0,
  police_steps: 0,
  outer_position: position.toString(),
  director_position: position.toString(),
  declines: null,
});

/** A row with these columns, and the change of the others by an event. */
interface Row extends StepColumns {
  readonly status: string;
  readonly status_before: string | null;
}
type Change<Of extends Row> = (row: Of) => Partial<Of>;

/** What an event changes in these columns. `change` is what it changes in the others. */
export const stepSeen = <Of extends Row>(
  row: Of,
  event: StoredEventOf<CaseEvent>,
  change: Change<Of>,
): Partial<StepColumns> => ({
  ...restricted(row, event),
  ...ofOwnReport(row, event, change),
});

/** For those who see only their own report. Nothing else of the row is shown to them. */
const ofOwnReport = <Of extends Row>(
  row: Of,
  event: StoredEventOf<CaseEvent>,
  change: Change<Of>,
): Partial<StepColumns> => {
  if (!isOwnReportStep(event.type, event.type === 'RecordCorrected' ? correctedIn(row, event.data) : undefined))
    return {};
  const own = { ...row, status: row.own_status, status_before: row.own_status_before };
  const { status, status_before: before } = { ...own, ...change(own) };
  return {
    own_version: row.own_version + 1,
    own_position: event.position.toString(),
    own_status: status,
    own_status_before: before,
    ...(event.type === 'LeadDeclined' && { declines: [...(row.declines ?? []), event.revision] }),
  };
};

const correctedIn = ({ declines }: StepColumns, { revision, field }: CaseEvents['RecordCorrected']): Corrected => {
  if (revision === 0) return { type: 'LeadRegistered', field };
  return { type: declines?.includes(revision) ? 'LeadDeclined' : undefined, field };
};

/** Whether an event is one of these, or about the deadline of a step that some of these are about. */
const isAmong = (types: readonly CaseEventType[]): ((event: StoredEventOf<CaseEvent>) => boolean) => {
  const steps = stepsAbout(types);
  return ({ type, data }) => types.includes(type) || ('step' in data && steps.includes(data.step!));
};
const isOfBars = isAmong(RESTRICTED_STEPS.bar);
const isOfAccess = isAmong(RESTRICTED_STEPS.access);
const isOfPolice = isAmong(RESTRICTED_STEPS.police);

/** The counts of restricted events, and which readers see the event as the last one. */
const restricted = (row: StepColumns, event: StoredEventOf<CaseEvent>): Partial<StepColumns> => {
  if (isOfBars(event)) return { bar_steps: row.bar_steps + 1 };
  if (isOfAccess(event)) return { access_steps: row.access_steps + 1 };
  const last = event.position.toString();
  if (isOfPolice(event)) return { police_steps: row.police_steps + 1, outer_position: last };
  return { outer_position: last, director_position: last };
};
