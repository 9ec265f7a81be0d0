import type { CaseId, Instant } from '@center/kernel';
import type { CaseEventType } from '../domain/events';

export class LiveAboutAnswer {
  context!: string;
  id!: string;
}

/** The data of an event of the stream. Never personal data. */
export class LiveEventAnswer {
  position!: string;
  about!: LiveAboutAnswer;
  caseId!: CaseId;
  /** null as long as it is not assigned */
  caseNumber!: string | null;
  type!: CaseEventType;
  /** business time */
  at!: Instant;
  /** when the event was appended to the log */
  recordedAt!: Instant;
  /** the version of the case after it, as the reader counts it */
  version!: number;
}
