import { type RegisterEvent, readRegisterEvent } from '@center/agencies';
import type { AgencyId, AgencyRef, CaseId, OfficerId, StoredEvent } from '@center/kernel';
import type { Reaction, Sql } from '@center/projections';
import { handlerLeft, unitSucceeded } from '../domain/assignment';
import type { CaseEvents, CaseEventType, Party } from '../domain/events';
import { caseStream } from '../domain/streams';
import { transfersSucceeded } from '../domain/transfer';
import { affiliationsAt, agencyEventsDdl, coveredBy, storeAgencyEvent } from './affiliations';
import { barredCasesOf, barredDdl, checkBars, noteBars } from './barred-parties';
import { momentOf, type ReactionContext } from './reaction-context';
import { respond } from '@center/command-handling';

/** State of the reaction: the handler of each case, the parties to its transfers, appointments, and ended agencies. */
const ddl = `
  CREATE TABLE staffing_case (case_id uuid PRIMARY KEY, agency_id uuid NOT NULL, officer_id uuid);
  CREATE INDEX staffing_case_by_agency ON staffing_case (agency_id);
  CREATE INDEX staffing_case_by_officer ON staffing_case (officer_id);
  CREATE TABLE staffing_party (case_id uuid NOT NULL, agency_id uuid NOT NULL, PRIMARY KEY (agency_id, case_id));
  CREATE TABLE staffing_post (
    appointment_id uuid PRIMARY KEY, officer_id uuid NOT NULL, agency_id uuid NOT NULL, until timestamptz
  );
  CREATE INDEX staffing_post_by_officer ON staffing_post (officer_id);
  CREATE TABLE staffing_ended (agency_id uuid PRIMARY KEY, successor jsonb);
  ${agencyEventsDdl}
  ${barredDdl}`;

/**
 * Moves the case to the unit's queue if its officer has no appointment in the unit any more. The end of a term has no event:
 * it counts when the case is next assigned or reopened, or another post of the officer ends; `ended-terms.ts` finds the others.
 */
const checkOfficer = async (caseId: CaseId, { event, store, sql }: ReactionContext): Promise<void> => {
  const [left] = await sql<{ officer_id: OfficerId }>(
    `SELECT officer_id FROM staffing_case AS handled
      WHERE case_id = $1 AND officer_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM staffing_post AS post
         WHERE post.officer_id = handled.officer_id AND post.agency_id = handled.agency_id
           AND (post.until IS NULL OR post.until > $2))`,
    [caseId, event.knownAt],
  );
  if (!left) return;
  const { at, by } = momentOf(event);
  await respond({
    ...{ store, cause: event, stream: caseStream, key: caseId, name: 'handler-left' },
    decide: handlerLeft({ at, by, officerId: left.officer_id }),
  });
};

/** Moves the case, and its open transfers from or to an ended agency, to the agency's successor. */
const checkAgencies = async (caseId: CaseId, { event, store, sql }: ReactionContext): Promise<void> => {
  const ended = await sql<{ agency_id: AgencyId; successor: AgencyRef | null }>(
    `SELECT agency_id, successor FROM staffing_ended
      WHERE agency_id IN (SELECT agency_id FROM staffing_case WHERE case_id = $1
                          UNION SELECT agency_id FROM staffing_party WHERE case_id = $1)`,
    [caseId],
  );
  if (ended.length === 0) return;
  const affiliations = await affiliationsAt(sql);
  for (const { agency_id, successor } of ended) {
    const heir = successor ? { agency: successor, affiliations: affiliations([successor.id]) } : undefined;
    const succession = { ...momentOf(event), ended: agency_id, successor: heir };
    await respond({
      ...{ store, cause: event, stream: caseStream, key: caseId, name: `succeed-${agency_id}` },
      decide: (state) => [...unitSucceeded(succession)(state), ...transfersSucceeded(succession)(state)],
    });
  }
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

/** The handlers of new cases: the only events that arrive in large numbers. */
const registered = async (events: readonly StoredEvent[], sql: Sql): Promise<void> => {
  const leads = events.map(
    (event) => [event.stream, caseStream.read(event).data as CaseEvents['LeadRegistered']] as const,
  );
  await sql('INSERT INTO staffing_case SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
    leads.map(([stream]) => caseStream.keyOf(stream)),
    leads.map(([, { accountable }]) => accountable.id),
  ]);
  const accusing = leads.filter(([, { allegedPerpetrators }]) => allegedPerpetrators.some(({ agencyId }) => agencyId));
  if (accusing.length > 0) {
    await noteBars(
      accusing.map(([stream]) => caseStream.keyOf(stream)),
      sql,
    );
  }
};

const ofCase: {
  readonly [T in CaseEventType]?: (data: CaseEvents[T], caseId: CaseId, context: ReactionContext) => Promise<void>;
} = {
  CaseAssigned: async ({ to }, caseId, context) => {
    await handledBy(caseId, to, context.sql);
    await check(caseId, context);
  },
  CaseReassigned: async ({ to }, caseId, context) => {
    await handledBy(caseId, to, context.sql);
    await check(caseId, context);
  },
  HandlerLeft: async (_, caseId, { sql }) => {
    await sql('UPDATE staffing_case SET officer_id = NULL WHERE case_id = $1', [caseId]);
  },
  TransferIssued: async ({ from, to }, caseId, context) => {
    await party(caseId, from, context.sql);
    await party(caseId, to, context.sql);
    await checkAgencies(caseId, context);
    await checkBars(caseId, context);
  },
  TransferSucceeded: async ({ from, to }, caseId, context) => {
    await party(caseId, from, context.sql);
    await party(caseId, to, context.sql);
    await checkAgencies(caseId, context); // the successor may have ended meanwhile
    await checkBars(caseId, context);
  },
  CaseReopened: (_, caseId, context) => check(caseId, context),
  LeadUnmerged: (_, caseId, context) => check(caseId, context),
  DuplicateJoined: async ({ barred = [] }, caseId, context) => {
    if (barred.length > 0) await noteBars([caseId], context.sql);
    await check(caseId, context);
  },
  AgencyBarred: async (_, caseId, context) => {
    await noteBars([caseId], context.sql);
    await checkBars(caseId, context); // the register may have changed since the command has read it
  },
  SurvivorBarsChanged: async (_, caseId, { sql }) => {
    await noteBars([caseId], sql);
  },
};

