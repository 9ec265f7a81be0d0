import type { ChildId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsOneOf, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { RISK_LEVELS, type RiskLevel } from '../../domain/codes';
import { gradeRisk, lastGrade } from '../../domain/risk';

export class GradeRiskRequest extends BusinessTimeRequest {
  @IsUuidId({ optional: true, description: '缺省为全案儿童 · every child of the case when left out' })
  childId?: ChildId;

  @IsOneOf(RISK_LEVELS)
  level!: RiskLevel;

  @IsText({ description: '定级依据 · what the grade is based on' })
  basis!: string;
}

export class GradeRisk extends CaseCommand<GradeRiskRequest> {}

@CommandHandler(GradeRisk)
export class GradeRiskHandler implements ICommandHandler<GradeRisk> {
  constructor(private readonly cases: Cases) {}

  execute(command: GradeRisk): Promise<Done> {
    const { childId, level, basis } = command.body;
    return this.cases.give('grade-risk', command, async (state, { doing, seal, says }) =>
      gradeRisk({
        ...doing,
        ...(childId && { childId }),
        level,
        basis: seal('RiskGraded').text('/basis', basis),
        sameBasis: await says(lastGrade(state, childId)?.basis, basis),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class GradeRiskRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('grade-risk', 'risk-grades', { zh: '风险定级', en: 'Grade the risk', answer: CommandAnswer })
  gradeRisk(@OnCase() call: CaseCall, @Body() body: GradeRiskRequest): Promise<Done> {
    return this.commands.execute(new GradeRisk(call, body));
  }
}
