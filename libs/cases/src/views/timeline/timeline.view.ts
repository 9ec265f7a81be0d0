import type { StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import type { CaseEvent, CaseEvents } from '../../domain/events';
import { caseStream } from '../../domain/streams';

// data: what the figures of handovers need of the steps of a transfer; the other facts are read from the log
const ddl = `
  CREATE TABLE timeline (
    case_id uuid NOT NULL,
    position bigint NOT NULL,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    revision integer NOT NULL,
    officer_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    type text NOT NULL,
    role text NOT NULL,
    data jsonb
  );`;

const indexes = `
  ALTER TABLE timeline ADD PRIMARY KEY (case_id, position);
  CREATE INDEX timeline_issued ON timeline (at) WHERE type = 'TransferIssued';`;

/** The step of a transfer in an event; `null` for other events. */
const stepIn = ({ type, data }: CaseEvent): Readonly<Record<string, unknown>> | null => {
  switch (type) {
    case 'TransferIssued': {
      const { transferId, from, to } = data;
      return { transferId, from: named(from), to: named(to) };
    }
    case 'TransferFedBack':
      return { transferId: data.transferId, kind: data.kind };
    case 'TransferSignedFor':
    case 'TransferAccepted':
    case 'TransferWithdrawn':
      return { transferId: data.transferId };
    default:
      return null;
  }
};

const named = ({ id, name }: CaseEvents['TransferIssued']['to']) => ({ id, name });

const rowOf = (event: StoredEventOf<CaseEvent>) => {
  const { stream, revision, position, type, data, meta } = event;
  return {
    case_id: caseStream.keyOf(stream),
    revision,
    position: position.toString(),
    type,
    at: data.at,
    recorded_at: meta.recordedAt,
    officer_id: meta.actor.officerId,
    agency_id: meta.actor.agencyId,
    role: meta.actor.role,
    data: stepIn(event),
  };
};

const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  await insertRows(sql, 'timeline', caseStream.eventsIn(events).map(rowOf), ['data']);
};

/** The events of each case: their places in the log, types, times and actors. Their facts and summaries are made on read. */
export const timelineView: View = {
  name: 'timeline',
  version: 3,
  tables: ['timeline'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
