import { type CaseId, refuse, eventContext, type CommandContext } from '@center/kernel';
import { accusedBy, barFor } from './running-bars';
import { type Case, type Command, type Folds, type Governed } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { hasOpenWork } from './open-work';
import { noRecords } from './records';
import { recordGrounds, secrecyOf } from './secrecy';

/** A lead as reported. Unknown facts are absent; no defaults are made up. */
export type RegisterLeadInput = Omit<Command<'LeadRegistered'>, 'submittedBy'>;

/** Registers a lead. Intake never refuses a real report. A repeat (same case id) appends nothing. */
export const registerLead =
  ({ by, at, late, ...lead }: RegisterLeadInput) =>
  (state: Case | undefined): CaseEvent[] =>
    state
      ? []
      : [{ type: 'LeadRegistered', data: { ...eventContext({ by, at, late }), submittedBy: by.agency, ...lead } }];

/** Accepts the lead: from now on the center is responsible. Refuses `not-registered`, `case-not-open`. */
export const acceptLead =
  (doing: CommandContext) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('accept', doing.by, state);
    if (state.accepted) return repeats(state, lastRevision(state, ['LeadAccepted']), {});
    requireState('accept', state);
    return [{ type: 'LeadAccepted', data: eventContext(doing) }];
  };

/** Declines the lead, with a referral. Refuses `open-work` if it is already being handled. */
export const declineLead =
  ({ by, at, late, ...answer }: Command<'LeadDeclined'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('decline', by, state);
    if (state.status === 'DECLINED') return repeats(state, lastRevision(state, ['LeadDeclined']), answer);
    requireState('decline', state);
    if (hasOpenWork(state)) refuse('open-work');
    return [{ type: 'LeadDeclined', data: { ...eventContext({ by, at, late }), ...answer } }];
  };

/**
 * Sets urgency and harms, and moves the case to HANDLING. A later triage replaces the earlier one.
 * `opinionMatches`: whether the opinion has the same text as the last one; if so, the same triage is a repeat.
 */
export const triageLead =
  ({ by, at, late, opinionMatches, ...judgement }: Command<'LeadTriaged'> & { opinionMatches: boolean }) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('triage', by, state);
    const { triaged } = state;
    const sameHarms =
      triaged?.harms.length === judgement.harms.length && judgement.harms.every((harm) => triaged.harms.includes(harm));
    const write = (): CaseEvent[] => {
      requireState('triage', state);
      return [{ type: 'LeadTriaged', data: { ...eventContext({ by, at, late }), ...judgement } }];
    };
    const sameNeed = judgement.needsTransfer === undefined || judgement.needsTransfer === state.needsTransfer;
    const isRepeat = triaged?.urgency === judgement.urgency && sameHarms && sameNeed && opinionMatches;
    return isRepeat ? repeats(state, lastRevision(state, ['LeadTriaged']), {}, write) : write();
  };

/** The initial state of a case: at the center's intake, which is accountable from registration on. */
export const leadOf = (id: CaseId, lead: Governed<CaseEvents['LeadRegistered']>): Case => ({
  id,
  status: 'REGISTERED',
  registered: lead,
  submitted: { by: lead.by, agency: lead.submittedBy },
  accountable: lead.accountable,
  handler: { agency: lead.accountable },
  assigned: false,
  accepted: false,
  ...(lead.area && { area: lead.area }),
  ...(lead.urgency && { urgency: lead.urgency }),
  ...(lead.notReportedNote && { notReportedNote: lead.notReportedNote }),
  harms: lead.harms,
  children: new Map(lead.children.map((child) => [child.childId, child])),
  voidedChildren: [],
  childVoids: [],
  reporters: new Map(lead.reporters.map((reporter) => [reporter.reporterId, reporter])),
  transfers: new Map(),
  disputes: new Map(),
  rescues: new Map(),
  rescuers: [],
  grades: [],
  corrections: [],
  ...noRecords,
  policeReports: lead.policeReport
    ? [
        {
          at: lead.policeReport.at,
          by: lead.by,
          ...(lead.policeReport.agencyId && { agencyId: lead.policeReport.agencyId }),
          ...(lead.policeReport.note && { note: lead.policeReport.note }),
        },
      ]
    : [],
  unmerged: false,
  duplicates: [],
  returnedBy: [],
  bars: accusedBy(lead).map(barFor),
  endedBars: [],
  barredByJoined: [],
  copiesEnded: [],
  secrecy: secrecyOf([...lead.harms, ...lead.mandatorySituations]),
  breakGlasses: new Map(),
  records: [],
});

export const leadFolds: Folds<'LeadAccepted' | 'LeadDeclined' | 'LeadTriaged'> = {
  LeadAccepted: (state) => ({ ...state, status: 'ACCEPTED', accepted: true }),
  LeadDeclined: (state, declined) => ({ ...state, status: 'DECLINED', declined, reopened: undefined }),
  LeadTriaged: (state, triaged) => ({
    ...state,
    status: 'HANDLING',
    urgency: triaged.urgency,
    harms: triaged.harms,
    triaged,
    ...(triaged.needsTransfer !== undefined && { needsTransfer: triaged.needsTransfer }),
    secrecy: recordGrounds(state.secrecy, triaged.harms),
  }),
};
