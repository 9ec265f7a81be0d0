import * as a from '../../testing/builders';
import { recorded } from '../../testing/given-case';
import type { Case } from './case';
import { caseStream } from './streams';
import { answerSupervision, endSupervision, issueSupervision, statusOf, supervisionsIn } from './supervision';

const context = { by: a.police, at: a.at };
const answer = { ...context, supervisionId: a.orderedId, note: a.sealedText() };
const agency = a.policeBureau;
const open = { agency, status: 'OPEN', isSame: false } as const;

describe('a supervision', () => {
  it('is answered by the supervised agency, once', () => {
    expect(answerSupervision(answer, open)[0]).toMatchObject({ type: 'SupervisionAnswered' });
    expect(answerSupervision(answer, { ...open, status: 'ANSWERED', isSame: true })).toEqual([]);
    expect(() => answerSupervision(answer, { ...open, status: 'ANSWERED' })).toThrow('supervision-not-open');
    expect(() => answerSupervision(answer, { ...open, status: 'ENDED' })).toThrow('supervision-not-open');
    const byOther = { ...answer, by: a.education };
    expect(() => answerSupervision(byOther, open)).toThrow('not-the-supervised-agency');
  });

  it('is ended by hand until it has ended', () => {
    const end = { ...answer, by: a.leader, reason: 'RESOLVED' } as const;
    expect(endSupervision(end, { ...open, status: 'ANSWERED' })[0]).toMatchObject({ type: 'SupervisionEnded' });
    expect(endSupervision(end, { ...open, status: 'ENDED', isSame: true })).toEqual([]);
    expect(() => endSupervision(end, { ...open, status: 'ENDED' })).toThrow('supervision-not-open');
  });

  it('of a deadline ends by itself when the step is done or is due at another time, and keeps its answer', () => {
    const known = supervisionsIn(recorded([a.registered, a.supervisionIssued]));
    const issued = known.get(a.supervisionId)!;
    const [dueAt, later] = [issued.dueAt!, a.laterThan(99)];
    expect(statusOf(issued, { status: 'RUNNING', dueAt })).toBe('OPEN');
    expect(statusOf({ ...issued, answered: {} as never }, { status: 'PAUSED', dueAt })).toBe('ANSWERED');
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
    const running = { ...about, deadline: { status: 'RUNNING', dueAt: a.at } };
    expect(issueSupervision(running)(closed)[0]!.data).toMatchObject({ dueAt: a.at });
    const done = { ...about, deadline: { status: 'DONE', dueAt: a.at } };
    expect(() => issueSupervision(done)(state)).toThrow('deadline-not-running');
  });
});
