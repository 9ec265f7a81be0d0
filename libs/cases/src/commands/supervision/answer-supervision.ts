import type { Instant } from '@center/kernel';
import { BusinessTimeRequest, invalidRequest, IsInstant, IsText } from '@center/web';
import { aboutSupervision, answerSupervision } from '../../domain/supervision';
import { PLAIN_READERS } from '../../domain/visibility';
import { onSupervision } from './on-supervision';

class AnswerSupervisionRequest extends BusinessTimeRequest {
  @IsText()
  note!: string;

  @IsInstant({ optional: true, description: '预计办结时间 · when the step is expected to be done' })
  expectedBy?: Instant;
}

export const AnswerSupervision = onSupervision({
  name: 'answer-supervision',
  path: 'answer',
  zh: '回复督办',
  en: 'Answer a supervision, for the supervised agency',
  roles: PLAIN_READERS,
  refusals: ['not-the-supervised-agency', 'supervision-not-open'],
  writes: 'SupervisionAnswered',
  body: AnswerSupervisionRequest,
  decide: ({ supervision, body: { expectedBy }, context, note }) => {
    const isPast = expectedBy && expectedBy < context.at;
    if (isPast && supervision.status === 'OPEN') throw invalidRequest({ pointer: '/expectedBy', code: 'out-of-range' });
    return answerSupervision(
      { ...context, ...aboutSupervision(supervision), note, ...(expectedBy && { expectedBy }) },
      supervision,
    );
  },
});
