import type { ReporterId } from '@center/kernel';
import { BusinessTimeRequest, CommandAnswer, IsFlag, IsOneOf, IsText, IsUuidId, invalidRequest } from '@center/web';
import { Body, Controller } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CaseCall, CaseCommand, CommandRoute, OnCase } from '../../case-call';
import { Cases, type Done } from '../../cases';
import { INFORM_WAYS, type InformWay } from '../../domain/codes';
import { informReporter } from '../../domain/reporter';

export class InformReporterRequest extends BusinessTimeRequest {
  @IsUuidId()
  reporterId!: ReporterId;

  @IsOneOf(INFORM_WAYS, { optional: true, description: '与 text 同用 · goes with text' })
  how?: InformWay;

  @IsText({ optional: true })
  text?: string;

  @IsFlag({ optional: true, description: '无法联系，与 note 同用 · nobody could be reached, goes with note' })
  notReachable?: boolean;

  @IsText({ optional: true })
  note?: string;
}

export class InformReporter extends CaseCommand<InformReporterRequest> {}

/** Either how the reporter was told and what, or why nobody could be reached. */
const answerIn = ({ how, text, notReachable, note }: InformReporterRequest) => {
  const [code, words, wordsField] = notReachable
    ? (['NOT_REACHABLE', note, 'note'] as const)
    : ([how, text, 'text'] as const);
  if (!code) throw invalidRequest({ pointer: '/how', code: 'required' });
  if (!words) throw invalidRequest({ pointer: `/${wordsField}`, code: 'required' });
  const besides = notReachable ? { how, text } : { note };
  const superfluous = Object.entries(besides).find(([, value]) => value !== undefined);
  if (superfluous) throw invalidRequest({ pointer: `/${superfluous[0]}`, code: 'unknown-field' });
  return { how: code, words };
};

@CommandHandler(InformReporter)
export class InformReporterHandler implements ICommandHandler<InformReporter> {
  constructor(private readonly cases: Cases) {}

  execute(command: InformReporter): Promise<Done> {
    const { reporterId } = command.body;
    const { how, words } = answerIn(command.body);
    return this.cases.give('inform-reporter', command, async (state, { doing, seal, says }) =>
      informReporter({
        ...doing,
        reporterId,
        how,
        text: seal('ReporterInformed').text('/text', words),
        sameText: await says(state.reporters.get(reporterId)?.informed?.text, words),
      })(state),
    );
  }
}

@Controller('v1/cases/:caseId')
export class InformReporterRoute {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('inform-reporter', 'inform-reporter', {
    zh: '答复报告人',
    en: 'Inform a reporter',
    answer: CommandAnswer,
  })
  informReporter(@OnCase() call: CaseCall, @Body() body: InformReporterRequest): Promise<Done> {
    return this.commands.execute(new InformReporter(call, body));
  }
}
