export class LiveAboutAnswer {
  context!: string;
  id!: string;
}

/** The data of an event as they are sent to agencies' systems. Never personal data. */
export class SentEventAnswer {
  position!: string;
  about!: LiveAboutAnswer;
  /** of an event of a case; for others `about` alone says what it is about */
  caseId?: string;
  /** beside `caseId`; null as long as it is not assigned */
  caseNumber?: string | null;
  type!: string;
  /** business time */
  at!: string;
  /** the version of the case, or of what else it is about, after it, as the reader counts it */
  version!: number;
}

/** The data of an event of the stream. */
export class LiveEventAnswer extends SentEventAnswer {
  /** when the event was appended to the log */
  recordedAt!: string;
}
