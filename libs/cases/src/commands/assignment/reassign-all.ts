import { Agencies } from '@center/agencies';
import { Allow, Caller } from '@center/access';
import { partOf } from '@center/event-store';
import { type CaseId, type Officer, Refusal, refuse } from '@center/kernel';
import {
  BusinessTimeRequest,
  Command,
  IsNested,
  IsOneOf,
  IsText,
  Operation,
  type OperationFacts,
  Problem,
} from '@center/web';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseCommand } from '../../case-call';
import { Cases } from '../../cases';
import { assignCase, reassignCase } from '../../domain/assignment';
import { ASSIGN_REASONS, type AssignReason } from '../../domain/codes';
import { rolesOf } from '../../domain/process';
import { HandledCases } from '../../ports/handled-cases';
import { AssigneeRequest, findAssignee } from './assignee';

export class ReassignAllRequest extends BusinessTimeRequest {
  @IsNested(() => AssigneeRequest, { description: '原经办单位或经办人 · whose open cases are moved' })
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
  /** why it was refused: a problem code */
  code!: string | null;
  version!: number | null;
}

export class ReassignAllAnswer {
  /** one for each open case, in the order of the log */
  results!: ReassignedAnswer[];
}

export class ReassignAll {
  constructor(
    readonly by: Officer,
    readonly operation: OperationFacts,
    readonly body: ReassignAllRequest,
  ) {}
}

class ReassignOne extends CaseCommand<ReassignAllRequest> {}

@CommandHandler(ReassignAll)
export class ReassignAllHandler implements ICommandHandler<ReassignAll> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
    private readonly handled: HandledCases,
  ) {}

  /** Moves each case by a command of its own, so that one that is refused keeps none of the others. */
  async execute({ by, operation, body }: ReassignAll): Promise<ReassignAllAnswer> {
    await this.requireKnown(body);
    const results: ReassignedAnswer[] = [];
    for (const caseId of await this.handled.openOf(body.from)) {
      const part = { ...operation, operationId: partOf(operation.operationId, caseId), ifMatch: undefined };
      results.push(await this.move(new ReassignOne({ caseId, by, operation: part }, body)));
    }
    return { results };
  }

  /** Whose cases are moved may have left or ended; whoever takes them must be there. Refuses ids that nobody has. */
  private async requireKnown({ from, to }: ReassignAllRequest): Promise<void> {
    if (!(await this.agencies.agency(from.agencyId))) refuse('unknown-agency');
    if (from.officerId && !(await this.agencies.officer(from.officerId))) refuse('unknown-officer');
    if (!(await findAssignee(this.agencies, to))) refuse('unknown-assignee');
  }

  private async move(command: ReassignOne): Promise<ReassignedAnswer> {
    const { to, reason, note } = command.body;
    const { caseId } = command.call;
    try {
      const { version } = await this.cases.give('reassign', command, async (state, { doing, seal }) => {
        const assignee = await findAssignee(this.agencies, to);
        const sealing = seal(state.assigned ? 'CaseReassigned' : 'CaseAssigned');
        const words = note && { note: sealing.text('/note', note) };
        const decide = state.assigned ? reassignCase : assignCase;
        return decide({ ...doing, to: assignee, reason, ...words })(state);
      });
      return { caseId, status: 'MOVED', code: null, version };
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Problem) || isOfTheBody(error)) throw error;
      return { caseId, status: 'REFUSED', code: error.code, version: null };
    }
  }
}

/** What is wrong with the request as a whole is no result of one case. */
const isOfTheBody = (error: Refusal | Problem): boolean =>
  error.code === 'unknown-assignee' || error.code === 'invalid-request';

@Controller('v1/reassignments')
export class ReassignAllRoute {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow(...rolesOf('reassign'))
  @Command({
    name: 'reassignAll',
    zh: '批量改派',
    en: 'Move all open cases of an officer or a unit',
    tag: '个案 Cases',
    answer: ReassignAllAnswer,
    refusals: ['unknown-agency', 'unknown-officer', 'unknown-assignee'],
  })
  reassignAll(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Body() body: ReassignAllRequest,
  ): Promise<ReassignAllAnswer> {
    return this.commands.execute(new ReassignAll(by, operation, body));
  }
}
