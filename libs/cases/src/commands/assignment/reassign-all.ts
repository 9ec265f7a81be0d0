import { Agencies } from '@center/agencies';
import { actorOf, command, type CommandCall, Streams } from '@center/command-handling';
import { CLOCK, partOf } from '@center/event-store';
import { type CaseId, Refusal, refuse } from '@center/kernel';
import { BusinessTimeRequest, IsNested, IsOneOf, IsText, Problem } from '@center/web';
import { Injectable } from '@nestjs/common';
import { admit, entryOf } from '../../case-command';
import { assignCase, reassignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { rolesOf } from '../../domain/process';
import { caseStream } from '../../domain/streams';
import { HandledCases } from '../../ports/handled-cases';
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
}

export class ReassignedAnswer {
  caseId!: CaseId;
  status!: 'MOVED' | 'REFUSED';
  /** the problem code if the case was refused */
  code!: string | null;
  version!: number | null;
}

export class ReassignAllAnswer {
  /** one result per open case, in log order */
  results!: ReassignedAnswer[];
}

/** Reassigns all open cases of an officer or a unit, one command per case. A refused case does not affect the others. */
@Injectable()
export class BulkReassignment {
  constructor(
    private readonly streams: Streams,
    private readonly agencies: Agencies,
    private readonly handled: HandledCases,
  ) {}

  /** Returns one result per open case, in log order. Refuses unknown ids and an inactive assignee. */
  async reassign(call: CommandCall, body: ReassignAllRequest): Promise<ReassignAllAnswer> {
    await this.requireKnown(body);
    const results: ReassignedAnswer[] = [];
    for (const caseId of await this.handled.openOf(body.from)) results.push(await this.move(caseId, call, body));
    return { results };
  }

  /** The previous handler may have left or ended; the new one must be active. */
  private async requireKnown({ from, to }: ReassignAllRequest): Promise<void> {
    if (!(await this.agencies.agency(from.agencyId))) refuse('unknown-agency');
    if (from.officerId && !(await this.agencies.officer(from.officerId))) refuse('unknown-officer');
    if (!(await findAssignee(this.agencies, to))) refuse('unknown-assignee');
  }

  private async move(caseId: CaseId, call: CommandCall, body: ReassignAllRequest): Promise<ReassignedAnswer> {
    const { by, context, operation } = call;
    const { to, reason, note } = body;
    const part = { ...operation, operationId: partOf(operation.operationId, caseId), ifMatch: undefined };
    try {
      const { version } = await this.streams.execute({
        ...{ stream: caseStream, key: caseId, name: 'reassign', actor: actorOf(by), operation: part },
        entry: entryOf(by, caseId),
        admit: (state) => admit(state, { by, ids: { caseId } }),
        decide: async (state, { seal }) => {
          const assignee = await findAssignee(this.agencies, to);
          const isAssigned = state!.assigned;
          const texts = seal(isAssigned ? 'CaseReassigned' : 'CaseAssigned', { note });
          const assign = isAssigned ? reassignCase : assignCase;
          return assign({ ...context, to: assignee, reason, ...texts })(state!);
        },
      });
      return { caseId, status: 'MOVED', code: null, version };
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Problem) || isOfTheBody(error)) throw error;
      return { caseId, status: 'REFUSED', code: error.code, version: null };
    }
  }
}

/** Errors that concern the request as a whole are not reported per case. */
const isOfTheBody = (error: Refusal | Problem): boolean =>
  error.code === 'unknown-assignee' || error.code === 'invalid-request';

export const ReassignAll = command({
  name: 'reassign-all',
  path: 'v1/reassignments',
  zh: '批量改派',
  en: 'Reassign all open cases of an officer or a unit',
  tag: '个案 Cases',
  roles: rolesOf('reassign'),
  refusals: ['unknown-agency', 'unknown-officer', 'unknown-assignee'],
  body: ReassignAllRequest,
  answer: ReassignAllAnswer,
  clock: CLOCK,
  needs: [BulkReassignment],
  execute: (call, body, bulk) => bulk.reassign(call, body),
});
