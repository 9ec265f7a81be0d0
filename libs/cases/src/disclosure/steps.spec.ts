import { type Officer, type StoredEvent, parseInstant } from '@center/kernel';
import * as fc from 'fast-check';
import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import type { Case } from '../domain/case';
import { CORRECTABLE_FIELDS } from '../domain/codes';
import { CASE_EVENT_TYPES } from '../domain/evolve';
import type { CaseEvent } from '../domain/events';
import { RESTRICTED_STEPS, isOwnReportStep } from '../domain/own-report';
import { caseStream } from '../domain/streams';
import { foldRow, type RegisterRow } from '../views/register/register-row';
import { caseDocument } from './case-document';
import { eventRule, ruleOf } from './rules';
import { seesEvent } from './sees';
import { noticesSeen, revisionsSeen, seenBy, stepsSeen } from './steps';

const now = parseInstant('2024-03-01T10:00:00+08:00')!;

type History = readonly StoredEvent<CaseEvent>[];

const SUBMITTER = { by: a.education, visibility: 'SUBMITTED' } as const;
/** Readers of the whole case, and the events that are kept from them. */
const READERS = [
  [a.dispatcher, []],
  [a.rescueWorker, ['access']],
  [a.police, ['access', 'bar']],
  [a.director, ['access', 'bar', 'police']],
] as const;
const reopened = a.event('CaseReopened', a.dispatcher, { reason: 'NEW_FACT' });
const correction = (revision: number, field: 'narrative' | 'advice' | 'text' | 'note'): CaseEvent =>
  a.event('RecordCorrected', a.dispatcher, { revision, field, value: a.sealedText(1), note: a.sealedText(2) });

/** What may happen to a case; corrections refer to the last event of a type. */
const VISIBLE = [a.accepted, a.declined, a.closed, reopened, a.merged, 'correct report', 'correct advice'] as const;
const HIDDEN = [
  ...[a.triaged, a.noted, a.gradedLow, a.assignedToStation, a.issuedToPolice, a.policeReported, a.childAdded],
  ...[a.copied, a.informed, a.proposed, a.joined, a.agencyBarred, a.copyEnded, 'correct note', a.deadlinesStarted],
  ...[a.supervisionOrdered, a.reviewOrdered, a.reviewAnswered, a.reviewEnded, a.reportOrdered],
] as const;
type Happening = CaseEvent | 'correct report' | 'correct advice' | 'correct note';

const written = (happenings: readonly Happening[]): CaseEvent[] =>
  happenings.reduce<CaseEvent[]>(
    (events, happening) => {
      const last = (type: string) => events.findLastIndex((event) => event.type === type);
      if (typeof happening === 'object') return [...events, happening];
      if (happening === 'correct report') return [...events, correction(0, 'narrative')];
      const [revision, field] =
        happening === 'correct advice'
          ? ([last('LeadDeclined'), 'advice'] as const)
          : ([last('NoteRecorded'), 'text'] as const);
      return revision < 0 ? events : [...events, correction(revision, field)];
    },
    [a.registered],
  );

const isHidden = (happening: Happening): boolean => (HIDDEN as readonly Happening[]).includes(happening);
const happenings = fc.array(fc.constantFrom<Happening>(...VISIBLE, ...HIDDEN), { maxLength: 25 });

/** Everything that a submitter can get of a case, apart from places and times of the log. */
const seenOf = (history: History, see = stepsSeen) => {
  const steps = see(SUBMITTER, caseStream.fold(history)!, history);
  const document = caseDocument(caseStream.fold(steps)!, { ...SUBMITTER, numbers: new Map() });
  const content = steps.map(({ revision, type, data }) => ({ revision, type, data }));
  return JSON.stringify([steps.length, content, document], (key, value: unknown) =>
    ['event', 'stream'].includes(key) ? undefined : value,
  );
};

