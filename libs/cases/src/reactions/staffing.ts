import { type RegisterEvent, readRegisterEvent } from '@center/agencies';
import type { EventStore } from '@center/event-store';
import type { AgencyId, AgencyRef, CaseId, OfficerId, StoredEvent, StoredEventOf } from '@center/kernel';
import type { Reaction, Sql } from '@center/projections';
import { handlerLeft, unitSucceeded } from '../domain/assignment';
import type { CaseEvents, CaseEventType, Party } from '../domain/events';
import { caseStream } from '../domain/streams';
import { transfersSucceeded } from '../domain/transfer';
import { respond } from '@center/command-handling';

/** What the reaction remembers: who handles which case, whose transfers it has, who has left and what has ended. */
const ddl = `
  CREATE TABLE staffing_case (case_id uuid PRIMARY KEY, agency_id uuid NOT NULL, officer_id uuid);
  CREATE INDEX staffing_case_by_agency ON staffing_case (agency_id);
  CREATE INDEX staffing_case_by_officer ON staffing_case (officer_id);
  CREATE TABLE staffing_party (case_id uuid NOT NULL, agency_id uuid NOT NULL, PRIMARY KEY (agency_id, case_id));
  CREATE TABLE staffing_post (appointment_id uuid PRIMARY KEY, officer_id uuid NOT NULL, agency_id uuid NOT NULL);
  CREATE INDEX staffing_post_by_officer ON staffing_post (officer_id);
  CREATE TABLE staffing_ended (agency_id uuid PRIMARY KEY, successor jsonb);`;

interface ReactionContext {
  readonly event: StoredEvent;
  /** `undefined` while what was answered already is only remembered */
  readonly store: EventStore | undefined;
  readonly sql: Sql;
}

/** The case falls to the unit's queue when the officer who handles it has no post in the unit any more. */
const checkOfficer = async (caseId: CaseId, { event, store, sql }: ReactionContext): Promise<void> => {
  const [left] = await sql<{ officer_id: OfficerId }>(
    `SELECT officer_id FROM staffing_case AS handled
      WHERE case_id = $1 AND officer_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM staffing_post AS post
         WHERE post.officer_id = handled.officer_id AND post.agency_id = handled.agency_id)`,
    [caseId],
  );
  if (!left) return;
  const { at, by } = momentOf(event);
  await respond({
    ...{ store, cause: event, stream: caseStream, key: caseId, name: 'handler-left' },
    decide: handlerLeft({ at, by, officerId: left.officer_id }),
  });
};

/** The case, and what is open between it and an ended agency, goes to the agency's successor. */
const checkAgencies = async (caseId: CaseId, { event, store, sql }: ReactionContext): Promise<void> => {
  const ended = await sql<{ agency_id: AgencyId; successor: AgencyRef | null }>(
    `SELECT agency_id, successor FROM staffing_ended
      WHERE agency_id IN (SELECT agency_id FROM staffing_case WHERE case_id = $1
                          UNION SELECT agency_id FROM staffing_party WHERE case_id = $1)`,
    [caseId],
  );
  for (const { agency_id, successor } of ended) {
    const succession = { ...momentOf(event), ended: agency_id, successor: successor ?? undefined };
    await respond({
      ...{ store, cause: event, stream: caseStream, key: caseId, name: `succeed-${agency_id}` },
      decide: (state) => [...unitSucceeded(succession)(state), ...transfersSucceeded(succession)(state)],
    });
  }
};

const momentOf = ({ data, meta }: StoredEvent): { at: CaseEvents['LeadAccepted']['at']; by: OfficerId } => {
  const { at, to } = data as { at?: CaseEvents['LeadAccepted']['at']; to?: CaseEvents['LeadAccepted']['at'] };
  const then = at ?? to ?? meta.recordedAt; // an ending may be dated ahead, and by another clock than the log's
  return { at: then < meta.recordedAt ? then : meta.recordedAt, by: meta.actor.officerId };
};

const handledBy = (caseId: CaseId, { agency, officerId }: Party, sql: Sql) =>
  sql(
    `INSERT INTO staffing_case VALUES ($1, $2, $3)
     ON CONFLICT (case_id) DO UPDATE SET agency_id = excluded.agency_id, officer_id = excluded.officer_id`,
    [caseId, agency.id, officerId],
  );

const party = (caseId: CaseId, agency: AgencyRef | undefined, sql: Sql) =>
  sql('INSERT INTO staffing_party SELECT $1, $2 WHERE $2::uuid IS NOT NULL ON CONFLICT DO NOTHING', [
    caseId,
    agency?.id,
  ]);

