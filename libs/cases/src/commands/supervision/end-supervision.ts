import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { SUPERVISION_END_REASONS, type SupervisionEndReason } from '../../domain/codes';
import { aboutSupervision, endSupervision } from '../../domain/supervision';
import { onSupervision } from './on-supervision';

class EndSupervisionRequest extends BusinessTimeRequest {
  @IsOneOf(SUPERVISION_END_REASONS)
  reason!: SupervisionEndReason;

  @IsText()
  note!: string;
}

export const EndSupervision = onSupervision({
  name: 'end-supervision',
  path: 'end',
  zh: '终止督办',
  en: 'End a supervision',
  roles: ['CENTER_LEADER'],
  refusals: ['supervision-not-open'],
  writes: 'SupervisionEnded',
  body: EndSupervisionRequest,
  decide: ({ supervision, body: { reason }, context, note }) =>
    endSupervision({ ...context, ...aboutSupervision(supervision), reason, note }, supervision),
});
