import type { Role, StoredEvent } from '@center/kernel';

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

/** An event as an auditor reads it: everything that is stored, and nothing that was decrypted. */
export const loggedEvent = (event: StoredEvent): LoggedEventAnswer => ({
  position: event.position.toString(),
  id: event.id,
  stream: event.stream,
  revision: event.revision,
  type: event.type,
  schema: event.schema,
  knownAt: event.knownAt,
  data: { ...event.data },
  meta: event.meta,
});
