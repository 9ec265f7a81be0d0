import { contains } from '@center/kernel';
import * as ask from './ask';
import { isBarredOfficer } from './barred';
import * as m from './case-model';
import type { Ask } from './ask';
import type { ModelCase } from './case-model';
import {
  type Rule,
  center,
  dispatcher,
  from,
  handled,
  handling,
  keep,
  namedAgency,
  notFor,
  notToAssess,
  open,
  text,
} from './rule';

const rescuing = (one: ModelCase, { by }: Ask): boolean =>
  m.isDispatcher(by) || by.role === 'RESCUE_WORKER' || m.isStation(by, one);
const assigning = (one: ModelCase, asked: Ask): boolean =>
  m.isDispatcher(asked.by) ||
  (m.isInTownship(asked.by, one) && (!assigneeOf(one, asked) || contains(asked.by.areaCode, asked.areaCode)));

/** The unit to assign to as the caller knows it: unknown, too, if the officer is barred because of another post. */
const assigneeOf = (one: ModelCase, asked: Ask): Ask['agency'] => {
  const hidden = asked.by.agency.kind !== 'MINORS_CENTER' && isBarredOfficer(one, asked.officerId);
  return hidden ? undefined : namedAgency(one, asked);
};
const notAssignable = (one: ModelCase, asked: Ask): string | undefined => {
  if (!assigneeOf(one, asked)) return 'unknown-assignee';
  return isBarredOfficer(one, asked.officerId) ? 'agency-barred' : notFor(one, asked, 'unknown-assignee');
};

/**
 * The departure of an officer undoes the assignment: the case is flagged in the unit's queue until it is assigned
 * again.
 */
const isAssignedSo = (one: ModelCase, asked: Ask): boolean => {
  const [agency, { officerId }] = [assigneeOf(one, asked), asked];
  return (
    one.assigned && !one.handlerLeft && !!agency && one.handler.id === agency.id && one.handlerOfficer === officerId
  );
};
const assignTo =
  (type: string): Rule['effect'] =>
  (one, { agency, officerId }) => {
    Object.assign(one, { handler: agency, handlerOfficer: officerId, assigned: true, handlerLeft: false });
    return [type];
  };

const namedTwice = ({ children }: ModelCase, person: string, lead: string, except?: string) =>
  [...children].some(([id, child]) => id !== except && child.lead === lead && child.person === person)
    ? 'child-already-named'
    : undefined;
const identifiedTwice = (one: ModelCase, { childId, person }: Ask) => {
  const child = one.children.get(childId)!;
  return person === child.person ? undefined : namedTwice(one, person, child.lead, childId);
};

/** Assigning and reassigning say where the case is now, and why. */
const assigned = (reason?: string): NonNullable<Rule['said']> => ({ key: () => 'assigned', words: () => ({ reason }) });

