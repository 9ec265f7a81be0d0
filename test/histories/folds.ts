import type { StoredEvent } from '@center/kernel';
import { agencyStream, areasStream, centerStream, officerStream } from '../../libs/agencies/testing/folding';
import { caseStream } from '../../libs/cases/testing/folding';
import { reportStream } from '../../libs/reports/testing/folding';

/** Every kind of stream that a context has. */
const STREAM_TYPES = [caseStream, agencyStream, officerStream, reportStream, areasStream, centerStream] as const;

/** Every type of event that there is. */
export const EVENT_TYPES: readonly string[] = STREAM_TYPES.flatMap(({ types }): readonly string[] => types);

/** Folds the events of one stream as the program does. Throws for a stream that no context has. */
export const foldStream = (events: readonly StoredEvent[]): unknown => {
  const [first] = events;
  const type = first && STREAM_TYPES.find((one) => one.owns(first));
  if (!type) throw new Error(`no context has the stream ${first?.stream ?? ''}`);
  return type.fold(events);
};
