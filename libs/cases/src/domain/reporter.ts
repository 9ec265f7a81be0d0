import { refuse, eventContext, type CommandContext } from '@center/kernel';
import { type Case, type Folds, type Reporter, put } from './case';
import type { CaseEvent, CaseEvents } from './events';
import { requireAuthority, requireState } from './process';
import { lastRevision, repeats } from './repeat';

export interface InformReporterInput
  extends CommandContext, Omit<CaseEvents['ReporterInformed'], 'at' | 'by' | 'late'> {
  /** whether the text is the same as in this reporter's last answer; if so, the same answer is a repeat */
  readonly textMatches: boolean;
}

/** Records that a reporter was informed of the result, or is unreachable. Refuses `unknown-reporter`. */
export const informReporter =
  ({ by, at, late, textMatches: sameText, ...answer }: InformReporterInput) =>
  (state: Case): CaseEvent[] => {
    requireAuthority('inform-reporter', by, state);
    const reporter = state.reporters.get(answer.reporterId);
    const write = (): CaseEvent[] => {
      requireState('inform-reporter', state);
      if (!reporter) refuse('unknown-reporter');
      return [{ type: 'ReporterInformed', data: { ...eventContext({ by, at, late }), ...answer } }];
    };
    const { reporterId } = answer;
    const isRepeat = reporter?.informed?.how === answer.how && sameText;
    return isRepeat ? repeats(state, lastRevision(state, ['ReporterInformed'], { reporterId }), {}, write) : write();
  };

/** Whether a reporter still needs an answer: wants one and was neither informed nor found unreachable. */
export const waitsForAnswer = ({ wantsAnswer, informed }: Reporter): boolean => wantsAnswer && !informed;

export const reporterFolds: Folds<'ReporterInformed'> = {
  ReporterInformed: (state, informed) => {
    const reporter = state.reporters.get(informed.reporterId)!;
    return { ...state, reporters: put(state.reporters, reporter.reporterId, { ...reporter, informed }) };
  },
};
