import type { AgencyRef, Officer } from '@center/kernel';
import type { Case, Child, Reporter, Transfer } from '../domain/case';
import { type Located } from '../domain/case';
import type { CaseEvents } from '../domain/events';
import { actionsFor } from '../domain/process';
import { waitsForAnswer } from '../domain/reporter';
import { gravestRisk } from '../domain/risk';
import { type Sight, seesPolice, seesReporters } from '../domain/sight';
import type { Document } from './masking';
import { secret } from './secret';

type Numbers = ReadonlyMap<string, string>;

/** Who looks at a case, how much of it they see, and the numbers that were given. */
export interface Reader {
  readonly by: Officer;
  readonly sight: Sight;
  readonly numbers: Numbers;
}

const unit = ({ id, kind, name }: AgencyRef) => ({ agencyId: id, kind, name });

const childOf = ({ childId, name, idNumber, birthDate, address, guardian, ...child }: Child) => ({
  childId,
  name: secret(name, 'name'),
  idNumber: secret(idNumber, 'idNumber'),
  identityStatus: child.identityStatus,
  birthDate: secret(birthDate, 'birthDate'),
  sex: child.sex,
  categories: child.categories,
  address: secret(address, 'address'),
  risk: child.risk ?? null,
  guardian: guardian
    ? {
        name: secret(guardian.name, 'name'),
        phone: secret(guardian.phone, 'phone'),
        relation: secret(guardian.relation, 'text'),
      }
    : null,
});

/** Who reported is for the dispatcher only; others see that somebody did and whether an answer is owed. */
const reporterOf = (by: Officer) => (reporter: Reporter) => ({
  reporterId: reporter.reporterId,
  wantsAnswer: reporter.wantsAnswer,
  waitsForAnswer: waitsForAnswer(reporter),
  ...(seesReporters(by) && {
    anonymous: reporter.anonymous,
    name: secret(reporter.name, 'name'),
    phone: secret(reporter.phone, 'phone'),
    informed: reporter.informed
      ? { how: reporter.informed.how, at: reporter.informed.at, text: secret(reporter.informed.text, 'text') }
      : null,
  }),
});

const transferOf = (state: Case, { by, numbers }: Reader) => (transfer: Transfer) => ({
  transferId: transfer.id,
  transferNumber: numbers.get(transfer.id) ?? null,
  from: transfer.from.id,
  fromName: transfer.from.name,
  to: transfer.to.id,
  toName: transfer.to.name,
  reason: transfer.reason,
  status: transfer.status,
  issuedAt: transfer.issuedAt,
  signedForAt: transfer.signedForAt ?? null,
  acceptedAt: transfer.acceptedAt ?? null,
  dueAt: transfer.dueAt ?? null,
  replaces: null,
  ruled: false,
  ...(seesPolice(by) && {
    letter: secret(transfer.letter, 'text'),
    feedbacks: transfer.feedbacks.map(({ kind, outcome, measures, at, text }) => ({
      kind,
      outcome,
      measures,
      at,
      text: secret(text, 'text'),
    })),
    feedbackRejected: secret(transfer.feedbackRejected, 'text'),
  }),
  actions: actionsFor(by, state, transfer),
});

const proposalOf = ({ proposal }: Case) =>
  proposal
    ? {
        by: proposal.by,
        at: proposal.at,
        reason: proposal.reason,
        status: proposal.status,
        judgements: {
          safeNow: proposal.judgements.safeNow ?? null,
          childViewNoted: proposal.judgements.childViewNoted ?? null,
          childViewNotApplicableNote: secret(proposal.judgements.childViewNotApplicableNote, 'text'),
        },
        rejected: secret(proposal.rejected, 'text'),
      }
    : null;

const policeOf = ({ policeReport, notReportedNote, mandatorySituations }: Located<CaseEvents['LeadRegistered']>) => ({
  policeReport: policeReport
    ? { at: policeReport.at, agencyId: policeReport.agencyId ?? null, note: secret(policeReport.note, 'text') }
    : null,
  notReportedNote: secret(notReportedNote, 'text'),
  policeReportMissing: mandatorySituations.length > 0 && !policeReport && !notReportedNote,
});

/** What whoever submitted a lead sees of it: the own report, its status and its result. */
const ownReport = (state: Case, { by, numbers }: Reader) => {
  const { registered: lead, area } = state;
  return {
    caseId: state.id,
    caseNumber: numbers.get(state.id) ?? null,
    status: state.status,
    source: lead.source,
    sourceRef: secret(lead.sourceRef, 'text'),
    discoveredAt: lead.discoveredAt,
    occurredAt: lead.occurredAt ?? null,
    registeredAt: lead.at,
    area: area ? { areaCode: area.code, name: area.name } : null,
    narrative: secret(lead.narrative, 'text'),
    mandatorySituations: lead.mandatorySituations,
    children: [...state.children.values()].map(childOf),
    reporters: [...state.reporters.values()].map(reporterOf(by)),
    declined: state.declined ? { reason: state.declined.reason, advice: secret(state.declined.advice, 'text') } : null,
    closedAs: state.status === 'CLOSED' ? (state.proposal?.reason ?? null) : null,
  };
};

/** A case as a reader may see it, with a secret wherever a text is sealed. */
export const caseDocument = (state: Case, reader: Reader): Document => {
  const own = ownReport(state, reader);
  if (reader.sight === 'SUBMITTED') {
    return { ...own, urgency: state.registered.urgency ?? null, harms: state.registered.harms, actions: actionsFor(reader.by, state) };
  }
  return {
    ...own,
    urgency: state.urgency ?? null,
    harms: state.harms,
    risk: gravestRisk(state) ?? null,
    secrecy: state.harms.includes('SEXUAL') ? 'SECRET' : 'CONFIDENTIAL',
    accountable: unit(state.accountable),
    handler: { ...unit(state.handler.agency), officerId: state.handler.officerId ?? null },
    assigned: state.assigned,
    submittedBy: unit(state.submitted.agency),
    opinion: secret(state.triaged?.opinion, 'text'),
    allegedPerpetrators: state.registered.allegedPerpetrators.map(({ name, relation, agencyId }) => ({
      name: secret(name, 'name'),
      relation: secret(relation, 'text'),
      agencyId: agencyId ?? null,
    })),
    ...(seesPolice(reader.by) && policeOf(state.registered)),
    grades: state.grades.map(({ childId, level, at, basis }) => ({
      childId: childId ?? null,
      level,
      at,
      basis: secret(basis, 'text'),
    })),
    transfers: [...state.transfers.values()].map(transferOf(state, reader)),
    rescues: [],
    disputes: [],
    duplicates: [],
    mergedInto: null,
    proposal: proposalOf(state),
    actions: actionsFor(reader.by, state),
  };
};
