import { type CarriedDeadline, label } from '@center/kernel';
import { at, asked, one, other, policyOf, Story, wall } from '../../testing/story';
import { isLate, isOverdue, missesAt, nextMiss } from './deadline';

const carried = (dueAt: string): CarriedDeadline => ({
  ...{ step: label('ANSWER'), subject: {}, startedAt: at('08:00'), dueAt: at(dueAt), provisional: false },
  rule: { policyVersion: 7, level: label('URGENT'), limit: { wall: label('PT4H') }, basis: label('规定') },
  warnAt: [],
});

describe('a clock', () => {
  it('starts, and is done in time or late', () => {
    const story = asked();
    expect(story.clock('ANSWER')).toMatchObject({
      ...{ status: 'RUNNING', startedAt: at('10:00'), dueAt: at('12:00'), responsible: one },
      rule: { policyVersion: 1, level: 'URGENT', limit: { wall: 'PT2H' }, basis: '规定' },
    });
    expect([isOverdue(story.clock('ANSWER'), at('12:00')), isOverdue(story.clock('ANSWER'), at('12:01'))]).toEqual([
      false,
      true,
    ]);
    const inTime = asked().take('Answered', '12:00', { asked: false }).clock('ANSWER');
    expect([inTime.status, inTime.doneAt, isLate(inTime)]).toEqual(['DONE', at('12:00'), false]);
    expect(isLate(asked().take('Answered', '12:01', { asked: false }).clock('ANSWER'))).toBe(true);
  });

  it('is never done before it was started', () => {
    expect(asked().take('Answered', '09:00', { asked: false }).clock('ANSWER').doneAt).toBe(at('10:00'));
  });

  it('is cancelled when the step is no longer owed for another reason', () => {
    expect(asked().take('Moved', '11:00', { open: false }).clock('ANSWER').status).toBe('CANCELLED');
  });

  it('follows the agency, and keeps the last one when it has ended', () => {
    const story = asked().take('Moved', '10:30', { agency: other });
    expect(story.clock('ANSWER')).toMatchObject({ responsible: other, dueAt: at('12:00') });
    story.take('Answered', '11:00', { asked: false }).take('Moved', '11:30', { agency: one });
    expect(story.clock('ANSWER').responsible).toEqual(other);
  });

  it('changes nothing without need', () => {
    expect(asked().take('Moved', '10:30', {}).wrote.at(-1)).toBeUndefined();
  });

  it('gives way to the next step that is owed, and comes back', () => {
    const story = new Story().take('Moved', '09:00', {});
    expect(story.clock('NEXT').status).toBe('RUNNING');
    expect(asked(story).clock('NEXT').status).toBe('DONE');
    story.take('Answered', '11:00', { asked: false });
    expect(story.clock('NEXT')).toMatchObject({ status: 'RUNNING', startedAt: at('11:00') });
  });

  it('starts with an event that starts it only: a limit that a later policy brings is not for a step that had none', () => {
    const story = asked(new Story([policyOf(1, { URGENT: null }, wall('PT1H'))]));
    story.under(policyOf(2, { URGENT: wall('PT2H') }, wall('PT1H'))).take('Moved', '11:00', {});
    expect([story.clock('ANSWER'), story.clock('NEXT').status]).toEqual([undefined, 'RUNNING']);
    story.take('Answered', '11:30', { asked: false }).take('Asked', '12:00', { asked: true });
    expect(story.clock('ANSWER')).toMatchObject({ startedAt: at('12:00'), rule: { policyVersion: 2 } });
  });

  it('is missed once for each due time, also when it is moved to an earlier one', () => {
    const story = asked().miss('ANSWER').take('Urged', '12:30', { urgency: 'EMERGENCY' });
    expect(missesAt(story.clock('ANSWER'), at('12:31'))).toEqual([at('10:30')]);
    story.miss('ANSWER');
    expect(story.clock('ANSWER')).toMatchObject({ missedAt: at('12:00'), missedBefore: [at('10:30')] });
    expect([missesAt(story.clock('ANSWER'), at('12:31')), nextMiss(story.clock('ANSWER'))]).toEqual([[], undefined]);
  });

  it('is not recomputed by an event that does not raise the level', () => {
    const story = asked().take('Moved', '10:10', { carried: carried('11:00'), urgency: 'EMERGENCY' });
    story.take('Moved', '10:20', { carried: undefined });
    expect(story.clock('ANSWER')).toMatchObject({ dueAt: at('11:00'), rule: { level: 'URGENT' } });
  });

  it('runs again under its id when what cancelled it is undone', () => {
    const story = asked();
    const { deadlineId } = story.clock('ANSWER');
    story.take('Joined', '10:30', { open: false });
    expect(story.clock('ANSWER').status).toBe('CANCELLED');
    story.take('Parted', '11:00', { open: true });
    expect(story.clock('ANSWER')).toMatchObject({ deadlineId, status: 'RUNNING', dueAt: at('12:00') });
  });
});

describe('a correction of the time at which a clock started', () => {
  it('moves the due time, also of a clock that is done', () => {
    expect(asked().take('Corrected', '09:00', {}).clock('ANSWER')).toMatchObject({
      ...{ startedAt: at('09:00'), dueAt: at('11:00'), status: 'RUNNING' },
    });
    const done = asked().take('Answered', '11:30', { asked: false });
    expect(isLate(done.clock('ANSWER'))).toBe(false);
    expect(isLate(done.take('Corrected', '09:00', {}).clock('ANSWER'))).toBe(true);
  });

  it('moves the due time of a step that is done in both directions, and never its end before its start', () => {
    const done = asked().take('Answered', '11:30', { asked: false }).take('Corrected', '11:45', {}).clock('ANSWER');
    expect(done).toMatchObject({ startedAt: at('11:45'), dueAt: at('13:45'), doneAt: at('11:45') });
  });

  it('leaves clocks that another event started', () => {
    const again = asked().take('Answered', '11:00', { asked: false }).take('Asked', '12:00', { asked: true });
    expect(again.take('Corrected', '09:00', {}).clock('ANSWER')).toMatchObject({ startedAt: at('12:00') });
  });
});

describe('a clock of another stream that goes on here', () => {
  it('keeps its start, its due time and its rule', () => {
    const story = new Story()
      .take('Moved', '09:30', {})
      .take('Asked', '10:00', { asked: true, carried: carried('10:30') });
    expect(story.clock('ANSWER')).toMatchObject({
      ...{ startedAt: at('08:00'), dueAt: at('10:30'), rule: { policyVersion: 7 }, status: 'RUNNING' },
    });
  });

  it('is missed, and escalated, as far as it was there', () => {
    const escalation = { dueAt: at('09:00'), levels: [{ at: at('09:00'), to: 'RESPONSIBLE' as const }], issued: 1 };
    const late = { ...carried('09:00'), missedAt: at('09:00'), escalation, knownFrom: at('08:00') };
    const clock = new Story().take('Asked', '10:00', { asked: true, carried: late }).clock('ANSWER');
    expect([missesAt(clock, at('10:01')), clock.escalation, clock.knownFrom]).toEqual([[], escalation, at('08:00')]);
  });

  it('counts beside one that runs here if it is due earlier', () => {
    expect(
      asked()
        .take('Moved', '10:10', { carried: carried('11:00') })
        .clock('ANSWER').dueAt,
    ).toBe(at('11:00'));
    expect(
      asked()
        .take('Moved', '10:10', { carried: carried('13:00') })
        .clock('ANSWER').dueAt,
    ).toBe(at('12:00'));
  });
});
