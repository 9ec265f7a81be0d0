import { Allow, Caller } from '@center/access';
import { idOf } from '@center/event-store';
import type { Officer } from '@center/kernel';
import { Command, CommandAnswer, Created, Operation, type OperationFacts } from '@center/web';
import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { CaseCommand } from '../case-call';
import type { Done } from '../cases';
import { rolesOf } from '../domain/process';
import { seesDuplicates } from '../domain/sight';
import { Duplicates } from '../duplicates';
import { Numbers } from '../numbers';
import { DuplicateAnswer, duplicateAnswers } from '../routes/duplicate.answer';
import { LEAD_WARNINGS, type LeadWarning } from './lead-checks';
import { LeadIntake } from './lead-intake';
import { RegisterLeadRequest } from './lead.request';

export class RegisterLeadAnswer extends CommandAnswer {
  @ApiProperty({ type: 'string', nullable: true, example: 'XS-370682-2026-000038' })
  caseNumber!: string | null;

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  childIds!: string[];

  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' } })
  reporterIds!: string[];

  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['code', 'pointer'],
      additionalProperties: false,
      properties: {
        code: { type: 'string', enum: [...LEAD_WARNINGS] },
        pointer: { type: 'string' },
      },
    },
  })
  warnings!: LeadWarning[];

  /** for the center's dispatcher only: cases that may be of the same matter; none when the view is behind */
  @ApiProperty({ type: () => [DuplicateAnswer], required: false })
  duplicates?: DuplicateAnswer[];
}

export class RegisterLead extends CaseCommand<RegisterLeadRequest> {}

@CommandHandler(RegisterLead)
export class RegisterLeadHandler implements ICommandHandler<RegisterLead> {
  constructor(
    private readonly intake: LeadIntake,
    private readonly numbers: Numbers,
    private readonly duplicates: Duplicates,
  ) {}

  async execute({ call, body }: RegisterLead): Promise<RegisterLeadAnswer> {
    const { operationId } = call.operation;
    const { done, warnings } = await this.intake.take(call, body);
    return {
      ...(done satisfies Done),
      caseNumber: await this.numbers.given(call.caseId, done.position),
      childIds: body.children.map((_, nth) => idOf(operationId, 'child', nth)),
      reporterIds: body.reporters.map((_, nth) => idOf(operationId, 'reporter', nth)),
      warnings,
      ...(seesDuplicates(call.by) && {
        duplicates: await duplicateAnswers(await this.duplicates.known(call.caseId, done.position), this.numbers),
      }),
    };
  }
}

@Controller('v1/leads')
export class RegisterLeadRoute {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @Allow(...rolesOf('register'))
  @Command({
    name: 'registerLead',
    zh: '登记线索',
    en: 'Register a lead',
    tag: '个案 Cases',
    created: true,
    answer: RegisterLeadAnswer,
    versioned: true,
  })
  async registerLead(
    @Caller() by: Officer,
    @Operation() operation: OperationFacts,
    @Body() body: RegisterLeadRequest,
  ): Promise<Created<RegisterLeadAnswer>> {
    const caseId = idOf(operation.operationId, 'case');
    const answer: RegisterLeadAnswer = await this.commands.execute(new RegisterLead({ caseId, by, operation }, body));
    return new Created(`/v1/cases/${caseId}`, answer);
  }
}
