import { BusinessTimeRequest, CommandAnswer, IsFlag, IsNested, IsOneOf, IsText } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { proposeClosure } from '../../domain/closing';
import { CLOSURE_REASONS, type ClosureReason } from '../../domain/codes';

export class JudgementsRequest {
  @IsFlag({ optional: true, description: '儿童目前安全 · the child is safe now' })
  safeNow?: boolean;

  @IsFlag({ optional: true, description: '已听取儿童意见 · the view of the child is noted' })
  childViewNoted?: boolean;

  @IsText({ optional: true, description: '不适用的理由 · why the view of the child does not apply' })
  childViewNotApplicableNote?: string;
}

export class ProposeClosureRequest extends BusinessTimeRequest {
  @IsOneOf(CLOSURE_REASONS)
  reason!: ClosureReason;

  @IsNested(() => JudgementsRequest, { optional: true })
  judgements: JudgementsRequest = new JudgementsRequest();

  @IsText({ optional: true })
  note?: string;
}

export class ProposeClosure extends CaseCommand<ProposeClosureRequest> {}

@CommandHandler(ProposeClosure)
export class ProposeClosureHandler implements ICommandHandler<ProposeClosure> {
  constructor(private readonly cases: Cases) {}

  execute(command: ProposeClosure): Promise<Done> {
    const { reason, note, judgements } = command.body;
    const { safeNow, childViewNoted, childViewNotApplicableNote } = judgements;
    return this.cases.give('propose-closure', command, (state, { doing, seal }) => {
      const sealing = seal('ClosureProposed');
      return proposeClosure({
        ...doing,
        reason,
        judgements: {
          ...(safeNow !== undefined && { safeNow }),
          ...(childViewNoted !== undefined && { childViewNoted }),
          ...(childViewNotApplicableNote && {
            childViewNotApplicableNote: sealing.text(
              '/judgements/childViewNotApplicableNote',
              childViewNotApplicableNote,
            ),
          }),
        },
        ...(note && { note: sealing.text('/note', note) }),
      })(state);
    });
  }
}

@Controller('v1/cases/:caseId')
export class ProposeClosureRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('propose-closure', 'propose-closure', { zh: '提请结案', en: 'Propose closing', answer: CommandAnswer })
  proposeClosure(@OnCase() call: CaseCall, @Body() body: ProposeClosureRequest): Promise<Done> {
    return this.commands.execute(new ProposeClosure(call, body));
  }
}
