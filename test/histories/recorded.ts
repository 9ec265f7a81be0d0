import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@center/kernel';

/** An event as `GET /v1/cases/{caseId}/history` answers it. */
export type RecordedEvent = Omit<StoredEvent, 'position'> & { readonly position: string };

/** A stream as it was once written, and what it folded to then. */
export interface RecordedHistory {
  /** what happened, in one line */
  readonly about: string;
  readonly events: readonly RecordedEvent[];
  readonly state: object;
}

/** Every recorded history, by its file. */
export const recordedHistories = (): [file: string, history: RecordedHistory][] =>
  readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as RecordedHistory]);

/** The events as the log gives them. */
export const stored = ({ events }: Pick<RecordedHistory, 'events'>): StoredEvent[] =>
  events.map((event) => ({ ...event, position: BigInt(event.position) }));

/** A folded state as JSON can hold it: a map becomes the list of its entries. */
export const written = (state: unknown): unknown =>
  JSON.parse(JSON.stringify(state, (_, value: unknown) => (value instanceof Map ? [...value] : value)));

/** The shape of an event: its type, the number of its schema, and every place in its data that holds something. */
export const shapesOf = ({ type, schema, data }: Pick<RecordedEvent, 'type' | 'schema' | 'data'>): string[] =>
  placesIn(data).map((place) => `${type} ${schema} ${place}`);

const placesIn = (value: unknown, place = ''): string[] => {
  if (Array.isArray(value)) return [`${place}[]`, ...value.flatMap((item) => placesIn(item, `${place}[]`))];
  if (typeof value !== 'object' || value === null) return [`${place}: ${typeof value}`];
  return Object.entries(value).flatMap(([name, part]) => placesIn(part, `${place}/${name}`));
};
