import { BusinessTimeRequest, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { REOPEN_REASONS, type ReopenReason } from '../../domain/codes';
import { reopenCase } from '../../domain/closing';

class ReopenCaseRequest extends BusinessTimeRequest {
  @IsOneOf(REOPEN_REASONS)
  reason!: ReopenReason;

  @IsText({ optional: true })
  note?: string;
}

export const ReopenCase = caseCommand({
  name: 'reopen',
  path: 'reopen',
  zh: '重启个案',
  en: 'Reopen a case',
  body: ReopenCaseRequest,
  decide: ({ body: { reason, note }, context, seal }) =>
    reopenCase({ ...context, reason, ...seal('CaseReopened', { note }) }),
});
