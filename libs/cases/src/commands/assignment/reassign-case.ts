import { Agencies, AppointmentHolders } from '@center/agencies';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText } from '@center/web';
import { caseCommand } from '../../case-command';
import { reassignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { HANDLING_ROLES } from '../../domain/process';
import { unattended } from '../attendance';
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
  needs: [Agencies, AppointmentHolders],
  decide: async ({ body: { to, reason, note }, context, seal, warn }, agencies, holders) => {
    const warning = await unattended(holders, { to: to.agencyId, roles: HANDLING_ROLES, pointer: '/to/agencyId' });
    if (warning) warn(warning);
    return reassignCase({
      ...context,
      to: await findAssignee(agencies, to),
      reason,
      ...seal('CaseReassigned', { note }),
    });
  },
});
