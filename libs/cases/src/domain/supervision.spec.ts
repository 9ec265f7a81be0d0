import { label } from '@center/kernel';
import * as a from '../../testing/builders';
import { givenCase, recorded } from '../../testing/given-case';
import type { Case } from './case';
import type { CaseEvents } from './events';
import { caseStream } from './streams';
import {
  aboutSupervision,
  answerSupervision,
  endSupervision,
  issueSupervision,
  statusOf,
  supervisionsIn,
} from './supervision';

const context = { by: a.police, at: a.at };
const answer = { ...context, supervisionId: a.orderedId, note: a.sealedText() };
const agency = a.policeBureau;
const open = { agency, status: 'OPEN' } as const;
const answered = { agency, status: 'ANSWERED' } as const;
const ended = { agency, status: 'ENDED' } as const;
const REFUSED = 'supervision-not-open';

describe('a supervision', () => {
  const ordered = [a.registered, a.supervisionOrdered] as const;

  it('is answered by the supervised agency', () => {
    const given = a.event('SupervisionAnswered', a.police, { supervisionId: a.orderedId, note: answer.note });
    givenCase(...ordered)
      .when(answerSupervision(answer, open))
      .then(given);
    givenCase(...ordered)
      .when(answerSupervision(answer, ended))
      .thenRefused(REFUSED);
    const byOther = answerSupervision({ ...answer, by: a.education }, open);
    givenCase(...ordered)
      .when(byOther)
      .thenRefused('not-the-supervised-agency');
  });

  it('is answered once: the same again is nothing, any other field is refused', () => {
    const { note, expectedBy } = a.supervisionAnswered.data as CaseEvents['SupervisionAnswered'];
    const same = { ...answer, note };
    const known = givenCase(...ordered, a.supervisionAnswered);
    for (const status of [answered, ended]) {
      known.when(answerSupervision(same, status)).thenNothing();
      known.when(answerSupervision({ ...same, expectedBy: expectedBy! }, status)).thenNothing();
    }
    known.when(answerSupervision({ ...same, expectedBy: a.laterThan(21) }, answered)).thenRefused(REFUSED);
    known.when(answerSupervision({ ...same, note: a.sealedText(7) }, answered)).thenRefused(REFUSED);
  });

  it('is ended by hand until it has ended: the same again is nothing, any other field is refused', () => {
    const { note } = a.supervisionEnded.data as CaseEvents['SupervisionEnded'];
    const end = { ...answer, by: a.leader, note, reason: 'RESOLVED' } as const;
    givenCase(...ordered)
      .when(endSupervision(end, answered))
      .then(a.supervisionEnded);
    givenCase(...ordered)
      .when(endSupervision(end, ended))
      .thenRefused(REFUSED);
    const known = givenCase(...ordered, a.supervisionEnded);
    known.when(endSupervision(end, ended)).thenNothing();
    known.when(endSupervision({ ...end, reason: 'OTHER' }, ended)).thenRefused(REFUSED);
    known.when(endSupervision({ ...end, note: a.sealedText(7) }, ended)).thenRefused(REFUSED);
  });

  it('says the step of its deadline, so that each of its events is shown like the deadline', () => {
    const { supervisionId, step } = supervisionsIn(recorded([a.registered, a.reviewOrdered])).get(a.reviewId)!;
    expect(aboutSupervision({ supervisionId, step: step! })).toEqual({ supervisionId, step: 'BREAK_GLASS_REVIEW' });
    expect(aboutSupervision({ supervisionId })).toEqual({ supervisionId });
  });

  it('of a deadline ends by itself when the step is done or is due at another time, and keeps its answer', () => {
    const known = supervisionsIn(recorded([a.registered, a.supervisionIssued]));
    const issued = known.get(a.supervisionId)!;
    const [dueAt, later] = [issued.dueAt!, a.laterThan(99)];
    expect(statusOf(issued, { status: 'RUNNING', dueAt })).toBe('OPEN');
    expect(statusOf({ ...issued, isAnswered: true }, { status: 'PAUSED', dueAt })).toBe('ANSWERED');
    for (const deadline of [
      { status: 'DONE', dueAt },
      { status: 'CANCELLED', dueAt },
      { status: 'RUNNING', dueAt: later },
    ])
      expect(statusOf(issued, deadline)).toBe('ENDED');
  });

  it('by hand without a deadline lasts until it is ended', () => {
    const story = [a.registered, a.supervisionOrdered, a.supervisionAnswered, a.supervisionEnded];
    const statuses = story.map((_, nth) => {
      const found = supervisionsIn(recorded(story.slice(0, nth + 1))).get(a.orderedId);
      return found && statusOf(found, undefined);
    });
    expect(statuses).toEqual([undefined, 'OPEN', 'ANSWERED', 'ENDED']);
  });

  it('is issued by hand on an open case, or on a deadline that runs', () => {
    const issue = { ...context, supervisionId: a.orderedId, agency, note: a.sealedText(), deadline: undefined };
    const state = caseStream.fold(recorded([a.registered])) as Case;
    expect(issueSupervision(issue)(state)[0]!.data).not.toHaveProperty('level');
    const closed = caseStream.fold(recorded([a.registered, a.declined])) as Case;
    expect(() => issueSupervision(issue)(closed)).toThrow('case-not-open');
    const about = { ...issue, deadlineId: a.uuid<'deadline'>(1) };
    const step = label('FEEDBACK');
    const running = { ...about, deadline: { status: 'RUNNING', dueAt: a.at, step } };
    expect(issueSupervision(running)(closed)[0]!.data).toMatchObject({ dueAt: a.at, step });
    const done = { ...about, deadline: { status: 'DONE', dueAt: a.at, step } };
    expect(() => issueSupervision(done)(state)).toThrow('deadline-not-running');
  });
});
