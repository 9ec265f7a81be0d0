import type { AgencyRef, Officer } from '@center/kernel';
import type { Case, Child, Reporter } from '../domain/case';
import { actionsFor } from '../domain/process';
import { waitsForAnswer } from '../domain/reporter';
import { gravestRisk } from '../domain/risk';
import { seesEvent, seesPolice, seesReporters, seesTexts } from '../domain/visibility';
import type { Document } from './masking';
import type { Reader } from './reader';
import { policeOf, recordsOf } from './records-document';
import { secret } from './secret';
import { workOf } from './work-document';

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
  joinedFrom: child.joinedFrom ?? null,
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
  joinedFrom: reporter.joinedFrom ?? null,
  ...(seesReporters(by) && {
    anonymous: reporter.anonymous,
    name: secret(reporter.name, 'name'),
    phone: secret(reporter.phone, 'phone'),
    informed: reporter.informed
      ? { how: reporter.informed.how, at: reporter.informed.at, text: secret(reporter.informed.text, 'text') }
      : null,
  }),
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

/** What whoever submitted a lead sees of it: the own report, its status and its result. */
const ownReport = (state: Case, { numbers }: Reader) => {
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
    declined: state.declined ? { reason: state.declined.reason, advice: secret(state.declined.advice, 'text') } : null,
    closedAs: state.status === 'CLOSED' ? (state.proposal?.reason ?? null) : null,
  };
};

/** Whom the lead named when it was registered; what the center has found out since is not the submitter's. */
const peopleReported = ({ registered, reporters }: Case, { by }: Reader) => ({
  children: registered.children.map((child) => childOf(child)),
  reporters: registered.reporters.map((named) => reporterOf(by)(reporters.get(named.reporterId) ?? named)),
});

/** What was written in each event, so that no text is lost to a later one: the place of each is a JSON pointer of its event. */
const recordsSeen = ({ records }: Case, { by, sight }: Reader) =>
  records.flatMap(({ type, at, by: author, texts }, revision) =>
    seesEvent(by, sight, type) && seesTexts(by, type)
      ? [
          {
            revision,
            type,
            at,
            by: author,
            texts: texts.map((text) => ({ field: text.field, text: secret(text, 'text') })),
          },
        ]
      : [],
  );

/** A case as a reader may see it, with a secret wherever a text is sealed. */
export const caseDocument = (state: Case, reader: Reader): Document => {
  const own = ownReport(state, reader);
  if (reader.sight === 'SUBMITTED') {
    return {
      ...own,
      ...peopleReported(state, reader),
      urgency: state.registered.urgency ?? null,
      harms: state.registered.harms,
      actions: actionsFor(reader.by, state),
    };
  }
  return {
    ...own,
    children: [...state.children.values()].map(childOf),
    reporters: [...state.reporters.values()].map(reporterOf(reader.by)),
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
    ...(seesPolice(reader.by) && policeOf(state)),
    ...workOf(state, reader),
    ...recordsOf(state),
    records: recordsSeen(state, reader),
    handlerLeft: state.handlerLeft ?? null,
    mergedLeads: state.duplicates,
    mergedInto: state.merged?.into ?? null,
    reopened: state.reopened ? { at: state.reopened.at, reason: state.reopened.reason } : null,
    proposal: proposalOf(state),
    actions: actionsFor(reader.by, state),
  };
};
