import { Agencies } from '@center/agencies';
import { Allow, Caller } from '@center/access';
import { CLOCK, idOf } from '@center/event-store';
import { type Clock, type Officer, label, township } from '@center/kernel';
import type { Sealing } from '@center/vault';
import { Command, CommandAnswer, Created, Operation, type OperationFacts } from '@center/web';
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { CaseCommand } from '../case-call';
import { Cases, type Done } from '../cases';
import { Duplicates } from '../duplicates';
import type { PoliceReport } from '../domain/events';
import { registerLead } from '../domain/lead';
import { rolesOf } from '../domain/process';
import { seesDuplicates } from '../domain/sight';
import { Numbers } from '../numbers';
import { DuplicateAnswer, duplicateAnswers } from '../routes/duplicate.answer';
import { LEAD_WARNINGS, type LeadWarning, requireConsistent, type UnknownToRegister, warningsOf } from './lead-checks';
import { sealChild, sealPerpetrator, sealReporter } from './lead-sealing';
import { type PoliceReportRequest, RegisterLeadRequest } from './lead.request';

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
    private readonly cases: Cases,
    private readonly agencies: Agencies,
    private readonly numbers: Numbers,
    private readonly duplicates: Duplicates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ call, body }: RegisterLead): Promise<RegisterLeadAnswer> {
    requireConsistent(body, this.clock.now());
    const { operationId } = call.operation;
    const done = await this.cases.open(call, body, async (state, { doing, seal }) =>
      registerLead({ ...doing, ...(await this.sealedLead(call, body, seal('LeadRegistered'))) })(state),
    );
    return {
      ...(done satisfies Done),
      caseNumber: await this.numbers.given(call.caseId, done.position),
      childIds: body.children.map((_, nth) => idOf(operationId, 'child', nth)),
      reporterIds: body.reporters.map((_, nth) => idOf(operationId, 'reporter', nth)),
      warnings: warningsOf(body, await this.unknown(body), this.clock.now()),
      ...(seesDuplicates(call.by) && {
        duplicates: await duplicateAnswers(await this.duplicates.known(call.caseId, done.position), this.numbers),
      }),
    };
  }

  private async unknown({
    policeReported,
    allegedPerpetrators,
    areaCode,
  }: RegisterLeadRequest): Promise<UnknownToRegister> {
    const named = [
      { pointer: '/policeReported/agencyId', agencyId: policeReported?.agencyId },
      ...allegedPerpetrators.map(({ agencyId }, nth) => ({
        pointer: `/allegedPerpetrators/${nth}/agencyId`,
        agencyId,
      })),
    ];
    const agencies: string[] = [];
    for (const { pointer, agencyId } of named) {
      if (agencyId && !(await this.agencies.agency(agencyId))) agencies.push(pointer);
    }
    return { agencies, area: areaCode !== undefined && !(await this.agencies.areaName(areaCode)) };
  }

  private async sealedLead({ operation }: RegisterLead['call'], body: RegisterLeadRequest, sealing: Sealing) {
    const { operationId } = operation;
    const { sourceRef, narrative, areaCode, policeReported, urgency, occurredAt } = body;
    const { id, kind, name } = await this.agencies.center();
    return {
      accountable: { id, kind, name },
      source: body.source,
      discoveredAt: body.discoveredAt,
      harms: [...new Set(body.harms)],
      mandatorySituations: [...new Set(body.mandatorySituations)],
      ...(occurredAt && { occurredAt }),
      ...(urgency && { urgency }),
      ...(areaCode && {
        area: { code: township(areaCode), name: (await this.agencies.areaName(areaCode)) ?? label(township(areaCode)) },
      }),
      ...(sourceRef && { sourceRef: sealedSourceRef(sealing, sourceRef) }),
      ...(narrative && { narrative: sealing.text('/narrative', narrative) }),
      ...(policeReported && sealedPoliceReport(sealing, policeReported)),
      reporters: body.reporters.map((reporter, nth) =>
        sealReporter(sealing, reporter, { place: `/reporters/${nth}`, reporterId: idOf(operationId, 'reporter', nth) }),
      ),
      children: await Promise.all(
        body.children.map((child, nth) =>
          sealChild(sealing, child, { place: `/children/${nth}`, childId: idOf(operationId, 'child', nth), areaCode }),
        ),
      ),
      allegedPerpetrators: body.allegedPerpetrators.map((accused, nth) => sealPerpetrator(sealing, accused, nth)),
    };
  }
}

const sealedSourceRef = (sealing: Sealing, sourceRef: string) => {
  sealing.findable('SOURCE_REF', sourceRef);
  return sealing.text('/sourceRef', sourceRef);
};

const sealedPoliceReport = (sealing: Sealing, { at, agencyId, note, notReportedNote }: PoliceReportRequest) => {
  if (!at) return { notReportedNote: sealing.text('/notReportedNote', notReportedNote!) };
  const policeReport: PoliceReport = {
    at,
    ...(agencyId && { agencyId }),
    ...(note && { note: sealing.text('/policeReport/note', note) }),
  };
  return { policeReport };
};

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
