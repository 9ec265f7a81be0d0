import { Agencies } from '@center/agencies';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { reassignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { AssigneeRequest, findAssignee } from './assignee';

class ReassignCaseRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest)
  to!: AssigneeRequest;

  @IsOneOf(ASSIGN_REASONS)
  reason!: AssignReason;

  @IsText({ optional: true })
  note?: string;
}

export const ReassignCase = caseCommand({
  name: 'reassign',
  path: 'reassign',
  zh: '改派',
  en: 'Reassign a case',
  body: ReassignCaseRequest,
  needs: [Agencies],
  decide: async ({ body: { to, reason, note }, context, seal }, agencies) =>
    reassignCase({ ...context, to: await findAssignee(agencies, to), reason, ...seal('CaseReassigned', { note }) }),
});
