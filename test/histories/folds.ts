import type { StoredEvent } from '@center/kernel';
import { agencyStream, areasStream, centerStream, officerStream } from '../../libs/agencies/testing/folding';
import { caseStream } from '../../libs/cases/testing/folding';
import { calendarStream, policyStream } from '../../libs/deadlines/testing/folding';
import { rosterStream } from '../../libs/duty/testing/folding';
import { reportStream } from '../../libs/reports/testing/folding';
import { personStream } from '../../libs/vault/testing/folding';
import { webhookStream } from '../../libs/webhooks/testing/folding';
import { type FoldedStream, sideContexts } from '../side-contexts';

/** All stream types of all contexts. */
const STREAM_TYPES: readonly FoldedStream[] = [
  caseStream,
  agencyStream,
  officerStream,
  reportStream,
  areasStream,
  centerStream,
  policyStream,
  calendarStream,
  rosterStream,
  personStream,
  webhookStream,
  ...sideContexts.flatMap(({ streams }) => streams),
];

/** All event types. */
export const EVENT_TYPES: readonly string[] = STREAM_TYPES.flatMap(({ types }) => types);

/** Folds the events of one stream as the program does. Throws for an unknown stream type. */
export const foldStream = (events: readonly StoredEvent[]): unknown => {
  const [first] = events;
  const type = first && STREAM_TYPES.find((one) => one.owns(first));
  if (!type) throw new Error(`unknown stream type: ${first?.stream ?? ''}`);
  return type.fold(events);
};
