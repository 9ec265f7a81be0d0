import { Agencies } from '@center/agencies';
import type { Officer, OfficerId, Role } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import {
  ASSESSMENT_KINDS,
  type AssessmentKind,
  GUARDIANSHIP_CAPACITIES,
  type GuardianshipCapacity,
  RISK_LEVELS,
  type RiskLevel,
} from '../../domain/codes';
import { recordAssessment } from '../../domain/records';

export class RecordAssessmentRequest extends BusinessTimeRequest {
  @IsOneOf(ASSESSMENT_KINDS)
  kind!: AssessmentKind;

  @IsUuidId({ list: { min: 1, max: 20 } })
  assessorIds!: OfficerId[];

  @IsText()
  finding!: string;

  @IsOneOf(RISK_LEVELS, { optional: true })
  level?: RiskLevel;

  @IsOneOf(GUARDIANSHIP_CAPACITIES, { optional: true })
  guardianshipCapacity?: GuardianshipCapacity;
}

/** Who may assess: those of the center, the stations and social organisations who work with children (domain guide §2, §6). */
const ASSESSORS: readonly Role[] = ['DISPATCHER', 'TOWN_SUPERVISOR', 'SOCIAL_WORKER', 'RESCUE_WORKER'];

export class RecordAssessment extends CaseCommand<RecordAssessmentRequest> {}

@CommandHandler(RecordAssessment)
export class RecordAssessmentHandler implements ICommandHandler<RecordAssessment> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
  ) {}

  execute(command: RecordAssessment): Promise<Done> {
    const { kind, assessorIds, finding, level, guardianshipCapacity } = command.body;
    return this.cases.give('record-assessment', command, async (state, { doing, seal }) => {
      const assessors = await Promise.all(assessorIds.map((id) => this.assessor(id)));
      return recordAssessment({
        ...doing,
        kind,
        assessors,
        finding: seal('AssessmentRecorded').text('/finding', finding),
        ...(level && { level }),
        ...(guardianshipCapacity && { guardianshipCapacity }),
      })(state);
    });
  }

  /** An officer in a post whose role ever assesses; nobody who has left, and none who does other work. */
  private async assessor(officerId: OfficerId): Promise<Officer | undefined> {
    const officer = await this.agencies.officer(officerId);
    return officer?.appointments.find(({ role }) => ASSESSORS.includes(role));
  }
}

@Controller('v1/cases/:caseId')
export class RecordAssessmentRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('record-assessment', 'assessments', { zh: '评估', en: 'Record an assessment', answer: CommandAnswer })
  recordAssessment(@OnCase() call: CaseCall, @Body() body: RecordAssessmentRequest): Promise<Done> {
    return this.commands.execute(new RecordAssessment(call, body));
  }
}
