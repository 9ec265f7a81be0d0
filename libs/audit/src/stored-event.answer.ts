import type { Role } from '@center/kernel';

export class LoggedActorAnswer {
  officerId!: string;
  agencyId!: string;
  role!: Role;
}

export class LoggedMetaAnswer {
  recordedAt!: string;
  actor!: LoggedActorAnswer;
  command!: string;
  correlation!: string;
  causation?: string;
  traceparent?: string;
}

export class LoggedEventAnswer {
  position!: string;
  id!: string;
  stream!: string;
  revision!: number;
  type!: string;
  schema!: number;
  /** the knowledge time of the event's position */
  knownAt!: string;
  /** as stored, in the schema it was written in: texts are sealed, persons are represented by ids */
  data!: Record<string, unknown>;
  meta!: LoggedMetaAnswer;
}