const ofCase: {
  readonly [T in CaseEventType]?: (data: CaseEvents[T], caseId: CaseId, desk: ReactionContext) => Promise<void>;
} = {
  LeadRegistered: async ({ accountable }, caseId, { sql }) => {
    await handledBy(caseId, { agency: accountable }, sql);
  },
  CaseAssigned: async ({ to }, caseId, desk) => {
    await handledBy(caseId, to, desk.sql);
    await check(caseId, desk);
  },
  CaseReassigned: async ({ to }, caseId, desk) => {
    await handledBy(caseId, to, desk.sql);
    await check(caseId, desk);
  },
  HandlerLeft: async (_, caseId, { sql }) => {
    await sql('UPDATE staffing_case SET officer_id = NULL WHERE case_id = $1', [caseId]);
  },
  TransferIssued: async ({ from, to }, caseId, desk) => {
    await party(caseId, from, desk.sql);
    await party(caseId, to, desk.sql);
    await checkAgencies(caseId, desk);
  },
  TransferSucceeded: async ({ from, to }, caseId, desk) => {
    await party(caseId, from, desk.sql);
    await party(caseId, to, desk.sql);
    await checkAgencies(caseId, desk); // the successor may have ended meanwhile
  },
  CaseReopened: (_, caseId, desk) => check(caseId, desk),
  LeadUnmerged: (_, caseId, desk) => check(caseId, desk),
  DuplicateJoined: (_, caseId, desk) => check(caseId, desk),
};

/** Asked whenever a case comes into other hands, or is taken up again after it was closed. */
const check = async (caseId: CaseId, desk: ReactionContext): Promise<void> => {
  await checkOfficer(caseId, desk);
  await checkAgencies(caseId, desk);
};

const each = async (rows: readonly { case_id: CaseId }[], work: (caseId: CaseId) => Promise<void>): Promise<void> => {
  for (const { case_id } of rows) await work(case_id);
};

const ofRegister = async ({ type, data }: StoredEventOf<RegisterEvent>, desk: ReactionContext): Promise<void> => {
  const { sql } = desk;
  switch (type) {
    case 'AppointmentStarted':
      await sql('INSERT INTO staffing_post VALUES ($1, $2, $3)', [data.appointmentId, data.officerId, data.agencyId]);
      return;
    case 'AppointmentEnded':
      await sql('DELETE FROM staffing_post WHERE appointment_id = $1', [data.appointmentId]);
      return officerLeft(data.officerId, desk);
    case 'OfficerEnded':
      await sql('DELETE FROM staffing_post WHERE officer_id = $1', [data.officerId]);
      return officerLeft(data.officerId, desk);
    case 'AgencyEnded':
      await sql('INSERT INTO staffing_ended VALUES ($1, $2)', [data.agencyId, data.successor ?? null]);
      return agencyEnded(data.agencyId, desk);
    case 'CenterFounded':
    case 'AreaDefined':
    case 'AgencyEstablished':
    case 'OfficerRegistered':
      return;
  }
};

const officerLeft = async (officerId: OfficerId, desk: ReactionContext): Promise<void> => {
  const cases = await desk.sql<{ case_id: CaseId }>('SELECT case_id FROM staffing_case WHERE officer_id = $1', [
    officerId,
  ]);
  await each(cases, (caseId) => checkOfficer(caseId, desk));
};

const agencyEnded = async (agencyId: AgencyId, desk: ReactionContext): Promise<void> => {
  const cases = await desk.sql<{ case_id: CaseId }>(
    `SELECT case_id FROM staffing_case WHERE agency_id = $1
      UNION SELECT case_id FROM staffing_party WHERE agency_id = $1`,
    [agencyId],
  );
  await each(cases, (caseId) => checkAgencies(caseId, desk));
};

/** What a leaving officer, or an agency's end, means for the cases: they fall to the unit's queue, or to the successor. */
export const staffingReaction: Reaction = {
  name: 'staffing',
  commands: ['handler-left', 'succeed-'],
  version: 1,
  tables: ['staffing_case', 'staffing_party', 'staffing_post', 'staffing_ended'],
  ddl,
  react: async (event, store, sql) => {
    const desk = { event, store, sql };
    const registered = readRegisterEvent(event);
    if (registered) return ofRegister(registered, desk);
    if (!caseStream.owns(event)) return;
    const { type, data } = caseStream.read(event);
    const react = ofCase[type] as ((data: object, caseId: CaseId, desk: ReactionContext) => Promise<void>) | undefined;
    await react?.(data, caseStream.keyOf(event.stream), desk);
  },
};
