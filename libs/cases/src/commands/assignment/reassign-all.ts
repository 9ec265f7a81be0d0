import { Agencies, AppointmentHolders } from '@center/agencies';
import { command, type CommandCall } from '@center/command-handling';
import { CLOCK } from '@center/event-store';
import { type CaseId, refuse } from '@center/kernel';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText, IsWholeNumber, IsWord } from '@center/web';
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { type CommandWarning, warningsSchema } from '../../command.answer';
import { assignCase, reassignCase } from '../../domain/assignment';
import { cursorInBody } from '../../cursor-in-body';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { HANDLING_ROLES, rolesOf } from '../../domain/process';
import { HandledCases } from '../../ports/handled-cases';
import { unattended } from '../attendance';
import { EachCase, SharedWarnings } from '../each-case';
import { AssigneeRequest, findAssignee } from './assignee';

export class ReassignAllRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest, {
    description: '原经办单位或经办人 · the unit or officer whose open cases are reassigned',
  })
  from!: AssigneeRequest;

  @IsNested(() => AssigneeRequest)
  to!: AssigneeRequest;

  @IsOneOf(ASSIGN_REASONS)
  reason!: AssignReason;

  @IsText({ optional: true })
  note?: string;

  @IsWholeNumber({ min: 1, max: 200, optional: true, description: '每页个案数 · cases per page', example: 50 })
  limit: number = 50;

  @IsWord(/^[A-Za-z0-9_-]{1,1024}$/, {
    optional: true,
    example: 'WyI0NzExIl0',
    description: '上一页的 nextCursor · nextCursor of the previous page',
  })
  cursor?: string;
}

export class ReassignedAnswer {
  caseId!: string;
  status!: 'MOVED' | 'REFUSED';
  /** the problem code if the case was refused */
  code!: string | null;
  version!: number | null;
}

export class ReassignAllAnswer {
  /** one result for each open case of the page that the caller sees in full, in log order */
  results!: ReassignedAnswer[];
  /** `null` on the last page */
  nextCursor!: string | null;

  @ApiProperty(warningsSchema({ required: false }))
  warnings?: readonly CommandWarning[];
}

/**
 * Reassigns the open cases of an officer or a unit, a page at a time and one command per case. Only cases that the caller
 * sees in full are considered. A refused case does not affect the others.
 */
@Injectable()
export class BulkReassignment {
  constructor(
    private readonly each: EachCase,
    private readonly agencies: Agencies,
    private readonly handled: HandledCases,
    private readonly holders: AppointmentHolders,
  ) {}

  /** Returns one result per case of the page, in log order. Refuses unknown ids and an inactive assignee. */
  async reassign(call: CommandCall, body: ReassignAllRequest): Promise<ReassignAllAnswer> {
    await this.requireKnown(body);
    const { from, to, limit, cursor } = body;
    const warnings = new SharedWarnings();
    warnings.warn(await unattended(this.holders, { to: to.agencyId, roles: HANDLING_ROLES, pointer: '/to/agencyId' }));
    const page = { ...from, now: call.now, limit, ...(cursor !== undefined && { cursor }) };
    const { items, nextCursor } = await this.handled.openOf(call.by, page).catch(cursorInBody);
    const results: ReassignedAnswer[] = [];
    for (const caseId of items) {
      const result = await this.move(caseId, call, body, warnings);
      if (result.code !== 'not-found') results.push(result); // it has left the caller's sight since
    }
    return { results, nextCursor, ...warnings.answer };
  }

  /** The previous handler may have left or ended; the new one must be active. */
  private async requireKnown({ from, to }: ReassignAllRequest): Promise<void> {
    if (!(await this.agencies.agency(from.agencyId))) refuse('unknown-agency');
    if (from.officerId && !(await this.agencies.officer(from.officerId))) refuse('unknown-officer');
    if (!(await findAssignee(this.agencies, to))) refuse('unknown-assignee');
  }

  private async move(
    caseId: CaseId,
    call: CommandCall,
    body: ReassignAllRequest,
    { warn }: SharedWarnings,
  ): Promise<ReassignedAnswer> {
    const { to, reason, note } = body;
    const result = await this.each.run(call, caseId, {
      ...{ name: 'reassign' as const, body, warn },
      decide: async (state, { seal }) => {
        const texts = seal(state.assigned ? 'CaseReassigned' : 'CaseAssigned', { note });
        const assign = state.assigned ? reassignCase : assignCase;
        return assign({ ...call.context, to: await findAssignee(this.agencies, to), reason, ...texts })(state);
      },
    });
    return 'code' in result
      ? { caseId, status: 'REFUSED', code: result.code, version: null }
      : { caseId, status: 'MOVED', code: null, version: result.version };
  }
}

export const ReassignAll = command({
  name: 'reassign-all',
  path: 'v1/reassignments',
  zh: '批量改派',
  en: 'Reassign the open cases of an officer or a unit that the caller may see, page by page',
  writes: ['CaseReassigned'],
  tag: '个案 Cases',
  roles: rolesOf('reassign'),
  refusals: ['unknown-agency', 'unknown-officer', 'unknown-assignee'],
  body: ReassignAllRequest,
  answer: ReassignAllAnswer,
  clock: CLOCK,
  needs: [BulkReassignment],
  execute: (call, body, bulk) => bulk.reassign(call, body),
});
