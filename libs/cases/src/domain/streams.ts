import { type CaseId, StreamType } from '@center/kernel';
import type { Case } from './case';
import type { CaseEvent } from './events';
import { CASE_EVENT_TYPES, evolve, evolveAhead } from './evolve';

/** The stream of a case, one per lead. */
export const caseStream = new StreamType<CaseId, CaseEvent, Case>({
  prefix: 'case',
  types: CASE_EVENT_TYPES,
  evolve,
  after: evolveAhead,
});
