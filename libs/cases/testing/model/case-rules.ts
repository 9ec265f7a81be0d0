import { contains } from '@center/kernel';
import * as ask from './ask';
import * as m from './case-model';
import type { Ask } from './ask';
import type { ModelCase, ModelCenter } from './case-model';

/** A row of the guide's table, in the order in which it is asked. Refusals are codes; `undefined` is "go on". */
export interface Rule {
  /** the id in the path is not there: asked before everything else */
  readonly absent?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly who: (one: ModelCase, ask: Ask) => boolean | string;
  readonly unauthorised?: string;
  readonly done?: (one: ModelCase, ask: Ask, all: ModelCenter) => boolean;
  readonly state?: (one: ModelCase, ask: Ask) => string | undefined;
  readonly refuses?: (one: ModelCase, ask: Ask, all: ModelCenter) => string | readonly string[] | undefined;
  /** what is then written */
  readonly effect: (one: ModelCase, ask: Ask, all: ModelCenter) => readonly string[];
  readonly keepsProposal?: true;
}

export const open = (one: ModelCase): string | undefined => (m.isOpen(one) ? undefined : 'case-not-open');
const from =
  (otherwise: string, ...statuses: ModelCase['status'][]) =>
  (one: ModelCase): string | undefined =>
    open(one) ?? (statuses.includes(one.status) ? undefined : otherwise);
export const handled = (one: ModelCase): string | undefined =>
  open(one) ?? (m.isBeingHandled(one) ? undefined : 'not-triaged');

