import { type AgencyRef, type Officer, refuse, eventContext } from '@center/kernel';
import type { Case, Command, Folds, RecordLists } from './case';
import type { CaseEvent, RecordEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';
import { knownTo, requireNotBarred } from './visibility';

/** Records a phone call or any other note. */
export const recordNote =
  ({ by, at, late, text }: Command<'NoteRecorded'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('record-note', by, state);
    requireState('record-note', state);
    return [{ type: 'NoteRecorded', data: { ...eventContext({ by, at, late }), text } }];
  };

export interface ReportToPoliceInput extends Omit<Command<'PoliceReported'>, 'agencyId'> {
  /** the police agency that received the report: the requested id, and the registered agency if there is one */
  readonly agency: AgencyRef | 'unknown' | undefined;
  /** whether the texts are those of the last report, or of the last reason for none; if so, this one is a repeat */
  readonly textsMatch: boolean;
}

/**
 * Records a report to the police (报案), or why there is none. Allowed in any open status; not a transfer. Refuses
 * `unknown-agency`.
 */
export const reportToPolice =
  ({ by, at, late, agency, textsMatch: sameWords, ...report }: ReportToPoliceInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('report-to-police', by, state);
    const last = state.policeReports.at(-1);
    const { notReportedNote } = report;
    const write = (): CaseEvent[] => {
      requireState('report-to-police', state);
      if (agency === 'unknown') return refuse('unknown-agency');
      const agencyId = agency && { agencyId: agency.id };
      return [{ type: 'PoliceReported', data: { ...eventContext({ by, at, late }), ...agencyId, ...report } }];
    };
    const isSaidAgain = notReportedNote
      ? state.notReportedNote !== undefined
      : last && agency !== 'unknown' && last.agencyId === agency?.id;
    const isRepeat = isSaidAgain && sameWords;
    return isRepeat ? repeats(state, lastRevision(state, ['PoliceReported']), {}, write) : write();
  };

/** Records a visit: the finding, and which children were seen. Refuses `unknown-child`. */
export const recordVisit =
  ({ by, at, late, ...visit }: Command<'VisitRecorded'>) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('record-visit', by, state);
    requireState('record-visit', state);
    if (visit.childrenSeen.some((childId) => !state.children.has(childId))) refuse('unknown-child');
    return [{ type: 'VisitRecorded', data: { ...eventContext({ by, at, late }), ...visit } }];
  };

const ASSESSORS_OF_A_FULL_ONE = 2;

export interface RecordAssessmentInput extends Omit<Command<'AssessmentRecorded'>, 'assessors'> {
  /** the assessors, each with an appointment that may assess; `undefined` where there is none */
  readonly assessors: readonly (Officer | undefined)[];
}

/** Records an assessment; a full one requires two assessors. Refuses `two-assessors-required`, `unknown-officer`, `agency-barred`. */
export const recordAssessment =
  ({ by, at, late, assessors: named, ...assessment }: RecordAssessmentInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('record-assessment', by, state);
    requireState('record-assessment', state);
    const known = named.map((assessor) => knownTo(by, assessor, state) ?? refuse('unknown-officer'));
    for (const assessor of known) requireNotBarred(assessor, state);
    const assessors = [...new Set(known.map(({ officerId }) => officerId))];
    if (assessment.kind === 'FULL' && assessors.length < ASSESSORS_OF_A_FULL_ONE) refuse('two-assessors-required');
    return [{ type: 'AssessmentRecorded', data: { ...eventContext({ by, at, late }), ...assessment, assessors } }];
  };

export interface HoldConferenceInput extends Omit<Command<'ConferenceHeld'>, 'agencies'> {
  /** the participants as registered; `undefined` where not registered */
  readonly agencies: readonly (AgencyRef | undefined)[];
}

/** Records a case conference (会商) with its minutes. Refuses `unknown-agency`. */
export const holdConference =
  ({ by, at, late, agencies, minutes }: HoldConferenceInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('hold-conference', by, state);
    requireState('hold-conference', state);
    const known = agencies.map((agency) => agency ?? refuse('unknown-agency'));
    return [{ type: 'ConferenceHeld', data: { ...eventContext({ by, at, late }), agencies: known, minutes } }];
  };

/** The lists of a case about which nothing was recorded yet. */
export const noRecords: RecordLists = {
  policeReports: [],
  notes: [],
  copies: [],
  visits: [],
  assessments: [],
  conferences: [],
};

export const recordFolds: Folds<Exclude<RecordEvents[keyof RecordEvents], 'CaseCopied'>> = {
  NoteRecorded: (state, note) => ({ ...state, notes: [...state.notes, note] }),
  PoliceReported: (state, report) =>
    report.notReportedNote
      ? { ...state, notReportedNote: report.notReportedNote }
      : { ...state, policeReports: [...state.policeReports, report] },
  VisitRecorded: (state, visit) => ({ ...state, visits: [...state.visits, visit] }),
  AssessmentRecorded: (state, assessment) => ({ ...state, assessments: [...state.assessments, assessment] }),
  ConferenceHeld: (state, conference) => ({ ...state, conferences: [...state.conferences, conference] }),
};