const noChild = (one: ModelCase, { childId }: Ask) => (one.children.has(childId) ? undefined : 'unknown-child');
const noAgency = (_: ModelCase, { agency }: Ask) => (agency ? undefined : 'unknown-agency');

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
    said: text('decline'),
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
      if (ask.harmIn(asked) === 'SEXUAL' && !one.grounds.has('SEXUAL')) one.secret = true;
      one.grounds.add(ask.harmIn(asked));
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
    refuses: (one, asked) => notAssignable(one, asked) ?? (one.assigned ? 'already-assigned' : undefined),
    said: assigned(),
    effect: assignTo('CaseAssigned'),
  },
  reassign: {
    who: assigning,
    done: isAssignedSo,
    state: open,
    refuses: (one, asked) => notAssignable(one, asked) ?? (one.assigned ? undefined : 'not-assigned'),
    said: assigned('WORKLOAD'),
    effect: assignTo('CaseReassigned'),
  },
  'add-child': {
    who: handling,
    state: open,
    refuses: (one, { person }) => namedTwice(one, person, one.id),
    effect: (one, { newId, person }) => {
      one.children.set(newId, { person, sex: 'UNKNOWN', lead: one.id });
      return ['ChildAdded'];
    },
  },
  'identify-child': {
    who: handling,
    done: (one, asked) => one.children.get(asked.childId)?.sex === ask.sexIn(asked),
    state: open,
    refuses: (one, asked) => noChild(one, asked) ?? (asked.flag ? identifiedTwice(one, asked) : undefined),
    effect: (one, asked) => {
      const child = one.children.get(asked.childId)!;
      child.sex = ask.sexIn(asked);
      if (asked.flag) one.children.set(asked.childId, { ...child, person: asked.person });
      return ['ChildIdentified'];
    },
  },
  'void-child': {
    who: handling,
    done: ({ children, voidedChildren }, { childId }) => !children.has(childId) && voidedChildren.has(childId),
    said: text('void-child', ({ childId }) => childId),
    state: ({ status }) => (status === 'MERGED' ? 'case-not-open' : undefined),
    refuses: noChild,
    effect: (one, { childId }) => (m.voidChild(one, childId), ['ChildVoided']),
  },
  'add-reporter': {
    who: handling,
    state: open,
    effect: (one, { newId, flag }) => (one.reporters.set(newId, { waits: flag, lead: one.id }), ['ReporterAdded']),
  },
  copy: {
    who: center,
    done: (one, asked) => one.copies.has(namedAgency(one, asked)?.id ?? ''),
    said: text('copy', ({ agency }) => agency?.id ?? ''),
    state: open,
    refuses: (one, asked) => notFor(one, asked),
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
  'record-visit': {
    who: handling,
    ...keep('VisitRecorded'),
    refuses: noChild,
    correctable: ['finding'],
    effect: (one) => {
      m.followUp(one);
      return ['VisitRecorded'];
    },
  },
  'record-assessment': {
    who: handling,
    ...keep('AssessmentRecorded'),
    refuses: (one, asked) => {
      const second = ask.secondAssessor(asked);
      const unfit = second
        ? (notToAssess(one, asked, asked.by) ?? notToAssess(one, asked, second))
        : notToAssess(one, asked, second);
      if (unfit) return unfit;
      const alone = second?.officerId === asked.by.officerId;
      return ask.assessmentIn(asked) === 'FULL' && alone ? 'two-assessors-required' : undefined;
    },
    correctable: ['finding'],
  },
  'hold-conference': { who: center, ...keep('ConferenceHeld'), refuses: noAgency },
  'start-rescue': {
    who: rescuing,
    state: handled,
    refuses: noChild,
    effect: ({ rescues, rescuers }, { newId, by, childId }) => {
      rescues.set(newId, { unit: by.agency.id, by: by.officerId, children: [childId] });
      rescuers.add(by.agency.id);
      return ['RescueStarted'];
    },
    correctable: ['childIds'],
  },
  'end-rescue': {
    absent: ({ rescues }, { rescueId }) => (rescues.has(rescueId) ? undefined : 'no-such-rescue'),
    who: rescuing,
    done: ({ rescues }, asked) => rescues.get(asked.rescueId)?.outcome === ask.outcomeIn(asked),
    state: (one) => (one.status === 'CLOSED' ? undefined : open(one)),
    refuses: ({ rescues }, { rescueId }) => {
      const { outcome, voided } = rescues.get(rescueId)!;
      return outcome || voided ? 'rescue-not-running' : undefined;
    },
    effect: ({ rescues }, asked) => {
      rescues.set(asked.rescueId, { ...rescues.get(asked.rescueId)!, outcome: ask.outcomeIn(asked) });
      return ['RescueEnded'];
    },
  },
  'void-rescue': {
    absent: ({ rescues }, { rescueId }) => (rescues.has(rescueId) ? undefined : 'no-such-rescue'),
    who: ({ rescues }, { by, rescueId }) => m.isDispatcher(by) || rescues.get(rescueId)?.by === by.officerId,
    done: ({ rescues }, { rescueId }) => rescues.get(rescueId)?.voided === true,
    said: text('void-rescue', ({ rescueId }) => rescueId),
    effect: ({ rescues }, { rescueId }) => {
      rescues.set(rescueId, { ...rescues.get(rescueId)!, voided: true });
      return ['RescueVoided'];
    },
  },
  'inform-reporter': {
    who: dispatcher,
    done: ({ reporters }, asked) =>
      reporters.get(asked.reporterId)?.informed === `${ask.informWayIn(asked)} ${asked.words}`,
    state: open,
    refuses: ({ reporters }, { reporterId }) => (reporters.has(reporterId) ? undefined : 'unknown-reporter'),
    effect: ({ reporters }, asked) => {
      const informed = `${ask.informWayIn(asked)} ${asked.words}`;
      return (Object.assign(reporters.get(asked.reporterId)!, { waits: false, informed }), ['ReporterInformed']);
    },
    correctable: ['text'],
  },
};
