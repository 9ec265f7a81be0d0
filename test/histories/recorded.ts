import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@center/kernel';
import { historyFolders } from '../side-contexts';

/** An event as returned by `GET /v1/cases/{caseId}/history`. */
export type RecordedEvent = Omit<StoredEvent, 'position'> & { readonly position: string };

/** A stream as it was written, and the state that it folded to. */
export interface RecordedHistory {
  /** what happened, in one line */
  readonly about: string;
  readonly events: readonly RecordedEvent[];
  readonly state: object;
}

/** Every recorded history, by its file. */
export const recordedHistories = (): [file: string, history: RecordedHistory][] =>
  [__dirname, ...historyFolders].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as RecordedHistory] as const),
  ) as [string, RecordedHistory][];

/** The events as read from the log. */
export const stored = ({ events }: Pick<RecordedHistory, 'events'>): StoredEvent[] =>
  events.map((event) => ({ ...event, position: BigInt(event.position) }));

const isMap = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && 'get' in value && Symbol.iterator in value;

/** A folded state as JSON: a map becomes a list of entries. */
export const written = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (_, value: unknown) => (isMap(value) ? [...value] : value)));

/** The shape of an event: its type, its schema version, and the path and type of every value in its data. */
export const shapesOf = ({ type, schema, data }: Pick<RecordedEvent, 'type' | 'schema' | 'data'>): string[] =>
  placesIn(data).map((place) => `${type} ${schema} ${place}`);

const placesIn = (value: unknown, place = ''): string[] => {
  if (Array.isArray(value)) return [`${place}[]`, ...value.flatMap((item) => placesIn(item, `${place}[]`))];
  if (typeof value !== 'object' || value === null) return [`${place}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, part]) => placesIn(part, `${place}/${name}`));
};
