import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { assignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { AssigneeRequest, findAssignee } from './assignee';

class AssignCaseRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest)
  to!: AssigneeRequest;

  @IsOneOf(ASSIGN_REASONS, { optional: true })
  reason?: AssignReason;

  @IsText({ optional: true })
  note?: string;
}

export const AssignCase = caseCommand({
  name: 'assign',
  path: 'assign',
  zh: '派单',
  en: 'Assign a case',
  body: AssignCaseRequest,
  needs: [Agencies],
  decide: async ({ body: { to, reason, note }, context, seal }, agencies) =>
    assignCase({ ...context, to: await findAssignee(agencies, to), reason, ...seal('CaseAssigned', { note }) }),
});