export const dispatcher = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by);
const center = (_: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isLeader(by);
const handling = (one: ModelCase, { by }: Ask): boolean => m.isDispatcher(by) || m.isHandler(by, one);
const rescuing = (one: ModelCase, { by }: Ask): boolean =>
  m.isDispatcher(by) || by.role === 'RESCUE_WORKER' || m.isStation(by, one);
const assigning = (one: ModelCase, { by, agency, areaCode }: Ask): boolean =>
  m.isDispatcher(by) || (m.isInTownship(by, one) && (!agency || contains(by.areaCode, areaCode)));

/** An officer who leaves undoes it: the case is in the unit's queue, flagged, until it is assigned again. */
const isAssignedSo = (one: ModelCase, { agency, officerId }: Ask): boolean =>
  one.assigned && !one.handlerLeft && !!agency && one.handler.id === agency.id && one.handlerOfficer === officerId;
const assignTo =
  (type: string): Rule['effect'] =>
  (one, { agency, officerId }) => {
    Object.assign(one, { handler: agency, handlerOfficer: officerId, assigned: true, handlerLeft: false });
    return [type];
  };

const keep = (type: string): Pick<Rule, 'state' | 'effect'> => ({ state: open, effect: () => [type] });
const noChild = (one: ModelCase, { childId }: Ask) => (one.children.has(childId) ? undefined : 'unknown-child');
const noAgency = (_: ModelCase, { agency }: Ask) => (agency ? undefined : 'unknown-agency');
const CORRECTABLE: Readonly<Record<string, readonly string[]>> = {
  source: ['LeadRegistered'],
  narrative: ['LeadRegistered'],
  text: ['NoteRecorded', 'ReporterInformed', 'TransferFedBack', 'MaterialSupplemented'],
  finding: ['VisitRecorded', 'AssessmentRecorded'],
};
const corrected = (asked: Ask): string => (ask.fieldIn(asked) === 'source' ? ask.sourceIn(asked) : `${asked.words}`);

/** The first table: the case. */
export const CASE_RULES: Readonly<Record<string, Rule>> = {
  accept: {
    who: dispatcher,
    done: ({ accepted }) => accepted,
    state: from('not-registered', 'REGISTERED'),
    effect: (one) => (Object.assign(one, { status: 'ACCEPTED', accepted: true }), ['LeadAccepted']),
  },
  decline: {
    who: dispatcher,
    done: ({ status }) => status === 'DECLINED',
    state: from('not-registered', 'REGISTERED'),
    refuses: (one) => (m.hasOpenWork(one) ? 'open-work' : undefined),
    effect: (one) => (Object.assign(one, { status: 'DECLINED', reopened: false }), ['LeadDeclined']),
  },
  triage: {
    who: dispatcher,
    done: (one, asked) => one.triage === `${ask.urgencyIn(asked)} ${ask.harmIn(asked)} ${asked.words}`,
    state: from('not-accepted', 'ACCEPTED', 'HANDLING'),
    effect: (one, asked) => {
      const urgency = ask.urgencyIn(asked);
      const triage = `${urgency} ${ask.harmIn(asked)} ${asked.words}`;
      return (Object.assign(one, { status: 'HANDLING', urgency, triage }), ['LeadTriaged']);
    },
  },
  'report-to-police': {
    who: (one, asked) => handling(one, asked) || m.isSubmitter(asked.by, one),
    done: (one, { agency, words }) => !!agency && one.police === `${agency.id} ${words}`,
    state: open,
    refuses: noAgency,
    effect: (one, { agency, words }) => ((one.police = `${agency!.id} ${words}`), ['PoliceReported']),
  },
  assign: {
    who: assigning,
    done: isAssignedSo,
    state: open,
    refuses: (one, { agency }) => (!agency ? 'unknown-assignee' : one.assigned ? 'already-assigned' : undefined),
    effect: assignTo('CaseAssigned'),
  },
  reassign: {
    who: assigning,
    done: isAssignedSo,
    state: open,
    refuses: (one, { agency }) => (!agency ? 'unknown-assignee' : one.assigned ? undefined : 'not-assigned'),
    effect: assignTo('CaseReassigned'),
  },
  'add-child': {
    who: handling,
    state: open,
    effect: (one, { newId }) => (one.children.set(newId, { sex: 'UNKNOWN', lead: one.id }), ['ChildAdded']),
  },
  'identify-child': {
    who: handling,
    done: (one, asked) => one.children.get(asked.childId)?.sex === ask.sexIn(asked),
    state: open,
    refuses: noChild,
    effect: (one, asked) => ((one.children.get(asked.childId)!.sex = ask.sexIn(asked)), ['ChildIdentified']),
  },
  'add-reporter': {
    who: handling,
    state: open,
    effect: (one, { newId, flag }) => (one.reporters.set(newId, { waits: flag, lead: one.id }), ['ReporterAdded']),
  },
  'record-note': { who: handling, ...keep('NoteRecorded'), keepsProposal: true },
  copy: {
    who: handling,
    done: ({ copies }, { agency }) => !!agency && copies.has(agency.id),
    state: open,
    refuses: noAgency,
    effect: ({ copies }, { agency }) => (copies.add(agency!.id), ['CaseCopied']),
    keepsProposal: true,
  },
  'grade-risk': {
    who: handling,
    done: (one, asked) => {
      const child = asked.everyChild ? undefined : asked.childId;
      const last = one.grades.findLast((grade) => grade.child === child);
      const held = [...one.children].every(([id, { risk }]) => (child && child !== id) || risk === last?.level);
      return !!last && last.level === ask.levelIn(asked) && last.words === asked.words && held;
    },
    state: open,
    refuses: (one, asked) => (asked.everyChild ? undefined : noChild(one, asked)),
    effect: (one, asked) => {
      const level = ask.levelIn(asked);
      one.grades.push({ child: asked.everyChild ? undefined : asked.childId, level, words: asked.words });
      for (const [id, child] of one.children) if (asked.everyChild || id === asked.childId) child.risk = level;
      return ['RiskGraded'];
    },
  },
  'record-visit': { who: handling, ...keep('VisitRecorded'), refuses: noChild },
  'record-assessment': {
    who: handling,
    ...keep('AssessmentRecorded'),
    refuses: (_, asked) => (ask.assessmentIn(asked) === 'FULL' && !asked.flag ? 'two-assessors-required' : undefined),
  },
  'hold-conference': { who: center, ...keep('ConferenceHeld'), refuses: noAgency },
  'start-rescue': {
    who: rescuing,
    state: handled,
    refuses: noChild,
    effect: ({ rescues }, { newId }) => (rescues.set(newId, undefined), ['RescueStarted']),
  },
  'end-rescue': {
    absent: ({ rescues }, { rescueId }) => (rescues.has(rescueId) ? undefined : 'no-such-rescue'),
    who: rescuing,
    done: ({ rescues }, asked) => rescues.get(asked.rescueId) === ask.outcomeIn(asked),
    state: (one) => (one.status === 'CLOSED' ? undefined : open(one)),
    refuses: ({ rescues }, { rescueId }) => (rescues.get(rescueId) ? 'rescue-not-running' : undefined),
    effect: ({ rescues }, asked) => (rescues.set(asked.rescueId, ask.outcomeIn(asked)), ['RescueEnded']),
  },
  'inform-reporter': {
    who: dispatcher,
    done: ({ reporters }, asked) =>
      reporters.get(asked.reporterId)?.told === `${ask.informWayIn(asked)} ${asked.words}`,
    state: open,
    refuses: ({ reporters }, { reporterId }) => (reporters.has(reporterId) ? undefined : 'unknown-reporter'),
    effect: ({ reporters }, asked) => {
      const told = `${ask.informWayIn(asked)} ${asked.words}`;
      return (Object.assign(reporters.get(asked.reporterId)!, { waits: false, told }), ['ReporterInformed']);
    },
  },
  merge: {
    who: dispatcher,
    done: ({ mergedInto }, { into }, all) =>
      !!mergedInto && (mergedInto === into || mergedInto === all.survivor(into)?.id),
    state: open,
    refuses: (one, { into }, all) => {
      const survivor = all.survivor(into);
      if (!survivor) return 'survivor-unknown';
      if (!all.isEarlier(survivor.id, one.id)) return 'survivor-not-earlier';
      if (survivor.status === 'DECLINED') return 'survivor-declined';
      return m.hasOpenWork(one) ? 'open-work' : undefined;
    },
    effect: (one, { into }, all) => {
      const mergedInto = all.survivor(into)!.id;
      return (Object.assign(one, { before: one.status, status: 'MERGED', mergedInto }), ['LeadMerged']);
    },
  },
  unmerge: {
    who: dispatcher,
    done: ({ unmerged, mergedInto }) => unmerged && !mergedInto,
    state: ({ status }) => (status === 'MERGED' ? undefined : 'not-merged'),
    effect: (one) => (
      Object.assign(one, { status: one.before, mergedInto: undefined, unmerged: true }),
      ['LeadUnmerged']
    ),
  },
  'propose-closure': {
    who: (one, asked) => handling(one, asked) || m.isStation(asked.by, one),
    done: ({ proposal }, asked) =>
      !!proposal &&
      proposal.state !== 'REJECTED' &&
      proposal.by === asked.by.officerId &&
      proposal.reason === ask.closureReasonIn(asked) &&
      proposal.judged === asked.flag,
    state: from('not-triaged', 'HANDLING'),
    refuses: (one, asked) => {
      if (one.proposal?.state === 'PROPOSED') return 'already-proposed';
      const letters = m.missing(one, ask.closureReasonIn(asked), asked.flag);
      return letters.length > 0 ? letters : undefined;
    },
    effect: (one, asked) => {
      const reason = ask.closureReasonIn(asked);
      one.proposal = { by: asked.by.officerId, reason, judged: asked.flag, state: 'PROPOSED' };
      return ['ClosureProposed'];
    },
    keepsProposal: true,
  },
  'reject-closure': {
    who: center,
    done: ({ proposal }) => proposal?.state === 'REJECTED',
    state: open,
    refuses: ({ proposal }) => (proposal ? undefined : 'not-proposed'),
    effect: (one) => ((one.proposal!.state = 'REJECTED'), ['ClosureRejected']),
    keepsProposal: true,
  },
  close: {
    who: (one, asked) => {
      if (!center(one, asked)) return false;
      const own = one.proposal?.by === asked.by.officerId && one.proposal.state !== 'REJECTED';
      return own ? 'same-person' : true;
    },
    done: ({ status }) => status === 'CLOSED',
    state: open,
    refuses: (one) => {
      if (one.proposal?.state !== 'PROPOSED') return 'not-proposed';
      const letters = m.missing(one, one.proposal.reason, one.proposal.judged);
      return letters.length > 0 ? letters : undefined;
    },
    effect: (one) => {
      one.proposal!.state = 'CLOSED';
      return (Object.assign(one, { status: 'CLOSED', reopened: false }), ['CaseClosed']);
    },
    keepsProposal: true,
  },
  reopen: {
    who: dispatcher,
    done: ({ reopened }) => reopened,
    state: ({ status }) => (status === 'CLOSED' || status === 'DECLINED' ? undefined : 'not-closed'),
    effect: (one) => {
      if (one.status === 'CLOSED') one.proposal = undefined;
      const status = one.status === 'CLOSED' ? 'HANDLING' : 'REGISTERED';
      return (Object.assign(one, { status, reopened: true }), ['CaseReopened']);
    },
  },
  correct: {
    who: ({ log }, { by, revision }) => m.isDispatcher(by) || log[revision]?.by === by.officerId,
    done: (one, asked) =>
      CORRECTABLE[ask.fieldIn(asked)!]?.includes(one.log[asked.revision]?.type ?? '') === true &&
      one.corrections.get(`${asked.revision} ${ask.fieldIn(asked)}`) === corrected(asked),
    refuses: ({ log }, asked) => {
      const record = log[asked.revision];
      if (!record) return 'no-such-revision';
      return CORRECTABLE[ask.fieldIn(asked)!]?.includes(record.type) ? undefined : 'not-correctable';
    },
    effect: ({ corrections }, asked) => {
      corrections.set(`${asked.revision} ${ask.fieldIn(asked)}`, corrected(asked));
      return ['RecordCorrected'];
    },
    keepsProposal: true,
  },
};
