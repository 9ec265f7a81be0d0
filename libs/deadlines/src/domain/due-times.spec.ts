import { at, asked, policyOf, Story, wall } from '../../testing/story';
import { deadlineAt, isOverdue, nextMiss } from './deadline';

describe('a miss', () => {
  const missed = (story: Story) => nextMiss(story.clock('ANSWER'));

  it('is to come at the due time, and after it once for each due time', () => {
    expect(missed(asked())).toEqual({ from: at('12:00'), dueAt: at('12:00') });
    expect(missed(asked().miss('ANSWER'))).toBeUndefined();
    const urged = asked().miss('ANSWER').take('Urged', '11:00', { urgency: 'EMERGENCY' });
    expect(missed(urged)).toEqual({ from: at('10:30'), dueAt: at('10:30') });
  });

  it('does not come for a step that is done or cancelled in time', () => {
    expect(missed(asked().take('Answered', '11:00', { asked: false }))).toBeUndefined();
    expect(missed(asked().take('Moved', '11:00', { open: false }))).toBeUndefined();
  });

  it('is still to be recorded when the step was done after its due time, as the log knew it', () => {
    const late = asked().take('Answered', '12:30', { asked: false });
    expect(missed(late)).toEqual({ from: at('12:00'), dueAt: at('12:00') });
    expect(missed(late.miss('ANSWER'))).toBeUndefined();
  });

  it('waits for the end of a pause', () => {
    const story = asked().take('PapersRequested', '11:00', { waits: true });
    expect(missed(story)).toEqual({ from: at('13:00'), dueAt: at('13:00') });
  });

  it('of a provisional due time comes twenty days after it', () => {
    const days = policyOf(1, { URGENT: { workingDays: 1 } }, wall('P9D'));
    const next = new Story([days]).take('Asked', '2025-03-03T10:00:00+08:00', { asked: true });
    expect(missed(next)).toEqual({ from: at('2025-03-25T00:00:00+08:00'), dueAt: at('2025-03-05T00:00:00+08:00') });
  });
});

describe('a graver level', () => {
  const urged = (story: Story) => story.take('Urged', '11:00', { urgency: 'EMERGENCY' });

  it('moves the due time, from the start of the clock, by the version that it started with', () => {
    const later = policyOf(2, { URGENT: wall('PT10H'), EMERGENCY: wall('PT5H') }, wall('PT1H'));
    expect(urged(asked().under(later)).clock('ANSWER')).toMatchObject({
      ...{ dueAt: at('10:30'), rule: { policyVersion: 1, level: 'EMERGENCY', limit: { wall: 'PT30M' } } },
    });
  });

  it('applies pauses again; a lesser level changes nothing', () => {
    const story = asked()
      .take('PapersRequested', '10:10', { waits: true })
      .take('PapersSent', '10:40', { waits: false });
    expect(urged(story).clock('ANSWER').dueAt).toBe(at('11:00'));
    story.take('Urged', '11:10', { urgency: 'URGENT' });
    expect(story.clock('ANSWER').dueAt).toBe(at('11:00'));
  });
});

describe('a pause', () => {
  const requested = (time: string, story?: Story) => asked(story).take('PapersRequested', time, { waits: true });

  it('moves a wall clock by its length', () => {
    const story = requested('11:00');
    expect(story.clock('ANSWER')).toMatchObject({
      status: 'PAUSED',
      dueAt: at('12:00'),
      pause: { until: at('12:00') },
    });
    story.take('PapersSent', '11:45', { waits: false });
    expect(story.clock('ANSWER')).toMatchObject({ status: 'RUNNING', dueAt: at('12:45') });
  });

  it('ends by itself at the due time of the papers, without an event', () => {
    const story = requested('11:00');
    expect(deadlineAt(story.clock('ANSWER'), at('11:59')).status).toBe('PAUSED');
    expect(deadlineAt(story.clock('ANSWER'), at('12:00'))).toMatchObject({ status: 'RUNNING', dueAt: at('13:00') });
    expect(isOverdue(story.clock('ANSWER'), at('13:01'))).toBe(true);
    story.take('PapersSent', '15:00', { waits: false });
    expect(story.clock('ANSWER')).toMatchObject({ status: 'RUNNING', dueAt: at('13:00') });
  });

  it('goes on when the papers get more time, but not once it has ended by itself', () => {
    const story = requested('10:30').extendPapers('11:00');
    expect(story.clock('ANSWER')).toMatchObject({ status: 'PAUSED', pause: { until: at('12:30') } });
    story.extendPapers('12:40').take('PapersSent', '13:00', { waits: false });
    expect(story.clock('ANSWER')).toMatchObject({ status: 'RUNNING', dueAt: at('14:00') });
  });

  it('leaves the due time of a clock that is overdue', () => {
    const story = requested('12:30');
    story.take('PapersSent', '12:45', { waits: false });
    expect(story.clock('ANSWER').dueAt).toBe(at('12:00'));
  });

  it.each([
    ['two days left', '2024-08-07T11:00:00+08:00', '2024-08-08T09:00:00+08:00', '2024-08-13T00:00:00+08:00'],
    [
      'none left: the end of the day',
      '2024-08-09T11:00:00+08:00',
      '2024-08-12T09:00:00+08:00',
      '2024-08-13T00:00:00+08:00',
    ],
  ])('counts the working days that are left from the day of resumption: %s', (_, from, to, due) => {
    const days = policyOf(1, { URGENT: { workingDays: 3 } }, wall('P9D'));
    const story = requested(from, new Story([days])); // due at the end of Friday, 9 August
    expect(story.clock('ANSWER').dueAt).toBe(at('2024-08-10T00:00:00+08:00'));
    story.take('PapersSent', to, { waits: false });
    expect(story.clock('ANSWER').dueAt).toBe(at(due));
  });

  it('that ends by itself at 24:00 ends on the day that is over then', () => {
    const days = policyOf(1, { URGENT: { workingDays: 3 } }, { workingDays: 1 });
    const story = requested('2024-08-07T11:00:00+08:00', new Story([days])); // two days are left; the papers are due on 8 August
    const resumed = deadlineAt(story.clock('ANSWER'), at('2024-08-09T00:00:00+08:00'));
    expect(resumed).toMatchObject({ status: 'RUNNING', dueAt: at('2024-08-13T00:00:00+08:00') });
  });
});
