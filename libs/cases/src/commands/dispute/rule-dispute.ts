import { Agencies } from '@center/agencies';
import { idOf } from '@center/event-store';
import type { AgencyId } from '@center/kernel';
import { BusinessTimeRequest, Created, IsText, IsUuidId } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CallOn, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases } from '../../cases';
import { ruleDispute } from '../../domain/dispute';
import { Numbers } from '../../ports/numbers';
import { findAgency } from '../agency';
import { IssueTransferAnswer } from '../transfer/issue-transfer';

export class RuleDisputeRequest extends BusinessTimeRequest {
  @IsUuidId({ description: '裁定由其办理的单位 · whose matter it is' })
  agencyId!: AgencyId;

  @IsText({ description: '裁定理由，即移送函正文 · why; also the letter of the transfer' })
  note!: string;
}

type Call = CallOn<'disputeId'>;

export class RuleDispute extends CaseCommand<RuleDisputeRequest, Call> {}

@CommandHandler(RuleDispute)
export class RuleDisputeHandler implements ICommandHandler<RuleDispute> {
  constructor(
    private readonly cases: Cases,
    private readonly agencies: Agencies,
    private readonly numbers: Numbers,
  ) {}

  async execute(command: RuleDispute): Promise<IssueTransferAnswer> {
    const { disputeId, caseId, operation } = command.call;
    const { agencyId, note } = command.body;
    const done = await this.cases.give('rule-dispute', command, async (state, { doing, seal }) =>
      ruleDispute({
        ...doing,
        disputeId,
        transferId: idOf(operation.operationId, 'transfer'),
        agency: await findAgency(this.agencies, agencyId),
        note: seal('DisputeRuled').text('/note', note),
        letter: seal('TransferIssued').text('/letter', note),
      })(state),
    );
    const { state } = (await this.cases.fold(caseId))!;
    const { transferId } = state.disputes.get(disputeId)!.ruling!;
    return { ...done, transferId, transferNumber: await this.numbers.given(transferId, done.position) };
  }
}

@Controller('v1/cases/:caseId/disputes/:disputeId')
export class RuleDisputeRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('rule-dispute', 'rule', {
    zh: '裁定争议',
    en: 'Rule a dispute',
    created: true,
    answer: IssueTransferAnswer,
  })
  async ruleDispute(@OnCase() call: Call, @Body() body: RuleDisputeRequest): Promise<Created<IssueTransferAnswer>> {
    const answer: IssueTransferAnswer = await this.commands.execute(new RuleDispute(call, body));
    return new Created(`/v1/cases/${call.caseId}`, answer);
  }
}
