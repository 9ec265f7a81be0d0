import type { AgencyRef } from '@center/kernel';
import type { Case } from '../domain/case';
import { actionsFor } from '../domain/process';
import { gravestRisk } from '../domain/gravest-risk';
import { barsOf } from './bars-document';
import { accessOf } from './access-document';
import type { CaseAnswer, ProposalAnswer } from './case.answer';
import { childOf, perpetratorsOf, reporterOf } from './people-document';
import type { CaseReader, Reader } from './reader';
import { policeOf } from './police-document';
import { recordsOf } from './records.answer';
import { type WithSecrets, secret } from './secret';
import { seesFact } from './sees';
import { workOf } from './work-document';

/** The part of the answer that derives from the case's own events: all but version, position and possible duplicates. */
export type CaseContent = Omit<CaseAnswer, 'version' | 'position' | 'duplicates' | 'overdue' | 'dueAt' | 'nextStep'>;

/** A case as a reader may see it, with a `Secret` for every sealed text that the reader may know of. */
export type CaseDocument = WithSecrets<CaseContent>;

type OwnReport = Omit<CaseContent, 'children' | 'reporters' | 'urgency' | 'harms' | 'actions'>;

const unit = ({ id, kind, name }: AgencyRef) => ({ agencyId: id, kind, name });

const proposalOf = ({ proposal }: Case, reader: Reader): WithSecrets<ProposalAnswer> | null =>
  proposal
    ? {
        by: proposal.by,
        at: proposal.at,
        reason: proposal.reason,
        status: proposal.status,
        judgements: {
          safeNow: proposal.judgements.safeNow ?? null,
          childViewNoted: proposal.judgements.childViewNoted ?? null,
          childViewNotApplicableNote: secret(reader, proposal.judgements.childViewNotApplicableNote, 'text'),
        },
        note: secret(reader, proposal.note, 'text'),
        rejected: secret(reader, proposal.rejected, 'text'),
      }
    : null;

/** What every reader sees of a lead: the report, its status and its result. */
const ownReport = (state: Case, reader: CaseReader): WithSecrets<OwnReport> => {
  const { registered: lead, area, declined } = state;
  return {
    caseId: state.id,
    caseNumber: reader.numbers.get(state.id) ?? null,
    status: state.status,
    source: lead.source,
    sourceRef: secret(reader, lead.sourceRef, 'text'),
    discoveredAt: lead.discoveredAt,
    occurredAt: lead.occurredAt ?? null,
    registeredAt: lead.at,
    area: area ? { areaCode: area.code, name: area.name } : null,
    narrative: secret(reader, lead.narrative, 'text'),
    mandatorySituations: lead.mandatorySituations,
    declined: declined ? { reason: declined.reason, advice: secret(reader, declined.advice, 'text') } : null,
    closedAs: state.status === 'CLOSED' ? (state.closedAs ?? null) : null,
  };
};

/** A case for its submitter: the people and facts named at registration, and nothing found out since. */
const submittedDocument = (state: Case, reader: CaseReader): CaseDocument => {
  const { registered: lead, reporters } = state;
  return {
    ...ownReport(state, reader),
    children: lead.children.map(childOf(reader)),
    reporters: lead.reporters.map((named) => reporterOf(reader)(reporters.get(named.reporterId) ?? named)),
    urgency: lead.urgency ?? null,
    harms: lead.harms,
    actions: actionsFor(reader.by, state),
  };
};

/** Why a case is flagged: that its unit was barred is for the center and the auditor only. */
const handlerLeftOf = (
  { handlerLeft, handlerBarred = false }: Case,
  reader: Reader,
): Pick<CaseContent, 'handlerLeft' | 'handlerBarred'> => {
  const seesBars = seesFact(reader, { type: 'CaseReassigned', pointer: '/unitBarred' });
  const left = handlerLeft ?? null;
  return seesBars ? { handlerLeft: left, handlerBarred } : { handlerLeft: handlerBarred ? null : left };
};

const fullDocument = (state: Case, reader: CaseReader): CaseDocument => ({
  ...ownReport(state, reader),
  children: [...state.children.values()].map(childOf(reader)),
  reporters: [...state.reporters.values()].map(reporterOf(reader)),
  urgency: state.urgency ?? null,
  harms: state.harms,
  risk: gravestRisk(state) ?? null,
  secrecy: state.secrecy.secret ? 'SECRET' : 'CONFIDENTIAL',
  ...accessOf(state, reader),
  accountable: unit(state.accountable),
  handler: { ...unit(state.handler.agency), officerId: state.handler.officerId ?? null },
  assigned: state.assigned,
  submittedBy: unit(state.submitted.agency),
  opinion: secret(reader, state.triaged?.opinion, 'text'),
  allegedPerpetrators: perpetratorsOf(state, reader),
  ...policeOf(state, reader),
  ...workOf(state, reader),
  ...recordsOf(state, reader),
  ...handlerLeftOf(state, reader),
  ...barsOf(state, reader),
  mergedLeads: state.duplicates,
  mergedInto: seesFact(reader, { type: 'LeadMerged', pointer: '/into' }) ? (state.merged?.into ?? null) : null,
  reopened: state.reopened ? { at: state.reopened.at, reason: state.reopened.reason } : null,
  proposal: proposalOf(state, reader),
  actions: actionsFor(reader.by, state),
});

/** A case as a reader may see it. `rules.ts` decides what is restricted. */
export const caseDocument = (state: Case, reader: CaseReader): CaseDocument =>
  reader.visibility === 'SUBMITTED' ? submittedDocument(state, reader) : fullDocument(state, reader);
