import { inTurns } from '@center/event-store';
import type { EventActor, LateEntryReason, StoredEvent } from '@center/kernel';
import { described } from '../disclosure/described';
import type { Reader } from '../disclosure/reader';
import { type TypeAt, typesOf } from '../domain/event-field';
import type { CaseEvent } from '../domain/events';
import { caseStream } from '../domain/streams';
import { publicFacts } from '../domain/public-facts';
import { FACTS_A_TURN, factsIn } from '../facts-a-turn';
import * as words from '../words/codes';

/** An event of a case as a document lists it. */
export interface EventEntry {
  readonly position: bigint;
  readonly type: CaseEvent['type'];
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: EventActor;
  readonly what: string;
}

const lateness = (late: LateEntryReason | undefined): string => (late ? `（补录：${words.LATE_REASONS[late]}）` : '');

const entryOf = (
  { type, data, meta, position }: StoredEvent<CaseEvent>,
  reader: Reader,
  typeAt: TypeAt,
): EventEntry => ({
  position,
  type,
  at: data.at,
  recordedAt: meta.recordedAt,
  actor: meta.actor,
  what: described(reader, { type, data: publicFacts(data) }, typeAt, 'zh').summary + lateness(data.late),
});

/** Returns the steps of a case that a reader sees as a document lists them. */
export const entriesOf = (steps: readonly StoredEvent<CaseEvent>[], reader: Reader): Promise<EventEntry[]> => {
  const events = steps.map((event) => caseStream.read(event));
  const typeAt = typesOf(events);
  return inTurns(events, FACTS_A_TURN, (event) => entryOf(event, reader, typeAt), factsIn);
};