/** Runs whenever a case gets another handler or another bar, or is reopened. */
const check = async (caseId: CaseId, context: ReactionContext): Promise<void> => {
  await checkOfficer(caseId, context);
  await checkAgencies(caseId, context);
  await checkBars(caseId, context);
};

const each = async (rows: readonly { case_id: CaseId }[], work: (caseId: CaseId) => Promise<void>): Promise<void> => {
  for (const { case_id } of rows) await work(case_id);
};

/** Events of the register that change who may handle a case. No other one is read. */
const ofRegister: {
  readonly [T in RegisterEvent['type']]?: (
    data: Extract<RegisterEvent, { type: T }>['data'],
    context: ReactionContext,
  ) => Promise<void>;
} = {
  AppointmentStarted: async ({ appointmentId, officerId, agencyId, until = null }, context) => {
    const post = [appointmentId, officerId, agencyId, until];
    await context.sql('INSERT INTO staffing_post VALUES ($1, $2, $3, $4)', post);
    const cases = await context.sql<{ case_id: CaseId }>(
      'SELECT case_id FROM staffing_case JOIN staffing_barred USING (case_id) WHERE officer_id = $1',
      [officerId],
    );
    await each(cases, (caseId) => checkBars(caseId, context)); // a bar covers every post of an officer
  },
  AppointmentEnded: async ({ appointmentId, officerId }, context) => {
    await context.sql('DELETE FROM staffing_post WHERE appointment_id = $1', [appointmentId]);
    await officerLeft(officerId, context);
  },
  OfficerEnded: async ({ officerId }, context) => {
    await context.sql('DELETE FROM staffing_post WHERE officer_id = $1', [officerId]);
    await officerLeft(officerId, context);
  },
  AgencyEstablished: async (data, { event, sql }) => {
    await storeAgencyEvent(event.position, { type: 'AgencyEstablished', data }, sql);
  },
  AgencyEnded: async (data, context) => {
    const { agencyId, successor } = data;
    await storeAgencyEvent(context.event.position, { type: 'AgencyEnded', data }, context.sql);
    await context.sql('INSERT INTO staffing_ended VALUES ($1, $2)', [agencyId, successor ?? null]);
    await agencyEnded(agencyId, context);
    if (!successor) return;
    const covered = await coveredBy(agencyId, context.sql); // a bar follows the successor
    await each(await barredCasesOf(covered, context.sql), (caseId) => checkBars(caseId, context));
  },
};

const officerLeft = async (officerId: OfficerId, context: ReactionContext): Promise<void> => {
  const cases = await context.sql<{ case_id: CaseId }>('SELECT case_id FROM staffing_case WHERE officer_id = $1', [
    officerId,
  ]);
  await each(cases, (caseId) => checkOfficer(caseId, context));
};

const agencyEnded = async (agencyId: AgencyId, context: ReactionContext): Promise<void> => {
  const cases = await context.sql<{ case_id: CaseId }>(
    `SELECT case_id FROM staffing_case WHERE agency_id = $1
      UNION SELECT case_id FROM staffing_party WHERE agency_id = $1`,
    [agencyId],
  );
  await each(cases, (caseId) => checkAgencies(caseId, context));
};

/** An event of an unknown type is read, and stops the reaction. */
const UNREAD: ReadonlySet<string> = new Set(
  caseStream.types.filter((type) => type !== 'LeadRegistered' && !Object.hasOwn(ofCase, type)),
);

/**
 * Moves cases to the unit's queue when an officer leaves, or to the successor when an agency ends, and ends the part of
 * barred agencies.
 */
export const staffingReaction: Reaction = {
  name: 'staffing',
  commands: ['handler-left', 'succeed-', 'release-barred'],
  version: 3,
  tables: [
    ...['staffing_case', 'staffing_party', 'staffing_post', 'staffing_ended'],
    ...['staffing_agency_event', 'staffing_barred'],
  ],
  ddl,
  reads: (event) => Object.hasOwn(ofRegister, event.type) || (!UNREAD.has(event.type) && caseStream.owns(event)),
  state: { of: ({ type }) => type === 'LeadRegistered', fold: registered },
  react: async (event, store, sql) => {
    const context = { event, store, sql };
    const reactToRegister = ofRegister[event.type as RegisterEvent['type']] as
      ((data: object, context: ReactionContext) => Promise<void>) | undefined;
    const registered = reactToRegister && readRegisterEvent(event);
    if (registered) return reactToRegister(registered.data, context);
    if (!caseStream.owns(event)) return;
    const { type, data } = caseStream.read(event);
    const react = ofCase[type] as
      ((data: object, caseId: CaseId, context: ReactionContext) => Promise<void>) | undefined;
    await react?.(data, caseStream.keyOf(event.stream), context);
  },
};