describe('the steps that a submitter sees', () => {
  it('are counted: one more or none with each event, the same for the same history', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const events = recorded(written(story));
        let before = 0;
        for (let length = 1; length <= events.length; length += 1) {
          const prefix = events.slice(0, length);
          const state = caseStream.fold(prefix)!;
          const steps = stepsSeen(SUBMITTER, state, prefix);
          expect(steps.length - before === 0 || steps.length - before === 1).toBe(true);
          expect(steps.map(({ revision }) => revision)).toEqual([...steps.keys()]);
          expect(revisionsSeen(SUBMITTER, state)).toHaveLength(steps.length);
          before = steps.length;
        }
      }),
    );
  });

  const disclosed = (see?: typeof stepsSeen): unknown => {
    try {
      fc.assert(
        fc.property(happenings, (story) => {
          const quiet = story.filter((happening) => !isHidden(happening));
          return seenOf(recorded(written(story)), see) === seenOf(recorded(written(quiet)), see);
        }),
        { numRuns: 200 },
      );
      return undefined;
    } catch (error) {
      return error;
    }
  };

  it('and all that is derived from them, are the same whatever else happens in the case', () => {
    expect(disclosed()).toBeUndefined();
  });

  it('would differ if a hidden step were counted', () => {
    const careless: typeof stepsSeen = (reader, state, history) =>
      history.filter(
        ({ type, revision }) => type === 'NoteRecorded' || revisionsSeen(reader, state).includes(revision),
      );
    expect(disclosed(careless)).toBeDefined();
  });

  it('are counted in the register in the same way, with the same status', () => {
    fc.assert(
      fc.property(happenings, (story) => {
        const events = recorded(written(story));
        const row = events.reduce<RegisterRow | undefined>(
          (last, event) => foldRow(last, caseStream.read(event)),
          undefined,
        )!;
        const steps = stepsSeen(SUBMITTER, caseStream.fold(events)!, events);
        expect([row.own_version, row.own_position, row.own_status]).toEqual([
          steps.length,
          steps.at(-1)!.position.toString(),
          caseStream.fold(steps)!.status,
        ]);
        const restricted = { bar: row.bar_steps, access: row.access_steps, police: row.police_steps };
        for (const [by, hidden] of READERS) {
          const shown = stepsSeen({ by, visibility: 'FULL' }, caseStream.fold(events)!, events);
          const count = hidden.reduce((left, group) => left - restricted[group], row.version);
          expect([by.role, count]).toEqual([by.role, shown.length]);
        }
      }),
    );
  });

  it('are those of the rules of disclosure', () => {
    for (const type of CASE_EVENT_TYPES) {
      if (type === 'RecordCorrected') continue;
      expect([type, isOwnReportStep(type)]).toEqual([type, seesEvent(SUBMITTER, type)]);
      for (const [by, hidden] of READERS) {
        const isHidden = hidden.some((group) => (RESTRICTED_STEPS[group] as readonly string[]).includes(type));
        expect([by.role, type, isHidden]).toEqual([by.role, type, !seesEvent({ by, visibility: 'FULL' }, type)]);
      }
      for (const field of CORRECTABLE_FIELDS)
        if (isOwnReportStep('RecordCorrected', { type, field })) {
          const rule = ruleOf(type, `/${field}`) ?? eventRule(type);
          expect([type, field, rule]).toEqual([type, field, 'EVERY_READER']);
        }
    }
  });
});

describe('what the caller of a command sees', () => {
  const loaded = (...events: CaseEvent[]) => {
    const history = recorded(events);
    return { state: caseStream.fold(history) as Case, history };
  };
  const none = () => undefined;
  const base = [a.registered, a.accepted, a.triaged, a.noted, a.issuedToPolice, a.noted];

  it('are all steps for who sees the case, and those of the report for its submitter', () => {
    expect(seenBy(a.police, now)(loaded(...base), none)).toEqual({ version: 6, position: 6n });
    expect(seenBy(a.education, now)(loaded(...base), none)).toEqual({ version: 2, position: 2n });
  });

  it('are the steps of the own transfer once it was returned', () => {
    const after = loaded(...base, a.returned, a.noted);
    expect(seenBy(a.police, now, a.transferId)(after, none)).toEqual({ version: 2, position: 7n });
  });

  it('do not include what the center records by itself', () => {
    const [started, missed] = [a.deadlinesStarted, a.deadlineMissed];
    const story = loaded(a.registered, started, a.accepted, missed, a.supervisionIssued);
    for (const by of [a.dispatcher, a.police]) {
      const reader = { by, visibility: 'FULL' } as const;
      expect(seenBy(a.dispatcher, now)(story, none)).toEqual({ version: 2, position: 3n });
      expect(stepsSeen(reader, story.state, story.history).map(({ revision }) => revision)).toEqual([0, 1]);
      expect(noticesSeen(reader, story.state, story.history).map(({ type, revision }) => [type, revision])).toEqual([
        ...[['DeadlinesStarted', 0] as const, ['DeadlineMissed', 1] as const, ['SupervisionIssued', 1] as const],
      ]);
    }
    expect(noticesSeen(SUBMITTER, story.state, story.history)).toEqual([]);
  });

  it('include a supervision that was issued by hand', () => {
    const story = loaded(a.registered, a.accepted, a.supervisionOrdered, a.supervisionIssued, a.supervisionAnswered);
    const reader = { by: a.police, visibility: 'FULL' } as const;
    expect(seenBy(a.dispatcher, now)(story, none)).toEqual({ version: 4, position: 5n });
    expect(stepsSeen(reader, story.state, story.history).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
  });

  it('include a supervision by hand, its answer and its end only for who may know of the step', () => {
    const about = [a.reviewOrdered, a.reviewAnswered, a.reviewEnded, a.reportOrdered];
    const story = loaded(a.registered, ...about, correction(1, 'note'), a.accepted);
    const seen = (by: Officer) => {
      const reader = { by, visibility: 'FULL', numbers: new Map() } as const;
      const steps = stepsSeen(reader, story.state, story.history).map(({ type }) => type);
      const { records, corrections } = caseDocument(story.state, reader);
      return [steps.length, records!.filter(({ type }) => type.startsWith('Supervision')).length, corrections!.length];
    };
    expect([seen(a.leader), seen(a.police), seen(a.director)]).toEqual([
      [7, 4, 1],
      [4, 1, 0],
      [3, 0, 0],
    ]);
  });

  it('are those of before the command if the case can no longer be seen', () => {
    const before = loaded(...base, a.assignedToStation);
    const away = a.event('CaseReassigned', a.dispatcher, { from: { agency: a.station }, to: { agency: a.ngo } });
    const after = loaded(...base, a.assignedToStation, away);
    const worker = { ...a.rescueWorker, agency: a.station };
    expect(seenBy(worker, now)(after, () => before)).toEqual({ version: 8, position: 8n });
  });
});
