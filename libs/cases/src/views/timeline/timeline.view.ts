import type { StoredEvent, StoredEventOf } from '@center/kernel';
import { insertRows, type Sql, type View } from '@center/projections';
import type { CaseEvent } from '../../domain/events';
import { publicFacts } from '../../domain/public-facts';
import { caseStream } from '../../domain/streams';

const ddl = `
  CREATE TABLE timeline (
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    position bigint NOT NULL,
    type text NOT NULL,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    officer_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role text NOT NULL,
    data jsonb NOT NULL
  );`;

const indexes = `
  ALTER TABLE timeline ADD PRIMARY KEY (case_id, revision);
  CREATE INDEX timeline_by_position ON timeline (case_id, position);
  CREATE INDEX timeline_issued ON timeline (at) WHERE type = 'TransferIssued';`;

const rowOf = ({ stream, revision, position, type, data, meta }: StoredEventOf<CaseEvent>) => {
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
    data: publicFacts(data),
  };
};

const apply = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  await insertRows(sql, 'timeline', caseStream.eventsIn(events).map(rowOf), ['data']);
};

/** The events of each case as data. The summaries are generated on read. */
export const timelineView: View = {
  name: 'timeline',
  version: 2,
  tables: ['timeline'],
  ddl,
  indexes,
  wants: (event) => caseStream.owns(event),
  apply,
};
