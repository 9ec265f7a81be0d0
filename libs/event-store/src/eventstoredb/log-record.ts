import type { EventId, EventMeta, Instant, StoredEvent } from '@center/kernel';
import type { EventToAppend } from '../port';
import { isStream } from '../serialized';

/** An event as EventStoreDB returns it. */
export interface LogRecord {
  readonly id: string;
  /** empty for a record of another log on the server */
  readonly stream: string;
  readonly revision: number;
  /** the server's own position, a byte offset: a number is exact up to 9 petabytes */
  readonly commit: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** A record for the server, without its place. */
export interface NewRecord {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** An event for the server. */
export interface RecordToAppend extends NewRecord {
  readonly metadata: StoredMetadata;
}

/** The metadata in the log: that of the port, and what PostgreSQL has in columns. */
interface StoredMetadata extends EventMeta {
  readonly schema: number;
  /** the call of `append` that wrote the event, by which it recognizes its own events among those with the same ids */
  readonly appendId: string;
  /** the position that the event had in the log from which it was copied */
  readonly originPosition?: number;
}

/** A record of this program. */
export interface OwnRecord extends LogRecord {
  readonly data: object;
  readonly metadata: StoredMetadata;
}

/**
 * Whether a record is an event of the port. The log also has the server's own events, and may have records that another
 * program wrote, which are not: they must not stop the readers.
 */
export const isOwn = (record: LogRecord): record is OwnRecord =>
  isStream(record.stream) &&
  !record.type.startsWith('$') &&
  typeof record.data === 'object' &&
  record.data !== null &&
  isStoredMetadata(record.metadata as Partial<StoredMetadata> | null | undefined);

const isStoredMetadata = (metadata: Partial<StoredMetadata> | null | undefined): boolean =>
  typeof metadata?.schema === 'number' &&
  !Number.isNaN(Date.parse(metadata.recordedAt ?? '')) &&
  (metadata.originPosition === undefined || Number.isSafeInteger(metadata.originPosition));

/** An event for the server. */
export const recordOf = (
  { id, type, schema, data, meta }: EventToAppend,
  recordedAt: Instant,
  appendId: string,
): RecordToAppend => ({ id, type, data, metadata: { recordedAt, ...meta, schema, appendId } });

/** A copied event for the server, which keeps the position that it has. */
export const copiedRecordOf = (
  { id, type, schema, data, meta, position }: StoredEvent,
  appendId: string,
): RecordToAppend => ({
  ...{ id, type, data },
  metadata: { ...meta, schema, appendId, originPosition: Number(position) },
});

/** The event of a record, with the place that the index has for it. */
export const eventOf = (
  { id, stream, revision, type, data, metadata }: OwnRecord,
  { position, knownAt }: Pick<StoredEvent, 'position' | 'knownAt'>,
): StoredEvent => {
  const { schema, appendId: _appendId, originPosition: _originPosition, ...meta } = metadata;
  return { id: id as EventId, stream, revision, position, type, schema, data, meta, knownAt };
};
