import { Agencies, AppointmentHolders } from '@center/agencies';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { assignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { HANDLING_ROLES } from '../../domain/process';
import { unattended } from '../attendance';
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
  needs: [Agencies, AppointmentHolders],
  decide: async ({ body: { to, reason, note }, context, seal, warn }, agencies, holders) => {
    const warning = await unattended(holders, { to: to.agencyId, roles: HANDLING_ROLES, pointer: '/to/agencyId' });
    if (warning) warn(warning);
    return assignCase({ ...context, to: await findAssignee(agencies, to), reason, ...seal('CaseAssigned', { note }) });
  },
});
